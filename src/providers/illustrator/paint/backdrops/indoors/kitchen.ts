import type { Rgb } from '../../../stage.ts'
import { between, css, mixColour, pick, randomFrom } from '../../noise.ts'
import { TURN } from '../../surface.ts'
import type { Builder } from '../stagehand.ts'
import { drawPendant, drawPlant, drawTable, WOOD, type Spot } from './furniture.ts'
import { paintInterior, type Furnished, type Interior } from './interior.ts'
import { ball, block, box, darker, disc, flat, lighter, shadowBelow, stroke, WHITE } from './shapes.ts'
import { layTiles, paintWall } from './surfaces.ts'
import { drawWindow } from './windows.ts'

interface Scheme {
  readonly wall: Rgb
  readonly cupboard: Rgb
  readonly tile: Rgb
  readonly floor: readonly [Rgb, Rgb]
  readonly cloth: Rgb
}

const SCHEMES: readonly Scheme[] = [
  {
    wall: [246, 226, 180],
    cupboard: [118, 158, 150],
    tile: [246, 240, 226],
    floor: [
      [238, 226, 204],
      [190, 110, 82],
    ],
    cloth: [214, 92, 74],
  },
  {
    wall: [214, 226, 222],
    cupboard: [232, 196, 116],
    tile: [150, 190, 200],
    floor: [
      [240, 236, 224],
      [116, 148, 160],
    ],
    cloth: [90, 130, 160],
  },
  {
    wall: [244, 214, 196],
    cupboard: [206, 108, 84],
    tile: [250, 238, 220],
    floor: [
      [244, 230, 206],
      [148, 160, 124],
    ],
    cloth: [130, 156, 110],
  },
  {
    wall: [222, 230, 200],
    cupboard: [244, 238, 222],
    tile: [130, 168, 140],
    floor: [
      [236, 224, 196],
      [84, 110, 100],
    ],
    cloth: [226, 150, 70],
  },
]

/** A kitchen: cupboards, a sink below the window, a stove with pots, hanging pans and a chequered floor. */
export const kitchen: Builder = (setting) => paintInterior(setting, { floorAt: 0.6 }, furnish)

function furnish(interior: Interior): Furnished {
  const { random, width, height, unit, floor, sunSide: side } = interior
  const scheme = pick(random, SCHEMES)
  paintWall(interior, { colour: scheme.wall })
  layTiles(interior, { colours: scheme.floor, size: 0.15, joint: darker(scheme.floor[1], 0.3) })
  const top = floor - unit * 0.2
  drawSplashback(interior, scheme, top)
  const middle = width * (0.5 + side * 0.07)
  const pane = box(middle - unit * 0.17, floor - unit * 0.5, unit * 0.34, unit * 0.25)
  drawWindow(interior, { pane, view: 'garden', curtain: scheme.cloth, bars: [2, 1] })
  drawLowerCupboards(interior, scheme, top)
  const stove = { x: width * (0.5 - side * 0.33), y: floor + unit * 0.05, size: unit * 0.25 }
  drawStove(interior, stove, scheme)
  drawHood(interior, stove, scheme)
  drawUpperCupboards(interior, scheme, width * (0.5 + side * 0.44))
  drawSink(interior, middle, top)
  drawPans(interior, { x: width * (0.5 - side * 0.3), y: floor - unit * 0.3, size: unit * 0.09 })
  drawOnTop(interior, top, middle, side)
  drawPendant(interior, { x: width * (0.5 - side * 0.1), y: floor - unit * 0.46, size: unit * 0.13 }, scheme.cloth)
  interior.lamps.push({ x: middle + side * unit * 0.3, y: floor - unit * 0.3, reachPixels: unit * 0.5, strength: 0.2 })
  const table = tableInFront(interior)
  return { tableAt: table ?? { x: 0.5, y: (top - unit * 0.008) / height } }
}

