#!/usr/bin/env bash
# Gemini image generation by chat: a picture and a few words about it.
set -euo pipefail
url="${LATERNA_URL:-http://127.0.0.1:8787}"
out="${1:-out}"
mkdir -p "$out"

curl --silent --show-error --fail-with-body "$url/v1/chat/completions" \
  -H "Authorization: Bearer $LATERNA_KEY" \
  -H 'Content-Type: application/json' \
  -d '{
    "model": "gemini-2.5-flash-image-preview",
    "messages": [{ "role": "user", "content": "Paint a mountain lake in autumn and give it a short poem" }],
    "modalities": ["text", "image"],
    "temperature": 0.7
  }' \
  | grep -o '"data":"[^"]*"' \
  | cut -d'"' -f4 \
  | base64 --decode > "$out/chat-image-curl.png"

echo "$out/chat-image-curl.png"
