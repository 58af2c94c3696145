#!/usr/bin/env bash
# Veo 3 by chat: one call that answers when the film is ready, with two links that open without a key for a day.
set -euo pipefail
url="${LATERNA_URL:-http://127.0.0.1:8787}"
out="${1:-out}"
mkdir -p "$out"

answer="$(curl --silent --show-error --fail-with-body --max-time 600 "$url/v1/chat/completions" \
  -H "Authorization: Bearer $LATERNA_KEY" \
  -H 'Content-Type: application/json' \
  -d '{
    "model": "veo-3",
    "messages": [{ "role": "user", "content": "A mechanical butterfly flies through a garden of the future" }],
    "stream": false
  }')"

link="$(grep -o 'Download[^]]*\]([^)]*)' <<< "$answer" | sed 's/.*(\(.*\))/\1/' | head -n 1)"
curl --silent --show-error --fail --output "$out/veo3-chat-curl.mp4" "$link"
echo "$out/veo3-chat-curl.mp4"
