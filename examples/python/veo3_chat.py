"""Veo 3 by chat: one call that answers when the film is ready, with the OpenAI client.

The answer is text: what was done, and two links that open without a key for a day.
"""

import os
import re
import sys
import urllib.request
from pathlib import Path

from openai import OpenAI

URL = os.environ.get("LATERNA_URL", "http://127.0.0.1:8787")
OUT = Path(sys.argv[1] if len(sys.argv) > 1 else "out")

client = OpenAI(api_key=os.environ["LATERNA_KEY"], base_url=f"{URL}/v1")

completion = client.chat.completions.create(
    model="veo-3",
    messages=[{"role": "user", "content": "A mechanical butterfly flies through a garden of the future"}],
    stream=False,
)
text = completion.choices[0].message.content
print(text)

link = re.search(r"\[[^\]]*Download[^\]]*\]\((\S+?)\)", text)
if not link:
    sys.exit("There is no download link in the answer.")

OUT.mkdir(parents=True, exist_ok=True)
path = OUT / "veo3-chat-python.mp4"
with urllib.request.urlopen(link.group(1)) as film:
    path.write_bytes(film.read())
print(f"{path}: {path.stat().st_size} bytes")
