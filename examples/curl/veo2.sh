#!/usr/bin/env bash
# Veo 2: order a silent film, ask until it is ready, download it.
set -euo pipefail
url="${LATERNA_URL:-http://127.0.0.1:8787}"
out="${1:-out}"
mkdir -p "$out"

name="$(curl --silent --show-error --fail-with-body "$url/gemini/v1beta/models/veo-2.0-generate-001:predictLongRunning?key=$LATERNA_KEY" \
  -H 'Content-Type: application/json' \
  -d '{
    "instances": [{ "prompt": "Panning wide shot of a calico kitten sleeping in the sunshine" }],
    "parameters": { "numberOfVideos": 1, "durationSeconds": 5, "aspectRatio": "16:9", "personGeneration": "dont_allow" }
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
curl --silent --show-error --fail --output "$out/veo2-curl.mp4" -H "x-goog-api-key: $LATERNA_KEY" "$uri"
echo "$out/veo2-curl.mp4"
