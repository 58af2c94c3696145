import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Scene } from '../../../scene.ts'
import type { Backdrop, Layer, Light, Rgb } from '../../../stage.ts'
import { css, mixColour, randomFrom, type Random } from '../../noise.ts'
import { newSurface, type Surface } from '../../surface.ts'
import type { Setting } from '../stagehand.ts'
import type { Box } from './shapes.ts'

/** A lamp, fire or crystal that shines when it is dark. */
export interface Lamp {
  readonly x: number
  readonly y: number
  readonly reachPixels: number
  readonly colour?: Rgb
  /** How bright its glow is, 0 to 1. */
  readonly strength?: number
}

/** A place under a roof while it is being painted. */
export interface Interior {
  readonly setting: Setting
  readonly width: number
  readonly height: number
  /** What furniture is measured by: the height, but less in a tall, narrow picture. */
  readonly unit: number
  /** Where the back wall meets the floor, in pixels. */
  readonly floor: number
  /** Whether lamps are lit. */
  readonly dark: boolean
  /** -1 when daylight comes from the left, 1 from the right. */
  readonly sunSide: -1 | 1
  readonly random: Random
  readonly wall: SKRSContext2D
  readonly furniture: SKRSContext2D
  /** Begins the layer of what stands between the furniture and the actors. */
  readonly near: () => SKRSContext2D
  /** Light that no brush goes over. */
  readonly glow: SKRSContext2D
  readonly lamps: Lamp[]
  readonly has: (furnishing: string) => boolean
}

interface Sheets {
  readonly wall: Surface
  readonly furniture: Surface
  near?: Surface
  readonly glow: Surface
}

export interface InteriorAsked {
  readonly floorAt: number
  /** True where no daylight comes in. */
  readonly windowless?: boolean
  /** True where light does not depend on the hour. */
  readonly evenLight?: boolean
}

/** What a painter of a place hands back besides what it has painted. */
export interface Furnished {
  readonly groundAt?: number
  readonly tableAt?: Backdrop['tableAt']
  readonly seatAt?: Backdrop['seatAt']
}

/** Paints a place under a roof: wall and floor, furniture behind the actors, what lies under their feet, and the light. */
export function paintInterior(setting: Setting, asked: InteriorAsked, furnish: (interior: Interior) => Furnished): Backdrop {
  const { widthPixels: width, heightPixels: height, scene } = setting
  const sheet = (): Surface => newSurface(width, height)
  const sheets: Sheets = { wall: sheet(), furniture: sheet(), glow: sheet() }
  const light = lightInside(scene, setting.light)
  const interior: Interior = {
    setting,
    width,
    height,
    unit: Math.min(height, width * 1.25),
    floor: Math.round(height * asked.floorAt),
    dark: isDark(scene),
    sunSide: light.direction[0] < 0 ? -1 : 1,
    random: randomFrom(Math.imul(setting.seed + 17, 0x9e3779b1)),
    wall: sheets.wall.pen,
    furniture: sheets.furniture.pen,
    near: () => (sheets.near ??= sheet()).pen,
    glow: sheets.glow.pen,
    lamps: [],
    has: (furnishing) => scene.furnishings?.includes(furnishing) ?? false,
  }
  const { groundAt = 0.87, tableAt, seatAt } = furnish(interior)
  return {
    layers: litLayers(interior, sheets, asked),
    groundAt,
    ...(tableAt ? { tableAt } : {}),
    ...(seatAt ? { seatAt } : {}),
    light,
    indoor: true,
  }
}

/** Whether it is dark enough outside for lamps. */
function isDark({ time, weather }: Pick<Scene, 'time' | 'weather'>): boolean {
  return time === 'night' || time === 'sunset' || weather === 'rain'
}

/**
 * The light that falls on whoever is inside: by day the sun's, from the side the windows are on; by
 * night warm from a lamp.
 */
export function lightInside(scene: Scene, light: Light): Light {
  if (scene.place === 'studio') return light
  if (scene.place === 'stage') return { ...light, direction: [0.32, 0.86, 0.4], key: [1.5, 1.3, 1.02], ambient: [0.24, 0.19, 0.26] }
  if (scene.place === 'cave') return { ...light, direction: [0.36, 0.84, 0.41], key: [0.92, 1.06, 1.16], ambient: [0.2, 0.24, 0.36] }
  if (scene.time === 'night') return { ...light, key: [1.12, 0.82, 0.54], ambient: [0.22, 0.19, 0.3] }
  if (scene.weather === 'rain') return { ...light, key: [1, 0.86, 0.68], ambient: [0.27, 0.29, 0.36] }
  return light
}

function litLayers(
  interior: Interior,
  { wall, furniture, near, glow }: Sheets,
  { windowless = false, evenLight = false }: InteriorAsked,
): readonly Layer[] {
  const shade = evenLight ? undefined : shadeOf(interior, windowless)
  if (shade) for (const { canvas } of [wall, furniture, ...(near ? [near] : [])]) multiply(canvas, shade)
  if (interior.dark || windowless) for (const lamp of interior.lamps) drawGlow(interior.glow, lamp)
  return [
    { canvas: wall.canvas, depth: 0.68 },
    { canvas: furniture.canvas, depth: 0.8 },
    ...(near ? [{ canvas: near.canvas, depth: 0.97 }] : []),
    { canvas: glow.canvas, depth: 0.98, unpainted: true },
  ]
}

