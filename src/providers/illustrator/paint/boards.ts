import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Lettering } from '../scene.ts'
import type { Light, Rgb } from '../stage.ts'
import { canLetter, takeFont, type FontFamily } from './fonts.ts'
import { LINE_HEIGHT, setText, type Frame } from './lettering.ts'
import { css, mixColour, rgb } from './noise.ts'
import { newSurface } from './surface.ts'
import type { Sprite } from '../stage.ts'

/** How a board looks and what it is lettered with. */
interface Board {
  /** Width by height. */
  readonly ratio: number
  readonly ground: Rgb
  readonly ink: Rgb
  readonly frame: Rgb
  readonly family: FontFamily
  /** On legs, on the wall, or hanging by its corners. */
  readonly stands: boolean
  readonly glows?: boolean
}

const BOARDS: { readonly [on in Lettering['on']]: Board } = {
  sign: { ratio: 1.7, ground: rgb('#d9b27c'), ink: rgb('#3a2415'), frame: rgb('#7a5230'), family: 'Laterna Sans Bold', stands: true },
  banner: { ratio: 3.4, ground: rgb('#f6efe0'), ink: rgb('#b3352f'), frame: rgb('#c9473c'), family: 'Laterna Sans Bold', stands: true },
  poster: { ratio: 0.78, ground: rgb('#f7f0df'), ink: rgb('#24324f'), frame: rgb('#c9473c'), family: 'Laterna Serif', stands: true },
  chalkboard: { ratio: 1.5, ground: rgb('#2c4038'), ink: rgb('#f3f1e6'), frame: rgb('#8a5f38'), family: 'Laterna Hand', stands: true },
  neon: {
    ratio: 2,
    ground: rgb('#191a2c'),
    ink: rgb('#ff6fae'),
    frame: rgb('#3b3d58'),
    family: 'Laterna Sans Bold',
    stands: true,
    glows: true,
  },
  shop: { ratio: 3, ground: rgb('#2f5d50'), ink: rgb('#fbeecb'), frame: rgb('#d8b25a'), family: 'Laterna Serif', stands: true },
}

/** The board without its text, and its foot at the anchor. Its letters come last, so that no style melts them. */
export function boardSprite({ on }: Pick<Lettering, 'on'>, light: Light, heightPixels: number): Sprite {
  const board = BOARDS[on]
  const legs = board.stands ? 0.3 : 0
  const panel: Frame = { x: 4, y: 4, width: heightPixels * (1 - legs) * board.ratio, height: heightPixels * (1 - legs) }
  const { canvas, pen } = newSurface(panel.width + 8, heightPixels + 8)
  const lit = (colour: Rgb): Rgb => litBy(light, colour)
  for (const share of [0.18, 0.82]) {
    pen.fillStyle = css(lit(mixColour(board.frame, [30, 20, 16], 0.35)))
    pen.fillRect(
      panel.x + panel.width * share - heightPixels * 0.022,
      panel.y + panel.height * 0.9,
      heightPixels * 0.044,
      heightPixels * 0.36,
    )
  }
  const edge = panel.height * 0.055
  pen.fillStyle = css(lit(board.frame))
  pen.beginPath()
  pen.roundRect(panel.x, panel.y, panel.width, panel.height, edge * 1.1)
  pen.fill()
  const inner = { x: panel.x + edge, y: panel.y + edge, width: panel.width - 2 * edge, height: panel.height - 2 * edge }
  const ground = pen.createLinearGradient(inner.x, inner.y, inner.x, inner.y + inner.height)
  ground.addColorStop(0, css(lit(mixColour(board.ground, [255, 255, 255], 0.12))))
  ground.addColorStop(1, css(lit(mixColour(board.ground, [20, 16, 40], 0.1))))
  pen.fillStyle = ground
  pen.beginPath()
  pen.roundRect(inner.x, inner.y, inner.width, inner.height, edge * 0.5)
  pen.fill()
  return { canvas, anchorX: canvas.width / 2, anchorY: heightPixels + 2, board: inner }
}

/** What the letters of a board are like on a ground of some colour; where the picture has no colours they have none. */
export function scriptFor(on: Lettering['on'] | undefined, light: Light, ground: Rgb, colourless: boolean): Script {
  const board = on === undefined ? HELD : BOARDS[on]
  const wanted = board.glows ? board.ink : litBy(light, board.ink)
  const readable = !colourless && Math.abs(lumaOf(wanted) - lumaOf(ground)) > 84
  const ink = readable ? wanted : lumaOf(ground) > 118 ? mixColour(ground, [18, 14, 20], 0.86) : mixColour(ground, [255, 255, 255], 0.94)
  return { family: board.family, ink, ...(board.glows && readable ? { glows: true } : {}) }
}

const HELD = { family: 'Laterna Sans Bold', ink: [44, 34, 40], glows: false } as const satisfies Partial<Board>

const lumaOf = ([red, green, blue]: Rgb): number => red * 0.3 + green * 0.59 + blue * 0.11

interface Script {
  readonly family: FontFamily
  readonly ink: Rgb
  readonly glows?: boolean
}

/** Writes a text into a rectangle of a board, as large as it fits, in its middle. */
export function writeOn(pen: SKRSContext2D, text: string, frame: Frame, { family, ink, glows = false }: Script): void {
  if (!canLetter(text)) return
  const padding = Math.min(frame.width, frame.height) * 0.09
  const room = { width: frame.width - 2 * padding, height: frame.height - 2 * padding, largest: frame.height * 0.62 }
  pen.save()
  const { lines, sizePixels } = setText(pen, family, text, room)
  takeFont(pen, family, sizePixels, text)
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  if (glows) {
    pen.shadowColor = css(ink)
    pen.shadowBlur = sizePixels * 0.4
  }
  pen.fillStyle = css(glows ? mixColour(ink, [255, 255, 255], 0.55) : ink)
  const x = frame.x + frame.width / 2
  const top = frame.y + frame.height / 2 - ((lines.length - 1) * sizePixels * LINE_HEIGHT) / 2
  lines.forEach((line, index) => pen.fillText(line, x, top + index * sizePixels * LINE_HEIGHT))
  pen.restore()
}

/** In the dark a board is darker, but never so dark that it cannot be read. */
function litBy(light: Light, colour: Rgb): Rgb {
  const brightness = Math.min(1, (light.key[0] + light.key[1] + light.key[2]) / 2.9)
  return mixColour([24, 28, 56], colour, 0.5 + 0.5 * brightness)
}
