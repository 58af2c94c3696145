#!/usr/bin/env bash
# Gemini image editing by chat: a picture goes in, an edited one comes out.
set -euo pipefail
url="${LATERNA_URL:-http://127.0.0.1:8787}"
out="${1:-out}"
picture="$(dirname "$0")/../pictures/fruit.jpg"
mkdir -p "$out"

# The body comes from a pipe: a picture is longer than a command line may be.
{
  printf '%s' '{"model":"gemini-2.5-flash-image-preview","modalities":["text","image"],"messages":[{"role":"user","content":['
  printf '%s' '{"type":"text","text":"Describe the picture in one paragraph, then redraw it as a crayon drawing"},'
  printf '%s' '{"type":"image_url","image_url":{"url":"data:image/jpeg;base64,'
  base64 < "$picture" | tr -d '\n'
  printf '%s' '"}}]}]}'
} | curl --silent --show-error --fail-with-body "$url/v1/chat/completions" \
  -H "Authorization: Bearer $LATERNA_KEY" \
  -H 'Content-Type: application/json' \
  --data-binary @- \
  | grep -o '"data":"[^"]*"' \
  | cut -d'"' -f4 \
  | base64 --decode > "$out/edit-image-curl.png"

echo "$out/edit-image-curl.png"
