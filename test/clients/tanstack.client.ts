/** TanStack AI with its adapter for OpenAI. */
import { generateImage, generateVideo, getVideoJobStatus } from '@tanstack/ai'
import { createOpenaiImage, createOpenaiVideo } from '@tanstack/ai-openai'
import { matrix, works } from './matrix.ts'
import { expectFilm, expectPicture, FILM, FILM_MODEL, key, LOGO, until, v1 } from './stage.ts'

const options = { baseURL: v1, maxRetries: 0 }
/** It knows OpenAI's own models only for pictures, and sends any name for films. */
const pictures = createOpenaiImage('gpt-image-1-mini', key, options)
const films = createOpenaiVideo(FILM_MODEL as 'sora-2', key, options)

matrix(
  { client: '@tanstack/ai with @tanstack/ai-openai', package: ['@tanstack/ai', '@tanstack/ai-openai'] },
  {
    pictures: works(async () => {
      const { images } = await generateImage({ adapter: pictures, prompt: LOGO, size: '1024x1024' })
      await expectPicture(images[0]?.b64Json)
    }),
    videos: works(async () => {
      const { jobId } = await generateVideo({ adapter: films, prompt: FILM, size: '1280x720', duration: 4 })
      const done = await until(async () => {
        const status = await getVideoJobStatus({ adapter: films, jobId })
        if (status.status === 'failed') throw new Error(status.error)
        return status.status === 'completed' ? status : undefined
      })
      const film = await fetch(done.url ?? '', { headers: { authorization: `Bearer ${key}` } })
      expectFilm(new Uint8Array(await film.arrayBuffer()))
    }),
  },
)
