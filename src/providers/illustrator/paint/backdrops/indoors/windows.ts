import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Rgb } from '../../../stage.ts'
import { between, css, mixColour, pick, randomFrom } from '../../noise.ts'
import { paintHill } from '../../parts/ground.ts'
import { newSurface } from '../../surface.ts'
import { skyOf, type Setting } from '../stagehand.ts'
import { letSunIn, type Interior } from './interior.ts'
import { block, box, darker, disc, flat, lighter, polygon, stroke, WHITE, type Box } from './shapes.ts'

export interface WindowAsked {
  /** The panes, without the frame. */
  readonly pane: Box
  readonly view: 'garden' | 'street'
  readonly frame?: Rgb
  readonly curtain?: Rgb
  readonly arched?: boolean
  /** How many panes across and down. */
  readonly bars?: readonly [across: number, down: number]
}

/** A window in the back wall: outside it is the hour, the weather and the season of the scene, and its sun falls in. */
export function drawWindow(interior: Interior, { pane, view, frame = [247, 240, 228], curtain, arched, bars = [2, 2] }: WindowAsked): void {
  const { wall: pen, unit } = interior
  const rim = unit * 0.024
  const opening = (grow: number): void => {
    pen.beginPath()
    const top = arched ? pane.width / 2 + grow : 0
    pen.roundRect(pane.x - grow, pane.y - grow, pane.width + grow * 2, pane.height + grow * 2, [top, top, 0, 0])
  }
  pen.fillStyle = 'rgba(50,30,30,.28)'
  opening(rim * 1.4)
  pen.fill()
  pen.fillStyle = css(frame)
  opening(rim)
  pen.fill()
  pen.save()
  opening(0)
  pen.clip()
  pen.drawImage(outside(interior.setting, pane, view), pane.x, pane.y, pane.width, pane.height)
  const bar = unit * 0.013
  for (let index = 1; index < bars[0]; index++)
    flat(pen, frame, box(pane.x + (pane.width * index) / bars[0] - bar / 2, pane.y, bar, pane.height))
  for (let index = 1; index < bars[1]; index++)
    flat(pen, frame, box(pane.x, pane.y + (pane.height * index) / bars[1] - bar / 2, pane.width, bar))
  pen.restore()
  block(pen, frame, box(pane.x - rim * 1.9, pane.y + pane.height + rim * 0.7, pane.width + rim * 3.8, rim * 1.1), unit * 0.006)
  flat(pen, 'rgba(50,30,30,.25)', box(pane.x - rim * 1.9, pane.y + pane.height + rim * 1.8, pane.width + rim * 3.8, rim * 0.5))
  if (curtain) drawCurtains(pen, unit, pane, curtain)
  letSunIn(interior, pane)
}

function drawCurtains(pen: SKRSContext2D, unit: number, pane: Box, colour: Rgb): void {
  const [top, bottom] = [pane.y - unit * 0.06, pane.y + pane.height + unit * 0.1]
  for (const side of [-1, 1]) {
    const outer = side < 0 ? pane.x - unit * 0.07 : pane.x + pane.width + unit * 0.07
    for (let fold = 0; fold < 8; fold++) {
      const x = outer - side * fold * unit * 0.0175
      const waist = outer - side * fold * unit * 0.009
      const tone = 0.5 + 0.5 * Math.sin(fold * 2.1 + 0.6)
      pen.strokeStyle = css(tone > 0.5 ? lighter(colour, (tone - 0.5) * 0.7) : darker(colour, (0.5 - tone) * 0.5))
      pen.lineWidth = unit * 0.023
      pen.lineCap = 'butt'
      pen.beginPath()
      pen.moveTo(x, top)
      pen.bezierCurveTo(x, top + (bottom - top) * 0.4, waist, top + (bottom - top) * 0.5, waist, top + (bottom - top) * 0.66)
      pen.quadraticCurveTo(waist, top + (bottom - top) * 0.85, x + side * unit * 0.006, bottom)
      pen.stroke()
    }
    flat(
      pen,
      darker(colour, 0.3),
      box(outer - (side < 0 ? 0.008 : 0.072) * unit, top + (bottom - top) * 0.64, unit * 0.08, unit * 0.018),
      unit * 0.009,
    )
  }
  block(pen, [138, 92, 58], box(pane.x - unit * 0.11, top - unit * 0.008, pane.width + unit * 0.22, unit * 0.016), unit * 0.008)
  for (const x of [pane.x - unit * 0.115, pane.x + pane.width + unit * 0.115]) disc(pen, [158, 108, 66], x, top, unit * 0.014)
}

/** What is far away needs fewer pixels, and trees are dear. */
const VIEW_SCALE = 0.6

