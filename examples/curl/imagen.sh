#!/usr/bin/env bash
# Imagen: one picture from a description.
set -euo pipefail
url="${LATERNA_URL:-http://127.0.0.1:8787}"
out="${1:-out}"
mkdir -p "$out"

curl --silent --show-error --fail-with-body "$url/gemini/v1beta/models/imagen-4.0-generate-001:predict" \
  -H "x-goog-api-key: $LATERNA_KEY" \
  -H 'Content-Type: application/json' \
  -d '{
    "instances": [{ "prompt": "A lighthouse on a cliff at dawn, long exposure" }],
    "parameters": { "sampleCount": 1, "aspectRatio": "16:9" }
  }' \
  | grep -o '"bytesBase64Encoded":"[^"]*"' \
  | cut -d'"' -f4 \
  | base64 --decode > "$out/imagen-curl.png"

echo "$out/imagen-curl.png"
