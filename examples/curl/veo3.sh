#!/usr/bin/env bash
# Veo 3: order a film with sound, ask until it is ready, download it.
set -euo pipefail
url="${LATERNA_URL:-http://127.0.0.1:8787}"
out="${1:-out}"
mkdir -p "$out"

name="$(curl --silent --show-error --fail-with-body "$url/gemini/v1beta/models/veo-3.0-generate-preview:predictLongRunning?key=$LATERNA_KEY" \
  -H 'Content-Type: application/json' \
  -d '{
    "instances": [{ "prompt": "A cat playing with a ball" }],
    "parameters": { "numberOfVideos": 1, "durationSeconds": 4, "aspectRatio": "16:9", "personGeneration": "dont_allow" }
  }' | grep -o '"name":"[^"]*"' | cut -d'"' -f4)"
echo "$name"

# The operation has no "done" in it while the film is being made.
answer="$(mktemp)"
trap 'rm -f "$answer"' EXIT
for _ in $(seq 1 300); do
  curl --silent --show-error --fail-with-body "$url/gemini/v1beta/$name?key=$LATERNA_KEY" > "$answer"
  grep -q '"done":true' "$answer" && break
  sleep 2
done

uri="$(grep -o '"uri":"[^"]*"' "$answer" | cut -d'"' -f4 | head -n 1)"
curl --silent --show-error --fail --output "$out/veo3-curl.mp4" -H "x-goog-api-key: $LATERNA_KEY" "$uri"
echo "$out/veo3-curl.mp4"
