"""The official OpenAI SDK."""

import base64
import warnings

import openai

from matrix import Matrix
from stage import EDIT, FILM, FILM_MODEL, IMAGEN, KEY, LOGO, PICTURE_MODEL, URL, expect_film, expect_picture, own_picture

warnings.simplefilter("ignore")

client = openai.OpenAI(api_key=KEY, base_url=f"{URL}/v1")


def decoded(picture):
    return base64.b64decode(picture.b64_json)


def png(name="picture.png"):
    return (name, own_picture(), "image/png")


def pictures():
    data = client.images.generate(model=IMAGEN, prompt=LOGO, n=2, size="1024x1024").data
    assert len(data) == 2
    for each in data:
        expect_picture(decoded(each))


def edits():
    expect_picture(decoded(client.images.edit(model=PICTURE_MODEL, prompt=EDIT, image=png()).data[0]))
    expect_picture(decoded(client.images.edit(model=PICTURE_MODEL, prompt=EDIT, image=[png("first.png"), png("second.png")]).data[0]))
    varied = client.images.create_variation(model=PICTURE_MODEL, image=png(), response_format="b64_json")
    expect_picture(decoded(varied.data[0]))


def chat():
    url = f"data:image/png;base64,{base64.b64encode(own_picture()).decode()}"
    content = [{"type": "text", "text": EDIT}, {"type": "image_url", "image_url": {"url": url}}]
    completion = client.chat.completions.create(model=PICTURE_MODEL, messages=[{"role": "user", "content": content}])
    answered = completion.choices[0].message.images[0]["image_url"]["url"]
    expect_picture(base64.b64decode(answered.split(",", 1)[1]))


def streams():
    events = list(client.images.generate(model=PICTURE_MODEL, prompt=LOGO, stream=True, partial_images=1))
    assert events[-1].type == "image_generation.completed", [event.type for event in events]
    expect_picture(decoded(events[-1]))
    deltas = [chunk.choices[0].delta for chunk in chat_stream() if chunk.choices]
    url = next(delta.images[0]["image_url"]["url"] for delta in deltas if getattr(delta, "images", None))
    expect_picture(base64.b64decode(url.split(",", 1)[1]))


def chat_stream():
    return client.chat.completions.create(model=PICTURE_MODEL, messages=[{"role": "user", "content": LOGO}], stream=True)


film_id = ""


def videos():
    global film_id
    film = client.videos.create_and_poll(model=FILM_MODEL, prompt=FILM, seconds="4", size="1280x720", poll_interval_ms=250)
    assert (film.object, film.status, film.seconds, film.size) == ("video", "completed", "4", "1280x720"), film
    film_id = film.id
    assert film_id in [each.id for each in client.videos.list(limit=5)]
    remixed = client.videos.remix(film_id, prompt="The same at night")
    assert remixed.remixed_from_video_id == film_id, remixed
    assert client.videos.delete(remixed.id).deleted


def downloads():
    expect_film(client.videos.download_content(film_id).read())
    for variant in ("thumbnail", "spritesheet"):
        expect_picture(client.videos.download_content(film_id, variant=variant).read(), 90)
    assert client.videos.delete(film_id).deleted


def models():
    assert FILM_MODEL in [each.id for each in client.models.list()]
    assert client.models.retrieve(IMAGEN).id == IMAGEN


def typed_errors():
    try:
        client.images.generate(model=IMAGEN, prompt=LOGO, n=99)
    except openai.BadRequestError as error:
        assert (error.status_code, error.param, error.type) == (400, "n", "invalid_request_error"), error
    else:
        raise AssertionError("nothing was raised")


matrix = Matrix("openai", openai.__version__)
matrix.works("pictures", pictures)
matrix.works("edits", edits)
matrix.works("chat", chat)
matrix.works("streams", streams)
matrix.works("videos", videos)
matrix.works("downloads", downloads)
matrix.works("models", models)
matrix.works("errors", typed_errors)
matrix.finish()