const NOON: Rgb = [255, 255, 255]
const TIME_SHADES: { readonly [time in Scene['time']]: Rgb } = {
  dawn: [246, 226, 226],
  day: NOON,
  golden: [255, 240, 214],
  sunset: [214, 164, 160],
  night: [84, 82, 138],
}

/** What everything is multiplied with: the dimness of the hour with a warm pool of light around each lamp. */
function shadeOf({ setting: { scene }, width, height, lamps, dark }: Interior, windowless: boolean): Canvas | undefined {
  const time = TIME_SHADES[windowless && scene.time !== 'night' ? 'day' : scene.time]
  const shade = scene.weather === 'clear' ? time : mixColour(time, [168, 178, 200], scene.time === 'night' ? 0.1 : 0.55)
  if (shade === NOON) return undefined
  const { canvas, pen } = newSurface(width / 4, height / 4)
  pen.fillStyle = css(shade)
  pen.fillRect(0, 0, canvas.width, canvas.height)
  if (!dark) return canvas
  for (const { x, y, reachPixels, colour = LAMPLIGHT } of lamps) {
    const pool = pen.createRadialGradient(x / 4, y / 4, 0, x / 4, y / 4, reachPixels / 4)
    const warm = mixColour(colour, [255, 255, 255], 0.5)
    pool.addColorStop(0, css(warm, 0.98))
    pool.addColorStop(0.35, css(mixColour(colour, [255, 255, 255], 0.25), 0.62))
    pool.addColorStop(1, css(colour, 0))
    pen.fillStyle = pool
    pen.fillRect(0, 0, canvas.width, canvas.height)
  }
  return canvas
}

const LAMPLIGHT: Rgb = [255, 208, 140]

/** Darkens what is painted and leaves clear what is clear. */
function multiply(canvas: Canvas, shade: Canvas): void {
  const { canvas: outline, pen: copy } = newSurface(canvas.width, canvas.height)
  copy.drawImage(canvas, 0, 0)
  const pen = canvas.getContext('2d')
  pen.save()
  pen.resetTransform()
  pen.imageSmoothingQuality = 'high'
  pen.globalCompositeOperation = 'multiply'
  pen.drawImage(shade, 0, 0, canvas.width, canvas.height)
  pen.globalCompositeOperation = 'destination-in'
  pen.drawImage(outline, 0, 0)
  pen.restore()
}

function drawGlow(pen: SKRSContext2D, { x, y, reachPixels, colour = LAMPLIGHT, strength = 0.6 }: Lamp): void {
  const radius = reachPixels * 0.62
  const glow = pen.createRadialGradient(x, y, 0, x, y, radius)
  glow.addColorStop(0, css(mixColour(colour, [255, 255, 255], 0.5), strength))
  glow.addColorStop(0.16, css(colour, strength * 0.5))
  glow.addColorStop(0.45, css(colour, strength * 0.16))
  glow.addColorStop(1, css(colour, 0))
  pen.fillStyle = glow
  pen.fillRect(x - radius, y - radius, radius * 2, radius * 2)
}

/** Patches of sun on the floor below a window and the air lit up on the way; nothing when no sun shines. */
export function letSunIn({ setting: { scene, light }, glow: pen, unit, height, floor, sunSide }: Interior, pane: Box): void {
  if (scene.time === 'night' || scene.weather !== 'clear') return
  const shift = -sunSide * unit * 0.3
  const strength = scene.time === 'golden' ? 0.36 : 0.27
  const [top, bottom] = [floor + (height - floor) * 0.26, floor + (height - floor) * 0.82]
  pen.save()
  pen.filter = `blur(${unit / 110}px)`
  for (const half of [0, 1]) {
    const left = pane.x + half * pane.width * 0.53
    const right = left + pane.width * 0.45
    pen.fillStyle = css(light.sun, strength)
    pen.beginPath()
    pen.moveTo(left + shift * 0.8, top)
    pen.lineTo(right + shift * 0.8, top)
    pen.lineTo(right + shift * 1.5, bottom)
    pen.lineTo(left + shift * 1.5, bottom)
    pen.fill()
  }
  const air = pen.createLinearGradient(0, pane.y, 0, bottom)
  air.addColorStop(0, css(light.sun, strength * 0.7))
  air.addColorStop(1, css(light.sun, 0))
  pen.fillStyle = air
  pen.beginPath()
  pen.moveTo(pane.x, pane.y)
  pen.lineTo(pane.x + pane.width, pane.y)
  pen.lineTo(pane.x + pane.width + shift * 1.5, bottom)
  pen.lineTo(pane.x + shift * 1.5, bottom)
  pen.fill()
  pen.restore()
}
