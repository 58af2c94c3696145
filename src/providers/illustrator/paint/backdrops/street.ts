import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Layer, Rgb } from '../../stage.ts'
import { underLight } from '../light.ts'
import { between, css, mixColour, pick, randomFrom, type Random } from '../noise.ts'
import { DOWNTOWN, drawRow, OLD_TOWN, type HouseKind } from '../parts/facades.ts'
import { paintTowers } from '../parts/future.ts'
import { fillShape, onGround, project, scaleAt, type Point, type View } from '../parts/perspective.ts'
import { drawSkyline } from '../parts/skyline.ts'
import { drawStreetLamp, drawStreetLampGlow } from '../parts/street-lamps.ts'
import { plant } from '../parts/trees.ts'
import { newSurface } from '../surface.ts'
import { layoutOf, skyOf, type Builder, type Setting } from './stagehand.ts'

const HORIZON_AT = 0.5

/** How a street is laid out, in metres. */
interface Plan {
  readonly kind: HouseKind
  readonly wallsAway: number
  readonly kerbAway: number
  readonly fromMetres: number
  readonly toMetres: number
  readonly eyeMetres: number
  readonly cobbled: boolean
  readonly end: 'skyline' | 'church' | 'future'
}

const OLD_STREET: Plan = {
  kind: OLD_TOWN,
  wallsAway: 6.4,
  kerbAway: 3.7,
  fromMetres: 3,
  toMetres: 62,
  eyeMetres: 3,
  cobbled: true,
  end: 'church',
}
const AVENUE: Plan = {
  kind: DOWNTOWN,
  wallsAway: 12,
  kerbAway: 7,
  fromMetres: 4,
  toMetres: 110,
  eyeMetres: 3.6,
  cobbled: false,
  end: 'skyline',
}

/** An old street with shops and lamps, seen along its length. */
export const street: Builder = (setting) => built(setting, OLD_STREET)

/** An avenue between tall houses that leads to a skyline. */
export const city: Builder = (setting) => built(setting, setting.scene.futuristic ? { ...AVENUE, end: 'future' } : AVENUE)

function built(setting: Setting, plan: Plan): ReturnType<Builder> {
  const chance = layoutOf(setting)
  const view = viewOf(setting, plan, between(chance, 0.4, 0.6))
  const glows = newSurface(setting.widthPixels, setting.heightPixels)
  const road = newSurface(setting.widthPixels, setting.heightPixels)
  drawRoad(road.pen, setting, view, plan)
  const furniture = newSurface(setting.widthPixels, setting.heightPixels)
  drawFurniture(furniture.pen, glows.pen, setting, { view, plan, chance })
  return {
    layers: [
      { canvas: skyOf(setting, HORIZON_AT + 0.03, between(chance, 0.25, 0.6)), depth: 0.05 },
      ...streetEnd(setting, plan),
      { canvas: road.canvas, depth: 0.86 },
      { canvas: plan.end === 'future' ? towersBeside(setting) : rowsOfHouses(setting, view, plan), depth: 0.9 },
      { canvas: furniture.canvas, depth: 0.95 },
      ...(setting.dark ? [{ canvas: glows.canvas, depth: 0.96, unpainted: true }] : []),
    ],
    groundAt: 0.86,
    light: setting.light,
    indoor: false,
    horizonAt: HORIZON_AT + 0.02,
    paved: true,
  }
}

/** A street seen from a little above, so that the ground lies open before the viewer. */
export function viewOf(
  { widthPixels, heightPixels }: Setting,
  { eyeMetres }: { readonly eyeMetres: number },
  vanishAt: number,
  horizonAt = HORIZON_AT,
): View {
  return {
    vanishX: widthPixels * vanishAt,
    horizonY: heightPixels * horizonAt,
    focusPixels: Math.min(heightPixels, widthPixels * 1.2),
    eyeMetres,
  }
}

/** Both sides of a street. */
export function rowsOfHouses(
  setting: Setting,
  view: View,
  { kind, wallsAway, fromMetres, toMetres }: Pick<Plan, 'kind' | 'wallsAway' | 'fromMetres' | 'toMetres'>,
): Canvas {
  const { widthPixels, heightPixels, light, seed, dark, snowy, scene } = setting
  const row = {
    view,
    light,
    kind,
    awayMetres: wallsAway,
    fromMetres,
    toMetres,
    dark,
    snowy,
    sightMetres: scene.weather === 'fog' ? 24 : 120,
  }
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  for (const side of [-1, 1] as const) drawRow(pen, randomFrom(seed * 5 + side + 2), { ...row, side })
  return canvas
}