/** When something is on a table, the table stands in the middle of the picture unless it is an actor of its own. */
export function tableInFront({
  setting: { scene },
  near,
  width,
  height,
  unit,
}: Interior): { readonly x: number; readonly y: number } | undefined {
  const laid = scene.relations?.some(
    ({ kind, object, objectName }) => kind === 'on' && object === undefined && /table|counter|desk|bench|bar/.test(objectName),
  )
  if (!laid) return undefined
  const [size, y] = [Math.min(unit * 0.9, width * 0.86), height * 0.97]
  drawTable(near(), { x: width / 2, y, size }, unit * 0.24, WOOD)
  return { x: 0.5, y: (y - unit * 0.24 - size * 0.03) / height }
}

function drawSplashback({ wall: pen, width, unit, setting }: Interior, { tile }: Scheme, top: number): void {
  const random = randomFrom(setting.seed + 31)
  const side = unit * 0.05
  for (let row = 0; row < 3; row++) {
    for (let x = -((row % 2) * side) / 2; x < width; x += side) {
      const tone = between(random, -0.1, 0.22)
      flat(
        pen,
        tone > 0 ? lighter(tile, tone) : darker(tile, -tone),
        box(x, top - side * (row + 1), side * 0.94, side * 0.93),
        unit * 0.004,
      )
    }
  }
}

function drawLowerCupboards({ furniture: pen, width, unit, floor }: Interior, { cupboard }: Scheme, top: number): void {
  const bottom = floor + unit * 0.03
  shadowBelow(pen, width / 2, bottom + unit * 0.01, width * 0.6, 0.3)
  flat(pen, darker(cupboard, 0.6), box(0, bottom - unit * 0.03, width, unit * 0.03))
  block(pen, cupboard, box(0, top, width, bottom - unit * 0.03 - top))
  const wide = unit * 0.165
  for (let x = ((width / 2) % wide) - wide; x < width; x += wide) {
    const door = box(x + unit * 0.008, top + unit * 0.035, wide - unit * 0.016, bottom - top - unit * 0.075)
    block(pen, lighter(cupboard, 0.1), door, unit * 0.008)
    flat(
      pen,
      css(darker(cupboard, 0.3), 0.55),
      box(door.x + unit * 0.018, door.y + unit * 0.018, door.width - unit * 0.036, door.height - unit * 0.036),
      unit * 0.006,
    )
    flat(
      pen,
      cupboard,
      box(door.x + unit * 0.023, door.y + unit * 0.023, door.width - unit * 0.044, door.height - unit * 0.044),
      unit * 0.006,
    )
    ball(pen, [222, 182, 96], door.x + door.width * 0.88, door.y + door.height * 0.2, unit * 0.0085)
  }
  block(pen, [190, 138, 88], box(0, top - unit * 0.012, width, unit * 0.034))
  flat(pen, lighter([190, 138, 88], 0.4), box(0, top - unit * 0.014, width, unit * 0.008))
}

function drawUpperCupboards({ furniture: pen, unit, floor }: Interior, { cupboard }: Scheme, x: number): void {
  const area = box(x - unit * 0.16, floor - unit * 0.56, unit * 0.32, unit * 0.2)
  flat(pen, 'rgba(40,20,20,.25)', box(area.x, area.y + area.height, area.width, unit * 0.018))
  block(pen, cupboard, area, unit * 0.008)
  for (const half of [0, 1]) {
    const door = box(area.x + unit * 0.012 + half * unit * 0.152, area.y + unit * 0.014, unit * 0.144, area.height - unit * 0.028)
    block(pen, lighter(cupboard, 0.14), door, unit * 0.006)
    flat(pen, cupboard, box(door.x + unit * 0.02, door.y + unit * 0.02, door.width - unit * 0.04, door.height - unit * 0.04), unit * 0.005)
    ball(pen, [222, 182, 96], door.x + door.width * (half ? 0.1 : 0.9), door.y + door.height * 0.86, unit * 0.008)
  }
  for (let jar = 0; jar < 4; jar++) {
    const colour =
      (
        [
          [214, 120, 70],
          [110, 140, 90],
          [232, 204, 130],
          [160, 90, 100],
        ] as const
      )[jar] ?? WHITE
    const jarX = area.x + unit * (0.03 + jar * 0.07)
    block(pen, colour, box(jarX, area.y + area.height + unit * 0.052, unit * 0.046, unit * 0.062), unit * 0.01)
    flat(pen, [240, 232, 214], box(jarX + unit * 0.004, area.y + area.height + unit * 0.044, unit * 0.038, unit * 0.014), unit * 0.004)
  }
  block(pen, WOOD, box(area.x - unit * 0.01, area.y + area.height + unit * 0.112, area.width + unit * 0.02, unit * 0.014))
}

