"""Gemini image generation by chat: a picture and a few words about it, with the OpenAI client."""

import base64
import os
import sys
from io import BytesIO
from pathlib import Path

from openai import OpenAI
from PIL import Image

URL = os.environ.get("LATERNA_URL", "http://127.0.0.1:8787")
OUT = Path(sys.argv[1] if len(sys.argv) > 1 else "out")

client = OpenAI(api_key=os.environ["LATERNA_KEY"], base_url=f"{URL}/v1")

response = client.chat.completions.create(
    model="gemini-2.5-flash-image-preview",
    messages=[{"role": "user", "content": "Paint a mountain lake in autumn and give it a short poem"}],
    modalities=["text", "image"],
    temperature=0.7,
)

OUT.mkdir(parents=True, exist_ok=True)
saved = 0
for part in response.choices[0].message.multi_mod_content:
    if part.get("text") is not None:
        print(part["text"])
    elif part.get("inline_data"):
        saved += 1
        image = Image.open(BytesIO(base64.b64decode(part["inline_data"]["data"])))
        path = OUT / f"chat-image-python-{saved}.png"
        image.save(path)
        print(f"{path}: {image.width}x{image.height}, {response.usage.total_tokens} tokens")

if saved == 0:
    sys.exit("No picture came back.")