/** What closes the view: towers far away, or a church over the roofs. */
function streetEnd(setting: Setting, { end }: Plan): readonly Layer[] {
  const { widthPixels, heightPixels, light, seed } = setting
  const basePixels = heightPixels * (HORIZON_AT + 0.012)
  if (end === 'future') return [{ canvas: paintTowers({ widthPixels, heightPixels, light, seed, basePixels }), depth: 0.15 }]
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  drawSkyline(pen, setting, { basePixels, kind: end })
  return [{ canvas, depth: 0.15 }]
}

/** Tall towers on both sides, so near that they reach out of the picture. */
function towersBeside({ widthPixels, heightPixels, light, seed }: Setting): Canvas {
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  const basePixels = heightPixels * 0.56
  for (const [layer, grown] of [1.5, 2.3].entries()) {
    const towers = paintTowers({ widthPixels, heightPixels, light, seed: seed + 9 + layer, basePixels })
    const open = widthPixels * (0.2 + 0.13 * layer)
    for (const side of [-1, 1]) {
      pen.save()
      pen.beginPath()
      pen.rect(side < 0 ? 0 : widthPixels / 2 + open, 0, widthPixels / 2 - open, heightPixels)
      pen.clip()
      pen.translate(widthPixels / 2, basePixels + heightPixels * 0.05 * layer)
      pen.scale(grown, grown)
      pen.drawImage(towers, -widthPixels / 2, -basePixels)
      pen.restore()
    }
    // What is nearer stands out from the haze.
    pen.globalCompositeOperation = 'source-atop'
    pen.fillStyle = css(underLight([52, 64, 130], light, 0.5), 0.3)
    pen.fillRect(0, 0, widthPixels, heightPixels)
    pen.globalCompositeOperation = 'source-over'
  }
  return canvas
}

/** Roadway, kerbs and pavements, with the shadow of the shaded side across them. */
export function drawRoad(
  pen: SKRSContext2D,
  { light, snowy, heightPixels, widthPixels, seed, scene }: Setting,
  view: View,
  { wallsAway, kerbAway, toMetres, cobbled }: Pick<Plan, 'wallsAway' | 'kerbAway' | 'toMetres' | 'cobbled'>,
): void {
  const far = toMetres * 1.5
  const stone = (colour: Rgb, level: number): string =>
    css(snowy ? underLight(mixColour(colour, [236, 242, 252], 0.72), light, level * 0.75) : underLight(colour, light, level))
  const futuristic = scene.futuristic
  pen.fillStyle = stone([206, 196, 182], 0.8)
  pen.fillRect(0, view.horizonY, widthPixels, heightPixels)
  const roadway: Rgb = cobbled ? [176, 162, 148] : futuristic ? [88, 104, 130] : [112, 112, 122]
  fillShape(pen, view, onGround([-kerbAway, kerbAway], [0.4, far]), stone(roadway, 0.8))
  if (cobbled) cobbles(pen, view, kerbAway, { colour: snowy ? [214, 220, 232] : [120, 108, 104], light, random: randomFrom(seed + 31) })
  else drawMarkings(pen, view, kerbAway, stone([250, 246, 230], 0.9))
  for (const side of [-1, 1]) {
    const kerb = side * kerbAway
    fillShape(pen, view, onGround([kerb, kerb + side * 0.32], [0.4, far], 0.02), stone([228, 222, 212], 0.95))
    for (let z = 2; z < 50; z += z < 14 ? 1.6 : 4)
      fillShape(pen, view, onGround([kerb + side * 0.3, side * wallsAway], [z, z + 0.06]), stone([160, 150, 140], 0.6))
  }
  const shadedSide = light.sunAt[0] > 0.5 ? 1 : -1
  fillShape(pen, view, onGround([shadedSide * (kerbAway * 0.45), shadedSide * wallsAway * 2], [0.4, far]), css([30, 34, 78], 0.26))
  const air = pen.createLinearGradient(0, view.horizonY, 0, view.horizonY + heightPixels * 0.14)
  air.addColorStop(0, css(light.haze, 0.55))
  air.addColorStop(1, css(light.haze, 0))
  pen.fillStyle = air
  pen.fillRect(0, view.horizonY, widthPixels, heightPixels * 0.14)
}

