"""The one gateway of the run, as every client gets to know it, and what is asked of it."""

import os
import random
import time
from io import BytesIO

from PIL import Image

URL = os.environ["LATERNA_URL"]
KEY = os.environ["LATERNA_KEY"]

# Drawn in no time.
LOGO = "A minimalist logo on a solid white background, a circle, with the text 'Laterna'"
FILM = "A minimalist logo on a solid white background, a circle"
EDIT = "Make it black and white"
# The cheapest there is: 4 seconds at 720p.
FILM_MODEL = "veo-3.1-fast-generate-001"
PICTURE_MODEL = "gemini-2.5-flash-image"
IMAGEN = "imagen-4.0-fast-generate-001"
OMNI = "gemini-omni-1.1-flash"

POLL_SECONDS = 0.25


def own_picture():
    """A small picture of the caller's own, as PNG. Every call gives another, so that nothing is answered from memory."""
    file = BytesIO()
    Image.new("RGB", (96, 64), (random.randrange(256), 120, 40)).save(file, "PNG")
    return file.getvalue()


def expect_picture(data, side_min=256):
    """The bytes hold a picture of at least that size that opens."""
    with Image.open(BytesIO(data)) as picture:
        picture.load()
        assert picture.format in ("PNG", "JPEG", "WEBP"), picture.format
        assert min(picture.size) >= side_min, picture.size


def expect_film(data):
    """The bytes are an MP4 film."""
    assert data[4:8] == b"ftyp", data[:12]


def until(ask):
    """Asks again until there is something, for at most two minutes."""
    for _ in range(480):
        value = ask()
        if value is not None:
            return value
        time.sleep(POLL_SECONDS)
    raise AssertionError("it took too long")
