/** curl in a shell, as published instructions have it: answers are taken apart with grep, cut and base64. */
import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { matrix, works } from './matrix.ts'
import { expectFilm, expectPicture, gemini, key, LOGO, ownPicture, until, v1 } from './stage.ts'

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'laterna-curl-'))
const picturePath = join(folder, 'image.jpg')
const madePath = join(folder, 'imageGen.jpg')
const filmPath = join(folder, 'film.mp4')

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a script printed. Throws when its last command failed. */
async function shell(script: string, environment: Readonly<Record<string, string>> = {}): Promise<string> {
  const env = { ...process.env, KEY: key, V1: v1, GEMINI: gemini, MADE_PATH: madePath, ...environment }
  const { stdout } = await run('bash', ['-c', script], { env, maxBuffer: 100_000_000 })
  return stdout
}

/** Every `"data"` in the answer is taken for a part of the one picture, and what the picture is called is not looked at. */
const chatOf = (content: string) => String.raw`
if [[ "$(base64 --version 2>&1)" = *"FreeBSD"* ]]; then
  B64FLAGS="--input"
else
  B64FLAGS="-w0"
fi
IMG_BASE64=$(base64 "$B64FLAGS" "$PICTURE_PATH" 2>&1)

curl --silent "$V1/chat/completions" \
  -H "Content-Type: application/json" \
  -H "Authorization: Bearer $KEY" \
  -d '{
    "model": "gemini-2.5-flash-image-preview",
    "messages": [
      {
        "role": "user",
        "content": ${content}
      }
    ],
    "modalities": ["text","image"],
    "temperature": 0.7
}' \
  | grep -o '"data":"[^"]*"' \
  | cut -d'"' -f4 \
  | base64 --decode > "$MADE_PATH"`

const GENERATE = String.raw`
curl --silent "$V1/images/generations" -H "Content-Type: application/json" -H "Authorization: Bearer $KEY" \
  -d '{ "model": "imagen-4.0-fast-generate-001", "prompt": "A minimalist logo on a solid white background, a circle" }' \
  | grep -o '"b64_json":"[^"]*"' | cut -d'"' -f4 | base64 --decode > "$MADE_PATH"`

const PICTURE_TOO = `[
  { "type":"text", "text":"describe the image, then fill color as a children crayon drawing" },
  { "type": "image_url", "image_url": { "url": "data:image/jpeg;base64,'$IMG_BASE64'" } }
]`

const BEGIN_FILM = String.raw`
curl --silent "$GEMINI/v1beta/models/veo-3.0-generate-preview:predictLongRunning?key=$KEY" \
  -H "Content-Type: application/json" \
  -X "POST" \
  -d '{
    "instances":
    [
        {
            "prompt": "A minimalist logo on a solid white background, a circle"
        }
    ],
    "parameters":
    {
        "numberOfVideos": 1,
        "durationSeconds": 4,
        "aspectRatio": "16:9",
        "personGeneration": "dont_allow"
    }
}'`

let finished = ''

function cells() {
  return {
    pictures: works(async () => {
      await shell(GENERATE)
      await expectPicture(readFileSync(madePath))
    }),
    edits: works(async () => {
      writeFileSync(
        picturePath,
        await sharp(await ownPicture())
          .jpeg()
          .toBuffer(),
      )
      await shell(chatOf(PICTURE_TOO), { PICTURE_PATH: picturePath })
      await expectPicture(readFileSync(madePath))
    }),
    chat: works(async () => {
      await shell(chatOf(`"${LOGO.replaceAll("'", '')}"`), { PICTURE_PATH: '/dev/null' })
      await expectPicture(readFileSync(madePath))
    }),
    videos: works(async () => {
      const { name } = JSON.parse(await shell(BEGIN_FILM)) as { readonly name: string }
      expect(name).toMatch(/^models\/veo-3\.0-generate-preview\/operations\//)
      finished = await until(async () => {
        const answer = await shell('curl --silent "$GEMINI/v1beta/$NAME?key=$KEY"', { NAME: name })
        return /"done": ?true/.test(answer) ? answer : undefined
      })
      expect(JSON.parse(finished)).toMatchObject({
        done: true,
        response: { raiMediaFilteredCount: 0, videos: [{ mimeType: 'video/mp4' }] },
      })
    }),
    downloads: works(async () => {
      const answerPath = join(folder, 'answer.json')
      writeFileSync(answerPath, finished)
      const script = String.raw`grep -o '"bytesBase64Encoded":"[^"]*"' "$ANSWER_PATH" | cut -d'"' -f4 | base64 --decode > "$FILM_PATH"`
      await shell(script, { ANSWER_PATH: answerPath, FILM_PATH: filmPath })
      expectFilm(readFileSync(filmPath))
    }),
    models: works(async () => {
      expect(await shell('curl --silent "$GEMINI/v1beta/models?key=$KEY&pageSize=1000"')).toContain('models/veo-3.0-generate-preview')
      expect(await shell('curl --silent "$V1/models" -H "Authorization: Bearer $KEY"')).toContain('"veo-3.0-generate-preview"')
    }),
    errors: works(async () => {
      const script = String.raw`curl --silent --fail-with-body "$GEMINI/v1beta/models/nobody-has-this:predict?key=$KEY" -d '{"instances":[{"prompt":"x"}]}'`
      await expect(shell(script)).rejects.toMatchObject({ code: 22, stdout: expect.stringContaining('NOT_FOUND') })
    }),
  }
}

if (spawnSync('bash', ['-c', 'command -v curl grep cut base64']).status === 0) matrix({ client: 'curl', language: 'shell' }, cells())
else test.skip('curl and a shell are not installed', () => undefined)
