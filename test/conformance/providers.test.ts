import type { ImageOrder, Order } from '../../src/core/request.ts'
import { illustrator } from '../../src/providers/illustrator/illustrator.ts'
import { providerConforms } from './provider.ts'

const logo: Order & { readonly output: ImageOrder } = {
  model: 'imagen-4.0-generate-001',
  prompt: "a logo with a star and the text 'A'",
  inputs: [],
  output: {
    kind: 'image',
    count: 1,
    widthPixels: 256,
    heightPixels: 256,
    aspectRatio: '1:1',
    resolution: '1K',
    mediaType: 'image/png',
    compressionQuality: 75,
    text: false,
  },
  seed: 1,
  people: 'adults',
  vendorOptions: {},
}

const film: Order = {
  ...logo,
  prompt: 'waves on a beach',
  output: {
    kind: 'video',
    count: 1,
    durationSeconds: 4,
    widthPixels: 320,
    heightPixels: 180,
    aspectRatio: '16:9',
    resolution: '720p',
    framesPerSecond: 24,
    sound: true,
  },
}

const tryOn: Order = {
  ...logo,
  inputs: [{ role: 'person', blob: { sha256: 'ab'.repeat(32), sizeBytes: 1 }, mediaType: 'image/png' }],
  output: { ...logo.output, task: { do: 'try-on' } },
}

providerConforms({ provider: illustrator, settings: { threads: 1 }, quick: logo, slow: film, refused: tryOn })
