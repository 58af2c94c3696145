import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Backdrop, Layer } from '../../stage.ts'
import { between, clamp, css, mixColour, randomFrom } from '../noise.ts'
import { newSurface, stacked, TURN } from '../surface.ts'
import type { Built, Setting } from './stagehand.ts'

/** What the weather does to a finished place: fog takes what is far, rain leaves mirrors on the ground. */
export function weathered(built: Built, setting: Setting): Backdrop {
  const { horizonAt, paved = false, ...backdrop } = built
  if (horizonAt === undefined) return backdrop
  const { weather } = setting.scene
  if (weather === 'fog') for (const layer of backdrop.layers) veil(layer, setting, horizonAt)
  if (weather === 'rain') return { ...backdrop, layers: wetted(backdrop.layers, setting, horizonAt, paved) }
  return backdrop
}

const SKY_DEPTH = 0.1

/** The farther a layer, the more of it is lost in the fog; ground fades towards the horizon. */
function veil({ canvas, depth, unpainted }: Layer, { light }: Setting, horizonAt: number): void {
  if (unpainted || depth > 1) return
  const pen = canvas.getContext('2d')
  const veilColour = mixColour(light.haze, [214, 218, 222], light.key[0] < 0.8 ? 0.1 : 0.4)
  // The sky keeps its colours: without them a misty morning is only grey.
  const far = depth < SKY_DEPTH ? 0.3 : clamp(0.98 - depth) * 0.7
  const fade = pen.createLinearGradient(0, 0, 0, canvas.height)
  // Fog lies low: tops of mountains and trees stand out of it.
  fade.addColorStop(0, css(veilColour, far * 0.2))
  fade.addColorStop(horizonAt * 0.65, css(veilColour, far * 0.9))
  fade.addColorStop(horizonAt, css(veilColour, Math.max(far * 0.7, depth > 0.8 && depth < 0.95 ? 0.6 : 0)))
  fade.addColorStop((1 + horizonAt) / 2, css(veilColour, far * 0.6))
  fade.addColorStop(1, css(veilColour, far * 0.3))
  pen.save()
  pen.globalCompositeOperation = 'source-atop'
  pen.fillStyle = fade
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.restore()
}

const GROUND_DEPTH = 0.85

function wetted(layers: readonly Layer[], setting: Setting, horizonAt: number, paved: boolean): readonly Layer[] {
  const groundIndex = layers.findIndex(({ depth }) => depth >= GROUND_DEPTH)
  if (groundIndex < 0) return layers
  const { widthPixels, heightPixels, seed } = setting
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  pen.save()
  pen.beginPath()
  if (paved) pen.rect(0, heightPixels * horizonAt, widthPixels, heightPixels)
  else puddles(pen, setting, horizonAt)
  pen.clip()
  const behind = stacked(
    layers.filter(({ depth }) => depth <= 1).map((layer) => layer.canvas),
    widthPixels / 2,
    heightPixels / 2,
  )
  pen.globalAlpha = paved ? 0.42 : 0.72
  pen.filter = `blur(${heightPixels / (paved ? 110 : 260)}px)`
  pen.translate(0, heightPixels * horizonAt * 2)
  pen.scale(1, -1)
  pen.drawImage(behind, 0, 0, widthPixels, heightPixels)
  pen.restore()
  splashes(pen, setting, horizonAt, randomFrom(seed + 61))
  const sheet: Layer = { canvas, depth: layers[groundIndex]?.depth ?? 1 }
  return [...layers.slice(0, groundIndex + 1), sheet, ...layers.slice(groundIndex + 1)]
}

function puddles(pen: SKRSContext2D, { widthPixels: width, heightPixels: height, seed }: Setting, horizonAt: number): void {
  const random = randomFrom(seed + 67)
  for (let puddle = 0; puddle < 7; puddle++) {
    const down = between(random, 0.3, 0.92)
    const x = width * random()
    const y = height * (horizonAt + (1 - horizonAt) * down)
    const reach = height * between(random, 0.06, 0.16) * down
    for (const shift of [-0.6, 0, 0.5]) {
      pen.moveTo(x + shift * reach + reach, y)
      pen.ellipse(x + shift * reach, y + shift * shift * reach * 0.1, reach, reach * 0.16, 0, 0, TURN)
    }
  }
}

/** Small rings where drops strike. */
function splashes(pen: SKRSContext2D, setting: Setting, horizonAt: number, random: () => number): void {
  const { widthPixels: width, heightPixels: height, light } = setting
  pen.lineWidth = Math.max(0.8, height / 700)
  for (let drop = 0; drop < (90 * width) / height; drop++) {
    const down = random() ** 0.7
    pen.strokeStyle = css(mixColour(light.haze, [255, 255, 255], 0.6), 0.55)
    pen.beginPath()
    const y = height * (horizonAt + (1 - horizonAt) * (0.1 + 0.9 * down))
    pen.ellipse(random() * width, y, height * 0.011 * (0.3 + down), height * 0.0035 * (0.3 + down), 0, 0, TURN)
    pen.stroke()
  }
}
