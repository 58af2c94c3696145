"""Veo 3: order a film with sound, ask until it is ready, save it, with google-genai.

Vertex mode, because version 3 of google-genai offers generate_videos only there; with an API key that needs no Google
account. The film is in the answer then, and needs no download.
"""

import os
import sys
import time
from pathlib import Path

from google import genai
from google.genai import types

URL = os.environ.get("LATERNA_URL", "http://127.0.0.1:8787")
OUT = Path(sys.argv[1] if len(sys.argv) > 1 else "out")

client = genai.Client(
    vertexai=True,
    api_key=os.environ["LATERNA_KEY"],
    http_options={"base_url": f"{URL}/gemini"},
)

operation = client.models.generate_videos(
    model="veo-3.0-generate-preview",
    source=types.GenerateVideosSource(prompt="A cat playing with a ball"),
    config=types.GenerateVideosConfig(number_of_videos=1, duration_seconds=4, aspect_ratio="16:9"),
)

while not operation.done:
    time.sleep(2)
    operation = client.operations.get(operation)

if operation.error or not operation.response.generated_videos:
    sys.exit(f"No film came back: {operation.error}")

OUT.mkdir(parents=True, exist_ok=True)
for number, generated in enumerate(operation.response.generated_videos, start=1):
    path = OUT / f"veo3-python-{number}.mp4"
    generated.video.save(str(path))
    print(f"{path}: {path.stat().st_size} bytes")
