"""Veo 2: one or two silent films, with google-genai before 3. Without number_of_videos there would be two.

Gemini mode, where films are downloaded. Version 3 of google-genai offers generate_videos in Vertex mode only: veo3.py
shows it.
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
    vertexai=False,
    api_key=os.environ["LATERNA_KEY"],
    http_options={"base_url": f"{URL}/gemini"},
)

operation = client.models.generate_videos(
    model="veo-2.0-generate-001",
    source=types.GenerateVideosSource(prompt="Panning wide shot of a calico kitten sleeping in the sunshine"),
    config=types.GenerateVideosConfig(
        person_generation="dont_allow",  # or "allow_adult"
        aspect_ratio="16:9",  # or "9:16"
        number_of_videos=1,  # 1 or 2
        duration_seconds=5,  # 5, 6 or 8
    ),
)

while not operation.done:
    time.sleep(2)
    operation = client.operations.get(operation)

if operation.error or not operation.response.generated_videos:
    sys.exit(f"No film came back: {operation.error}")

OUT.mkdir(parents=True, exist_ok=True)
for number, generated in enumerate(operation.response.generated_videos, start=1):
    client.files.download(file=generated.video)
    path = OUT / f"veo2-python-{number}.mp4"
    generated.video.save(str(path))
    print(f"{path}: {path.stat().st_size} bytes")
