"""Gemini image editing by chat: a picture goes in, an edited one comes out, with the OpenAI client."""

import base64
import os
import sys
from io import BytesIO
from pathlib import Path

from openai import OpenAI
from PIL import Image

URL = os.environ.get("LATERNA_URL", "http://127.0.0.1:8787")
OUT = Path(sys.argv[1] if len(sys.argv) > 1 else "out")
PICTURE = Path(__file__).parent.parent / "pictures" / "fruit.jpg"

client = OpenAI(api_key=os.environ["LATERNA_KEY"], base_url=f"{URL}/v1")
encoded = base64.b64encode(PICTURE.read_bytes()).decode("ascii")

response = client.chat.completions.create(
    model="gemini-2.5-flash-image-preview",
    messages=[
        {
            "role": "user",
            "content": [
                {"type": "text", "text": "Describe the picture in one paragraph, then redraw it as a children's crayon drawing"},
                {"type": "image_url", "image_url": {"url": f"data:image/jpeg;base64,{encoded}"}},
            ],
        }
    ],
    modalities=["text", "image"],
)

OUT.mkdir(parents=True, exist_ok=True)
saved = 0
for part in response.choices[0].message.multi_mod_content:
    if part.get("text") is not None:
        print(part["text"])
    elif part.get("inline_data"):
        saved += 1
        image = Image.open(BytesIO(base64.b64decode(part["inline_data"]["data"])))
        path = OUT / f"edit-image-python-{saved}.jpg"
        image.save(path)
        print(f"{path}: {image.width}x{image.height}")

if saved == 0:
    sys.exit("No picture came back.")
