"""The official Google SDK, in the mode that is named: `gemini` or `vertex`."""

import base64
import sys
import tempfile
import warnings
from io import BytesIO
from pathlib import Path

from google import genai
from google.genai import errors, types

from matrix import Matrix
from stage import EDIT, FILM, FILM_MODEL, IMAGEN, KEY, LOGO, OMNI, PICTURE_MODEL, URL, expect_film, expect_picture, own_picture, until

warnings.simplefilter("ignore")

VERSION = tuple(int(part) for part in genai.__version__.split(".")[:2])
IS_VERTEX = sys.argv[1] == "vertex"
VERTEX_ONLY = r"only supported in|only supported by|Gemini Enterprise Agent Platform|Vertex AI|Gemini Developer"

ai = genai.Client(api_key=KEY, http_options={"base_url": f"{URL}/gemini"}, **({"vertexai": True} if IS_VERTEX else {}))
folder = Path(tempfile.mkdtemp(prefix="laterna-python-"))


def picture_in(response):
    return next(part.inline_data.data for part in response.candidates[0].content.parts if part.inline_data)


def pictures():
    config = types.GenerateImagesConfig(number_of_images=2, aspect_ratio="16:9")
    images = ai.models.generate_images(model=IMAGEN, prompt=LOGO, config=config).generated_images
    assert len(images) == 2
    for each in images:
        expect_picture(each.image.image_bytes)


def edits():
    picture = types.Part.from_bytes(data=own_picture(), mime_type="image/png")
    expect_picture(picture_in(ai.models.generate_content(model=PICTURE_MODEL, contents=[EDIT, picture])))


def imagen_edits():
    edits()
    source = types.Image(image_bytes=own_picture(), mime_type="image/png")
    edited = ai.models.edit_image(
        model="imagen-3.0-capability-001",
        prompt=EDIT,
        reference_images=[types.RawReferenceImage(reference_id=1, reference_image=source)],
        config=types.EditImageConfig(number_of_images=1),
    )
    expect_picture(edited.generated_images[0].image.image_bytes, 64)
    larger = ai.models.upscale_image(model="imagen-4.0-upscale-preview", image=source, upscale_factor="x2")
    expect_picture(larger.generated_images[0].image.image_bytes, 128)


def chat():
    # The SDK keeps the history, so that the first picture comes back with its signature.
    conversation = ai.chats.create(model=PICTURE_MODEL, config=types.GenerateContentConfig(response_modalities=["TEXT", "IMAGE"]))
    first = picture_in(conversation.send_message(LOGO))
    second = picture_in(conversation.send_message(EDIT))
    expect_picture(second)
    assert first != second


def streams():
    found, reason = [], None
    for chunk in ai.models.generate_content_stream(model=PICTURE_MODEL, contents=LOGO):
        candidate = chunk.candidates[0]
        found += [part.inline_data.data for part in (candidate.content.parts if candidate.content else None) or [] if part.inline_data]
        reason = candidate.finish_reason or reason
    assert len(found) == 1 and reason.value == "STOP", (len(found), reason)
    expect_picture(found[0])


film = None


def videos():
    global film
    prompt = {"source": types.GenerateVideosSource(prompt=FILM)} if hasattr(types, "GenerateVideosSource") else {"prompt": FILM}
    begun = ai.models.generate_videos(model=FILM_MODEL, config=types.GenerateVideosConfig(duration_seconds=4), **prompt)

    def finished():
        operation = ai.operations.get(begun)
        return operation.response if operation.done else None

    [generated] = until(finished).generated_videos
    film = generated.video


def downloads():
    path = folder / "film.mp4"
    if not IS_VERTEX:
        expect_film(ai.files.download(file=film))
    film.save(str(path))
    expect_film(path.read_bytes())