/** What is seen through a pane. */
function outside(setting: Setting, pane: Box, view: WindowAsked['view']): Canvas {
  const small: Setting = { ...setting, widthPixels: Math.ceil(pane.width * VIEW_SCALE), heightPixels: Math.ceil(pane.height * VIEW_SCALE) }
  const { canvas, pen } = newSurface(small.widthPixels, small.heightPixels)
  pen.drawImage(skyOf(small, 0.78), 0, 0)
  if (view === 'garden') pen.drawImage(gardenOutside(small), 0, 0)
  else drawStreet(pen, small)
  drawWeather(pen, small)
  return canvas
}

interface Grown {
  readonly leaf?: Rgb
  readonly ground: readonly [Rgb, Rgb]
}

/** Leaves and ground of the season as they are seen from inside. */
export function growthOf({ scene, light }: Setting): Grown {
  const lit = (colour: Rgb): Rgb => {
    const dim = scene.time === 'night' ? 0.3 : scene.weather === 'rain' ? 0.75 : 1
    return mixColour([colour[0] * dim, colour[1] * dim, colour[2] * (dim + (dim < 0.5 ? 0.14 : 0))], light.sun, 0.08)
  }
  if (scene.weather === 'snow' || scene.season === 'winter')
    return { leaf: lit([206, 218, 230]), ground: [lit([242, 246, 252]), lit([186, 202, 224])] }
  if (scene.season === 'autumn') return { leaf: lit([214, 116, 44]), ground: [lit([206, 176, 92]), lit([150, 110, 56])] }
  if (scene.season === 'spring') return { leaf: lit([242, 168, 192]), ground: [light.grass[0], light.grass[1]] }
  return { ground: [light.grass[0], light.grass[1]] }
}

function gardenOutside(setting: Setting): Canvas {
  const { heightPixels: height, light, seed, grove } = setting
  const { leaf, ground } = growthOf(setting)
  return paintHill({
    ...setting,
    light,
    seed: seed + 2,
    crestPixels: height * 0.76,
    swingPixels: height * 0.06,
    colours: ground,
    haze: setting.scene.weather === 'snow' ? 0.04 : 0.24,
    trees: { grove, count: 5, sizePixels: height * 0.36, kind: 'broadleaf', ...(leaf ? { leaf } : {}) },
  })
}

const FRONTS: readonly Rgb[] = [
  [226, 170, 130],
  [196, 120, 100],
  [236, 208, 150],
  [160, 186, 196],
  [190, 200, 160],
]

function drawStreet(pen: SKRSContext2D, { scene, widthPixels: width, heightPixels: height, light, seed }: Setting): void {
  const random = randomFrom(seed + 44)
  const night = scene.time === 'night'
  const dim = (colour: Rgb): Rgb => mixColour(colour, night ? [24, 30, 66] : light.haze, night ? 0.72 : 0.16)
  const white = scene.weather === 'snow' || scene.season === 'winter'
  for (let x = -height * 0.06; x < width;) {
    const wide = height * between(random, 0.26, 0.4)
    const top = height * between(random, 0.2, 0.42)
    block(pen, dim(pick(random, FRONTS)), box(x, top, wide, height * 0.9 - top))
    polygon(pen, css(dim(white ? [240, 244, 250] : [150, 84, 66])), [
      [x - wide * 0.06, top],
      [x + wide / 2, top - height * 0.16],
      [x + wide * 1.06, top],
    ])
    for (let row = 0; row < 3; row++) {
      for (const across of [0.18, 0.6]) {
        const lamp = night || scene.time === 'sunset' ? random() < 0.75 : false
        flat(
          pen,
          lamp ? [255, 214, 120] : dim([96, 116, 140]),
          box(x + wide * across, top + height * (0.05 + row * 0.16), wide * 0.24, height * 0.095),
        )
      }
    }
    x += wide
  }
  flat(pen, dim(white ? [236, 240, 248] : [150, 140, 136]), box(0, height * 0.88, width, height * 0.12))
}

function drawWeather(pen: SKRSContext2D, { scene, widthPixels: width, heightPixels: height, light, seed }: Setting): void {
  const random = randomFrom(seed + 45)
  if (scene.weather === 'fog') flat(pen, css(light.haze, 0.6), box(0, 0, width, height))
  else if (scene.weather === 'snow') {
    for (let flake = 0; flake < 130; flake++)
      disc(pen, css(WHITE, between(random, 0.6, 1)), random() * width, random() * height, height * between(random, 0.005, 0.016))
    for (let x = 0; x < width; x += height * 0.05) disc(pen, [248, 250, 255], x, height * 1.0, height * between(random, 0.03, 0.06))
  } else if (scene.weather === 'rain') {
    for (let drop = 0; drop < 110; drop++) {
      const [x, y, long] = [random() * width, random() * height, height * between(random, 0.03, 0.11)]
      stroke(pen, css([226, 236, 248], between(random, 0.3, 0.65)), height * 0.005, [
        [x, y],
        [x - long * 0.12, y + long],
      ])
    }
    for (let bead = 0; bead < 46; bead++)
      disc(pen, css([238, 246, 255], 0.6), random() * width, random() * height, height * between(random, 0.005, 0.011))
  }
}