function drawMarkings(pen: SKRSContext2D, view: View, kerbAway: number, white: string): void {
  for (let z = 3; z < 90; z += 5) fillShape(pen, view, onGround([-0.12, 0.12], [z, z + 2.6]), white)
  for (let bar = -5; bar <= 5; bar++) {
    const middle = (bar * kerbAway) / 5.8
    fillShape(pen, view, onGround([middle - 0.36, middle + 0.36], [12, 15]), white)
  }
}

interface Paving {
  readonly colour: Rgb
  readonly light: Setting['light']
  readonly random: Random
}

function cobbles(pen: SKRSContext2D, view: View, kerbAway: number, { colour, light, random }: Paving): void {
  for (let z = 3; z < 26; z += 0.34 + z * 0.012) {
    for (let x = -kerbAway; x < kerbAway; x += 0.62 + z * 0.02) {
      const tone = mixColour(colour, [236, 222, 204], random() * 0.75)
      const at = x + 0.2 * random()
      fillShape(pen, view, onGround([at, at + 0.5 + z * 0.016], [z, z + 0.25 + z * 0.009]), css(underLight(tone, light, 0.8), 0.55))
    }
  }
}

interface Furnishing {
  readonly view: View
  readonly plan: Plan
  readonly chance: Random
}

/** Lamps, and trees along an avenue, from far to near; with their light when it is dark. */
function drawFurniture(pen: SKRSContext2D, glow: SKRSContext2D, setting: Setting, { view, plan, chance }: Furnishing): void {
  const { grove, seed } = setting
  const avenue = !plan.cobbled
  const step = avenue ? 15 : 9.5
  const treesToo = avenue && chance() < 0.75
  const first = avenue ? 15 : 9.5
  for (let z = first + step * 4; z >= first; z -= step) {
    for (const side of [-1, 1] as const) {
      if (treesToo) {
        const [x, y] = project(view, [side * (plan.kerbAway + 2), 0, z + step / 2])
        const sizePixels = scaleAt(view, z + step / 2) * 5.5
        plant(pen, grove.broadleaf({ sizePixels, seed: seed + (Math.round(z) % 3), haze: Math.min(0.4, z / 160) }), x, y)
      }
      const foot: Point = [side * (plan.kerbAway + 0.6), 0, z]
      const lamp = { view, foot, side, tallMetres: avenue ? 6.4 : 4.2, bent: avenue, dark: setting.dark }
      drawStreetLamp(pen, setting, lamp)
      if (setting.dark) drawStreetLampGlow(glow, lamp)
    }
  }
  if (plan.kind === OLD_TOWN && chance() < 0.5) drawBunting(pen, setting, view, { wallsAway: plan.wallsAway, z: 17 })
}

const FLAGS: readonly Rgb[] = [
  [224, 76, 66],
  [246, 196, 66],
  [72, 150, 196],
  [250, 246, 236],
  [94, 170, 96],
]

/** A string of little flags across a street. */
export function drawBunting(
  pen: SKRSContext2D,
  { light, seed }: Setting,
  view: View,
  { wallsAway, z }: { readonly wallsAway: number; readonly z: number },
): void {
  const random = randomFrom(seed + Math.round(z))
  const unit = scaleAt(view, z)
  const height = (share: number): number => 5.9 - 1.2 * Math.sin(Math.PI * share)
  pen.strokeStyle = css(underLight([110, 90, 80], light, 0.4))
  pen.lineWidth = Math.max(1, unit * 0.05)
  pen.beginPath()
  for (let share = 0; share <= 1.001; share += 0.05) pen.lineTo(...project(view, [(share * 2 - 1) * wallsAway, height(share), z]))
  pen.stroke()
  for (let flag = 0; flag < 22; flag++) {
    const share = (flag + 0.5) / 22
    const [x, y] = project(view, [(share * 2 - 1) * wallsAway, height(share), z])
    pen.fillStyle = css(underLight(pick(random, FLAGS), light, 0.8))
    pen.beginPath()
    pen.moveTo(x - unit * 0.2, y)
    pen.lineTo(x + unit * 0.2, y)
    pen.lineTo(x, y + unit * 0.5)
    pen.fill()
  }
}