function drawStove(interior: Interior, { x, y, size }: Spot, { cloth }: Scheme): void {
  const { furniture: pen, lamps } = interior
  const top = y - size * 1.06
  shadowBelow(pen, x, y, size * 0.6)
  block(pen, [248, 242, 230], box(x - size / 2, top, size, size * 1.04), size * 0.04)
  flat(pen, [70, 66, 72], box(x - size / 2, top - size * 0.02, size, size * 0.06), size * 0.02)
  for (let knob = 0; knob < 4; knob++) ball(pen, [96, 88, 92], x + size * (-0.33 + knob * 0.22), top + size * 0.13, size * 0.045)
  const oven = box(x - size * 0.38, top + size * 0.28, size * 0.76, size * 0.5)
  block(pen, [58, 48, 50], oven, size * 0.05)
  const warm = pen.createRadialGradient(x, oven.y + oven.height * 0.7, 0, x, oven.y + oven.height * 0.7, size * 0.4)
  warm.addColorStop(0, 'rgba(255,180,80,.95)')
  warm.addColorStop(1, 'rgba(150,60,30,.3)')
  pen.fillStyle = warm
  pen.fillRect(oven.x + size * 0.05, oven.y + size * 0.06, oven.width - size * 0.1, oven.height - size * 0.12)
  stroke(pen, [190, 186, 184], size * 0.035, [
    [oven.x + size * 0.02, oven.y - size * 0.05],
    [oven.x + oven.width - size * 0.02, oven.y - size * 0.05],
  ])
  drawPot(pen, x - size * 0.2, top, size * 0.34, cloth)
  drawPot(pen, x + size * 0.24, top, size * 0.26, [84, 120, 140])
  lamps.push({ x, y: oven.y + oven.height * 0.6, reachPixels: size * 1.5, colour: [255, 170, 80], strength: 0.3 })
}

function drawPot(pen: Interior['furniture'], x: number, y: number, size: number, colour: Rgb): void {
  block(pen, colour, box(x - size / 2, y - size * 0.6, size, size * 0.58), size * 0.1)
  stroke(pen, darker(colour, 0.35), size * 0.08, [
    [x - size * 0.62, y - size * 0.42],
    [x - size * 0.5, y - size * 0.42],
  ])
  stroke(pen, darker(colour, 0.35), size * 0.08, [
    [x + size * 0.5, y - size * 0.42],
    [x + size * 0.62, y - size * 0.42],
  ])
  pen.fillStyle = css(lighter(colour, 0.25))
  pen.beginPath()
  pen.ellipse(x, y - size * 0.6, size * 0.5, size * 0.12, 0, 0, TURN)
  pen.fill()
  ball(pen, darker(colour, 0.3), x, y - size * 0.74, size * 0.07)
}