def interactions():
    made = ai.interactions.create(model=PICTURE_MODEL, input=LOGO)
    first = picture_of(made)
    expect_picture(first)
    edited = ai.interactions.create(model=PICTURE_MODEL, input=EDIT, previous_interaction_id=made.id)
    assert picture_of(edited) != first
    types_seen = [event.event_type for event in ai.interactions.create(model=PICTURE_MODEL, input=LOGO, stream=True)]
    assert types_seen[0] == "interaction.created" and types_seen[-1] == "interaction.completed" and "step.delta" in types_seen, types_seen
    wanted = {"type": "video", "duration": "3s", "resolution": "360p"}
    begun = ai.interactions.create(model=OMNI, input=FILM, background=True, response_format=wanted)
    assert begun.status == "in_progress", begun.status

    def finished():
        interaction = ai.interactions.get(begun.id)
        return None if interaction.status == "in_progress" else interaction

    done = until(finished)
    assert done.status == "completed", done
    [shot] = [content for step in done.steps if step.type == "model_output" for content in step.content if content.type == "video"]
    expect_film(base64.b64decode(shot.data))
    if not IS_VERTEX:
        expect_film(ai.files.download(file=shot.uri))
    ai.interactions.delete(begun.id)


def picture_of(interaction):
    assert interaction.status == "completed", interaction
    contents = [content for step in interaction.steps if step.type == "model_output" for content in step.content]
    return base64.b64decode(next(content.data for content in contents if content.type == "image"))


def files():
    picture = own_picture()
    path = folder / "picture.png"
    path.write_bytes(picture)
    file = ai.files.upload(file=str(path), config={"display_name": "a colour", "mime_type": "image/png"})
    assert (file.state.value, file.display_name, file.size_bytes) == ("ACTIVE", "a colour", len(picture)), file
    expect_picture(picture_in(ai.models.generate_content(model=PICTURE_MODEL, contents=[EDIT, file])))
    # More than one of the pieces that the client sends a file in.
    large = ai.files.upload(file=BytesIO(picture + bytes(9 * 1024 * 1024)), config={"mime_type": "image/png"})
    assert large.size_bytes == len(picture) + 9 * 1024 * 1024, large
    assert {file.name, large.name} <= {each.name for each in ai.files.list(config={"page_size": 1})}
    ai.files.delete(name=large.name)
    assert ai.files.get(name=file.name).name == file.name
    ai.files.delete(name=file.name)
    try:
        ai.files.get(name=file.name)
    except errors.ClientError as error:
        assert error.code == 403, error
    else:
        raise AssertionError("a deleted file is still there")


def models():
    names = [each.name.split("/")[-1] for each in ai.models.list(config={"page_size": 10})]
    assert IMAGEN in names and FILM_MODEL in names, names
    assert PICTURE_MODEL in ai.models.get(model=PICTURE_MODEL).name
    assert ai.models.count_tokens(model=PICTURE_MODEL, contents=LOGO).total_tokens > 10


def typed_errors():
    try:
        if hasattr(types, "ImageConfig"):
            config = types.GenerateContentConfig(image_config=types.ImageConfig(aspect_ratio="7:5"))
            ai.models.generate_content(model=PICTURE_MODEL, contents=LOGO, config=config)
        else:
            ai.models.generate_images(model=IMAGEN, prompt=LOGO, config=types.GenerateImagesConfig(aspect_ratio="7:5"))
    except errors.ClientError as error:
        assert error.code == 400 and error.status == "INVALID_ARGUMENT", error
        assert "aspect_ratio" in str(error) or "aspectRatio" in str(error), error
    else:
        raise AssertionError("nothing was raised")


matrix = Matrix("google-genai", genai.__version__, "Vertex mode" if IS_VERTEX else "Gemini mode")
if IS_VERTEX or VERSION <= (2, 19):
    matrix.works("pictures", pictures)
else:
    matrix.refuses("pictures", pictures, VERTEX_ONLY, "Use `generate_content`, or Vertex mode.")
matrix.works("edits", imagen_edits if IS_VERTEX else edits)
matrix.works("chat", chat)
matrix.works("streams", streams)
if IS_VERTEX or VERSION < (3, 0):
    matrix.works("videos", videos)
    matrix.works("downloads", downloads, "Use `video.save()`; the client has `files.download` in Gemini mode only." if IS_VERTEX else None)
else:
    matrix.refuses("videos", videos, VERTEX_ONLY, "Use `client.interactions`, whose films `files.download` takes, or Vertex mode.")
if hasattr(ai, "interactions"):
    matrix.works("interactions", interactions)
if IS_VERTEX:
    matrix.refuses("files", files, VERTEX_ONLY, "Use Gemini mode, or send the bytes inline.")
else:
    matrix.works("files", files)
matrix.works("models", models)
matrix.works("errors", typed_errors)
matrix.finish()
