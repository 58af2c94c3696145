"""Imagen: one picture from a description, with google-genai.

Since 2.20 google-genai offers generate_images in Vertex mode only; with vertexai=True and an API key it needs no
Google account. Setting GOOGLE_GENAI_USE_VERTEXAI=true does the same for a program you do not want to change.
"""

import os
import sys
from io import BytesIO
from pathlib import Path

from google import genai
from google.genai import types
from PIL import Image

URL = os.environ.get("LATERNA_URL", "http://127.0.0.1:8787")
OUT = Path(sys.argv[1] if len(sys.argv) > 1 else "out")

client = genai.Client(
    vertexai=True,
    api_key=os.environ["LATERNA_KEY"],
    http_options={"base_url": f"{URL}/gemini"},
)

response = client.models.generate_images(
    model="imagen-4.0-fast-generate-001",
    prompt="A minimalist logo for a bakery on a solid white background, a wheat ear in a circle, with the text 'Levain' below",
    config=types.GenerateImagesConfig(number_of_images=1, aspect_ratio="1:1"),
)

# Pictures the safety filter took away are missing from the list, so it may be empty.
if not response.generated_images:
    sys.exit("No picture came back.")

OUT.mkdir(parents=True, exist_ok=True)
for number, generated in enumerate(response.generated_images, start=1):
    image = Image.open(BytesIO(generated.image.image_bytes))
    path = OUT / f"imagen-python-{number}.png"
    image.save(path)
    print(f"{path}: {image.width}x{image.height}")