function drawHood({ furniture: pen, floor, unit }: Interior, { x, size }: Spot, { cupboard }: Scheme): void {
  const y = floor - unit * 0.43
  block(pen, mixColour(cupboard, [240, 230, 214], 0.5), box(x - size * 0.24, 0, size * 0.48, y - size * 0.2))
  pen.fillStyle = css(cupboard)
  pen.beginPath()
  pen.moveTo(x - size * 0.24, y - size * 0.26)
  pen.quadraticCurveTo(x - size * 0.3, y - size * 0.04, x - size * 0.58, y)
  pen.lineTo(x + size * 0.58, y)
  pen.quadraticCurveTo(x + size * 0.3, y - size * 0.04, x + size * 0.24, y - size * 0.26)
  pen.fill()
  block(pen, darker(cupboard, 0.1), box(x - size * 0.6, y - size * 0.02, size * 1.2, size * 0.1), size * 0.02)
}

function drawSink({ furniture: pen, unit }: Interior, x: number, top: number): void {
  block(pen, [250, 248, 242], box(x - unit * 0.12, top - unit * 0.012, unit * 0.24, unit * 0.1), unit * 0.014)
  flat(pen, 'rgba(90,90,110,.25)', box(x - unit * 0.12, top - unit * 0.012, unit * 0.24, unit * 0.012), unit * 0.006)
  stroke(pen, [184, 150, 92], unit * 0.014, [
    [x, top - unit * 0.01],
    [x, top - unit * 0.09],
    [x + unit * 0.015, top - unit * 0.105],
    [x + unit * 0.045, top - unit * 0.105],
    [x + unit * 0.055, top - unit * 0.085],
  ])
  for (const tap of [-0.035, 0.035]) disc(pen, [184, 150, 92], x + unit * tap, top - unit * 0.022, unit * 0.011)
}

function drawPans({ furniture: pen }: Interior, { x, y, size }: Spot): void {
  stroke(pen, [120, 96, 70], size * 0.1, [
    [x - size * 1.7, y - size * 0.95],
    [x + size * 1.7, y - size * 0.95],
  ])
  ;[
    [-1.2, 0.46, [186, 110, 66]],
    [-0.1, 0.38, [86, 84, 92]],
    [0.9, 0.42, [204, 130, 76]],
  ].forEach((pan) => {
    const [across, radius, colour] = pan as [number, number, Rgb]
    stroke(pen, darker(colour, 0.3), size * 0.1, [
      [x + across * size, y - size * 0.9],
      [x + across * size, y - size * 0.2],
    ])
    ball(pen, colour, x + across * size, y + size * 0.1, radius * size)
    disc(pen, css(darker(colour, 0.25), 0.6), x + across * size, y + size * 0.1, radius * size * 0.72)
  })
}

function drawOnTop(interior: Interior, top: number, middle: number, side: number): void {
  const { furniture: pen, unit, random } = interior
  const bowl = middle + side * unit * 0.27
  for (const [across, colour] of [
    [-0.03, [206, 66, 52]],
    [0.03, [240, 170, 60]],
    [0, [130, 170, 70]],
  ] as const)
    ball(pen, colour, bowl + unit * across, top - unit * (across === 0 ? 0.075 : 0.06), unit * 0.026)
  pen.fillStyle = css([92, 130, 160])
  pen.beginPath()
  pen.ellipse(bowl, top - unit * 0.05, unit * 0.07, unit * 0.045, 0, 0, Math.PI)
  pen.fill()
  block(pen, [206, 160, 104], box(middle - side * unit * 0.24 - unit * 0.05, top - unit * 0.13, unit * 0.1, unit * 0.12), unit * 0.01)
  block(pen, [236, 226, 206], box(middle - side * unit * 0.19 - unit * 0.028, top - unit * 0.085, unit * 0.056, unit * 0.075), unit * 0.012)
  for (const [across, tall] of [
    [-0.014, 0.15],
    [0.004, 0.17],
    [0.018, 0.14],
  ] as const)
    stroke(pen, [150, 100, 60], unit * 0.009, [
      [middle - side * unit * 0.19 + across * unit * 0.6, top - unit * 0.08],
      [middle - side * unit * 0.19 + across * unit * 1.8, top - unit * tall],
    ])
  drawPlant(pen, { x: middle + side * unit * 0.12, y: top - unit * 0.1 + unit * 0.1, size: unit * 0.045 }, random)
}
