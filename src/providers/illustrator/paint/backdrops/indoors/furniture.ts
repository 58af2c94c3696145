import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Rgb } from '../../../stage.ts'
import { between, css, mixColour, pick, randomFrom, type Random } from '../../noise.ts'
import { TURN } from '../../surface.ts'
import type { Interior } from './interior.ts'
import { ball, block, box, darker, disc, flat, lighter, polygon, shadowBelow, stroke, WHITE, type Box } from './shapes.ts'

export const WOOD: Rgb = [150, 98, 58]

/** A place on the floor and how large a thing is there: `x` is its middle, `y` its foot. */
export interface Spot {
  readonly x: number
  readonly y: number
  readonly size: number
}

/** A sofa from the front; an armchair when it is narrow. `size` is the width. */
export function drawSofa(pen: SKRSContext2D, { x, y, size }: Spot, colour: Rgb, cushion: Rgb, seats: 1 | 2 | 3): void {
  const unit = size / (seats === 1 ? 0.9 : seats === 2 ? 1.3 : 1.8)
  const left = x - size / 2
  shadowBelow(pen, x, y, size * 0.6)
  for (const foot of [left + unit * 0.07, left + size - unit * 0.12])
    flat(pen, darker(WOOD, 0.3), box(foot, y - unit * 0.08, unit * 0.05, unit * 0.08))
  block(pen, darker(colour, 0.12), box(left + unit * 0.08, y - unit * 0.72, size - unit * 0.16, unit * 0.6), unit * 0.1)
  const inner = size - unit * 0.3
  for (let seat = 0; seat < seats; seat++) {
    const start = left + unit * 0.15 + (inner * seat) / seats
    block(pen, colour, box(start + unit * 0.008, y - unit * 0.68, inner / seats - unit * 0.016, unit * 0.38), unit * 0.07)
    block(pen, lighter(colour, 0.12), box(start, y - unit * 0.36, inner / seats - unit * 0.008, unit * 0.16), unit * 0.05)
  }
  block(pen, darker(colour, 0.08), box(left + unit * 0.06, y - unit * 0.21, size - unit * 0.12, unit * 0.14), unit * 0.03)
  for (const side of [0, 1]) {
    const arm = left + side * (size - unit * 0.2)
    block(pen, colour, box(arm, y - unit * 0.46, unit * 0.2, unit * 0.4), unit * 0.09)
    disc(pen, lighter(colour, 0.16), arm + unit * 0.1, y - unit * 0.38, unit * 0.075)
  }
  const pillows = seats === 1 ? [0.5] : [0.22, 0.78]
  pillows.forEach((share, index) => {
    pen.save()
    pen.translate(left + size * share, y - unit * 0.44)
    pen.rotate(index === 0 ? -0.22 : 0.24)
    block(pen, index === 0 ? cushion : lighter(cushion, 0.35), box(-unit * 0.13, -unit * 0.13, unit * 0.26, unit * 0.25), unit * 0.06)
    pen.restore()
  })
}

const SPINES: readonly Rgb[] = [
  [178, 62, 54],
  [214, 126, 52],
  [228, 182, 84],
  [92, 128, 84],
  [52, 96, 116],
  [82, 70, 128],
  [150, 76, 98],
  [232, 218, 186],
  [60, 66, 84],
  [118, 84, 58],
  [112, 154, 160],
]

/** A row of book spines that fills a board of a shelf; now and then one leans or lies. */
export function drawBooks(pen: SKRSContext2D, { x, y, width, height }: Box, random: Random): void {
  for (let at = x; at < x + width - height * 0.1;) {
    const wide = Math.min(height * between(random, 0.11, 0.26), x + width - at)
    const tall = height * between(random, 0.66, 0.96)
    const colour = pick(random, SPINES)
    const top = y + height - tall
    if (random() < 0.05) {
      at += height * between(random, 0.2, 0.4)
      continue
    }
    const gradient = pen.createLinearGradient(at, 0, at + wide, 0)
    gradient.addColorStop(0, css(darker(colour, 0.25)))
    gradient.addColorStop(0.35, css(lighter(colour, 0.2)))
    gradient.addColorStop(1, css(darker(colour, 0.35)))
    pen.fillStyle = gradient
    pen.fillRect(at, top, wide * 0.94, tall)
    if (random() < 0.6) {
      const gold = css([240, 214, 140], 0.8)
      flat(pen, gold, box(at + wide * 0.12, top + tall * 0.14, wide * 0.68, tall * 0.035))
      flat(pen, gold, box(at + wide * 0.12, top + tall * 0.78, wide * 0.68, tall * 0.035))
    }
    at += wide
  }
}

/** A bookshelf that stands on the floor: `area` is its outside. */
export function drawBookshelf(pen: SKRSContext2D, area: Box, wood: Rgb, seed: number, boards: number): void {
  const random = randomFrom(seed)
  const rim = Math.min(area.width * 0.05, (area.height / boards) * 0.12)
  shadowBelow(pen, area.x + area.width / 2, area.y + area.height, area.width * 0.6)
  block(pen, wood, area, rim * 0.4)
  const high = (area.height - rim) / boards
  for (let board = 0; board < boards; board++) {
    const inside = box(area.x + rim, area.y + rim + board * high, area.width - rim * 2, high - rim)
    flat(pen, darker(wood, 0.62), inside)
    if (random() < 0.2 && boards > 3 && board > 0) {
      drawBooks(pen, { ...inside, width: inside.width * 0.55 }, random)
      ball(pen, pick(random, SPINES), inside.x + inside.width * 0.78, inside.y + inside.height * 0.66, inside.height * 0.3)
    } else drawBooks(pen, inside, random)
    flat(pen, css([20, 10, 10], 0.3), box(inside.x, inside.y, inside.width, inside.height * 0.1))
    flat(pen, lighter(wood, 0.25), box(area.x, inside.y + inside.height, area.width, rim * 0.45))
  }
}

/** A lamp on a tall leg. `size` is its height. */
export function drawFloorLamp(interior: Interior, { x, y, size }: Spot, shade: Rgb): void {
  const { furniture: pen, lamps } = interior
  shadowBelow(pen, x, y, size * 0.16)
  stroke(pen, [92, 70, 50], size * 0.022, [
    [x, y],
    [x, y - size * 0.8],
  ])
  pen.fillStyle = css([92, 70, 50])
  pen.beginPath()
  pen.ellipse(x, y, size * 0.1, size * 0.026, 0, 0, TURN)
  pen.fill()
  drawShade(pen, x, y - size * 0.76, size * 0.24, interior.dark ? mixColour(shade, [255, 226, 150], 0.6) : shade)
  lamps.push({ x, y: y - size * 0.84, reachPixels: size * 1.15 })
}

/** A lamp for a small table. `size` is its height. */
export function drawTableLamp(interior: Interior, pen: SKRSContext2D, { x, y, size }: Spot, shade: Rgb): void {
  ball(pen, mixColour(shade, [70, 90, 110], 0.5), x, y - size * 0.2, size * 0.2)
  stroke(pen, [170, 130, 70], size * 0.06, [
    [x, y - size * 0.36],
    [x, y - size * 0.5],
  ])
  drawShade(pen, x, y - size * 0.46, size * 0.54, interior.dark ? mixColour(shade, [255, 226, 150], 0.6) : shade)
  interior.lamps.push({ x, y: y - size * 0.66, reachPixels: size * 3.2 })
}

/** A cone of cloth whose lower rim is at `y`. */
function drawShade(pen: SKRSContext2D, x: number, y: number, tall: number, colour: Rgb): void {
  const gradient = pen.createLinearGradient(x - tall * 0.7, y - tall, x + tall * 0.7, y)
  gradient.addColorStop(0, css(lighter(colour, 0.4)))
  gradient.addColorStop(1, css(darker(colour, 0.15)))
  polygon(pen, gradient, [
    [x - tall * 0.36, y - tall],
    [x + tall * 0.36, y - tall],
    [x + tall * 0.62, y],
    [x - tall * 0.62, y],
  ])
}

/** A lamp that hangs from the ceiling; its rim is at `y`, `size` is its width. */
export function drawPendant(interior: Interior, { x, y, size }: Spot, colour: Rgb): void {
  const { furniture: pen, lamps } = interior
  stroke(pen, [50, 40, 40], size * 0.03, [
    [x, 0],
    [x, y - size * 0.5],
  ])
  pen.fillStyle = css(colour)
  pen.beginPath()
  pen.moveTo(x - size / 2, y)
  pen.bezierCurveTo(x - size * 0.46, y - size * 0.4, x - size * 0.16, y - size * 0.36, x - size * 0.1, y - size * 0.56)
  pen.lineTo(x + size * 0.1, y - size * 0.56)
  pen.bezierCurveTo(x + size * 0.16, y - size * 0.36, x + size * 0.46, y - size * 0.4, x + size / 2, y)
  pen.fill()
  pen.fillStyle = css(lighter(colour, 0.4), 0.6)
  pen.beginPath()
  pen.ellipse(x - size * 0.2, y - size * 0.16, size * 0.05, size * 0.12, 0.5, 0, TURN)
  pen.fill()
  pen.fillStyle = css([255, 240, 190])
  pen.beginPath()
  pen.ellipse(x, y, size * 0.46, size * 0.08, 0, 0, TURN)
  pen.fill()
  lamps.push({ x, y: y + size * 0.05, reachPixels: size * 3.4 })
}

/** A plant in a pot. `size` is the height of the pot. */
export function drawPlant(pen: SKRSContext2D, { x, y, size }: Spot, random: Random, pot: Rgb = [196, 112, 74]): void {
  shadowBelow(pen, x, y, size * 0.8)
  const broad = random() < 0.5
  for (let blade = 0; blade < (broad ? 17 : 26); blade++) {
    const angle = -1.57 + (random() - 0.5) * 2.3
    const [across, up] = [Math.cos(angle) * size * between(random, 1, 2), Math.sin(angle) * size * between(random, 1.2, 2.3)]
    const green = css(mixColour([34, 88, 56], [132, 184, 96], random()))
    pen.strokeStyle = green
    pen.lineCap = 'round'
    pen.lineWidth = size * (broad ? 0.035 : 0.07)
    pen.beginPath()
    pen.moveTo(x, y - size * 0.8)
    pen.quadraticCurveTo(x + across * 0.4, y - size * 0.8 + up * 0.9, x + across, y - size * 0.7 + up * 0.8)
    pen.stroke()
    if (!broad) continue
    pen.fillStyle = green
    pen.beginPath()
    pen.ellipse(x + across, y - size * 0.7 + up * 0.8, size * 0.34, size * 0.17, Math.atan2(up * 0.2, across), 0, TURN)
    pen.fill()
  }
  const clay = pen.createLinearGradient(x - size * 0.45, 0, x + size * 0.45, 0)
  clay.addColorStop(0, css(darker(pot, 0.35)))
  clay.addColorStop(0.65, css(lighter(pot, 0.18)))
  clay.addColorStop(1, css(darker(pot, 0.15)))
  polygon(pen, clay, [
    [x - size * 0.45, y - size * 0.9],
    [x + size * 0.45, y - size * 0.9],
    [x + size * 0.33, y],
    [x - size * 0.33, y],
  ])
  pen.fillRect(x - size * 0.5, y - size * 0.98, size, size * 0.17)
}

/** A fireplace with a burning fire; `size` is its width. */
export function drawFireplace(interior: Interior, { x, y, size }: Spot, stone: Rgb): void {
  const { furniture: pen, setting, glow, lamps } = interior
  const random = randomFrom(setting.seed + 21)
  const tall = size * 0.86
  const chimney = box(x - size * 0.36, 0, size * 0.72, y - tall)
  block(pen, lighter(stone, 0.2), chimney)
  shadowBelow(pen, x, y, size * 0.6)
  block(pen, stone, box(x - size / 2, y - tall, size, tall))
  for (let row = 0; row < 8; row++) {
    for (let brick = -1; brick < 6; brick++) {
      const tone = between(random, -0.12, 0.2)
      const left = x - size / 2 + ((brick + (row % 2) * 0.5) * size) / 5
      const [from, to] = [Math.max(left, x - size / 2), Math.min(left + size * 0.19, x + size / 2)]
      if (to > from)
        flat(
          pen,
          tone > 0 ? lighter(stone, tone) : darker(stone, -tone * 1.6),
          box(from, y - tall + (row * tall) / 8 + 1, to - from, tall / 8 - size * 0.012),
          size * 0.008,
        )
    }
  }
  const mouth = box(x - size * 0.29, y - size * 0.52, size * 0.58, size * 0.52)
  pen.fillStyle = '#1d1214'
  pen.beginPath()
  pen.roundRect(mouth.x, mouth.y, mouth.width, mouth.height, [size * 0.2, size * 0.2, 0, 0])
  pen.fill()
  for (const [turn, high] of [
    [0.16, 0.05],
    [-0.2, 0.06],
    [0.04, 0.1],
  ] as const) {
    pen.save()
    pen.translate(x, y - size * high)
    pen.rotate(turn)
    block(pen, [112, 70, 44], box(-size * 0.19, -size * 0.035, size * 0.38, size * 0.07), size * 0.035)
    pen.restore()
  }
  drawFlames(pen, x, y - size * 0.07, size, random)
  block(pen, WOOD, box(x - size * 0.57, y - tall - size * 0.07, size * 1.14, size * 0.085), size * 0.02)
  flat(pen, 'rgba(30,15,15,.3)', box(x - size / 2, y - tall + size * 0.015, size, size * 0.03))
  block(pen, darker(stone, 0.2), box(x - size * 0.6, y - size * 0.02, size * 1.2, size * 0.06), size * 0.02)
  lamps.push({ x, y: y - size * 0.2, reachPixels: size * 1.7, colour: [255, 168, 80], strength: 0.62 })
  if (!interior.dark) warmth(glow, x, y - size * 0.2, size * 0.6)
}

function warmth(pen: SKRSContext2D, x: number, y: number, radius: number): void {
  const glow = pen.createRadialGradient(x, y, 0, x, y, radius)
  glow.addColorStop(0, 'rgba(255,190,90,.5)')
  glow.addColorStop(1, 'rgba(255,150,60,0)')
  pen.fillStyle = glow
  pen.fillRect(x - radius, y - radius, radius * 2, radius * 2)
}

function drawFlames(pen: SKRSContext2D, x: number, y: number, size: number, random: Random): void {
  for (const [colour, share] of [
    ['#d9481f', 1],
    ['#f58a25', 0.74],
    ['#ffd25a', 0.46],
    ['#fff3b8', 0.22],
  ] as const) {
    pen.fillStyle = colour
    for (let tongue = -2; tongue <= 2; tongue++) {
      const foot = x + tongue * size * 0.075 * (0.5 + share * 0.5)
      const tall = size * (0.36 - Math.abs(tongue) * 0.07) * share * between(random, 0.85, 1.15)
      const half = size * 0.07 * (0.4 + share * 0.6)
      pen.beginPath()
      pen.moveTo(foot - half, y)
      pen.bezierCurveTo(foot - half * 1.3, y - tall * 0.5, foot - half * 0.1, y - tall * 0.5, foot + half * 0.2, y - tall)
      pen.bezierCurveTo(foot + half * 0.5, y - tall * 0.6, foot + half * 1.4, y - tall * 0.4, foot + half, y)
      pen.fill()
    }
  }
}

/** A table from the front with its top as a thin slab seen from above; `size` is its width. */
export function drawTable(pen: SKRSContext2D, { x, y, size }: Spot, tallPixels: number, wood: Rgb): void {
  shadowBelow(pen, x, y, size * 0.6)
  const top = y - tallPixels
  for (const side of [-0.43, 0.4]) block(pen, darker(wood, 0.15), box(x + size * side, top, size * 0.035, tallPixels))
  const surface = pen.createLinearGradient(x - size / 2, 0, x + size / 2, 0)
  surface.addColorStop(0, css(lighter(wood, 0.1)))
  surface.addColorStop(0.5, css(lighter(wood, 0.34)))
  surface.addColorStop(1, css(lighter(wood, 0.08)))
  const back = size * 0.43
  polygon(pen, surface, [
    [x - back, top - size * 0.09],
    [x + back, top - size * 0.09],
    [x + size / 2, top + size * 0.01],
    [x - size / 2, top + size * 0.01],
  ])
  block(pen, wood, box(x - size / 2, top + size * 0.01, size, size * 0.035))
  flat(pen, 'rgba(30,15,10,.25)', box(x - size * 0.43, top + size * 0.045, size * 0.86, size * 0.02))
}

const PICTURES: readonly (readonly [sky: Rgb, far: Rgb, near: Rgb])[] = [
  [
    [250, 190, 130],
    [150, 96, 120],
    [52, 70, 76],
  ],
  [
    [150, 200, 224],
    [110, 150, 130],
    [222, 196, 120],
  ],
  [
    [248, 226, 180],
    [224, 130, 90],
    [120, 150, 96],
  ],
  [
    [52, 66, 120],
    [88, 110, 160],
    [30, 40, 70],
  ],
]

/** A framed picture: a small landscape, or a vase of flowers. */
export function drawPicture(pen: SKRSContext2D, area: Box, random: Random, frame: Rgb = [122, 82, 50]): void {
  const rim = Math.min(area.width, area.height) * 0.07
  flat(pen, 'rgba(40,22,22,.25)', box(area.x - rim * 0.6, area.y + rim * 0.2, area.width + rim * 2, area.height + rim * 1.6))
  block(pen, frame, box(area.x - rim, area.y - rim, area.width + rim * 2, area.height + rim * 2))
  flat(pen, lighter(WHITE, 0.2), area)
  const [sky, far, near] = pick(random, PICTURES)
  pen.save()
  pen.beginPath()
  pen.rect(area.x + rim * 0.6, area.y + rim * 0.6, area.width - rim * 1.2, area.height - rim * 1.2)
  pen.clip()
  flat(pen, sky, area)
  if (random() < 0.6) {
    disc(pen, [255, 244, 214], area.x + area.width * between(random, 0.25, 0.75), area.y + area.height * 0.36, area.height * 0.11)
    ;[far, near].forEach((colour, index) => {
      const level = area.y + area.height * (0.55 + index * 0.18)
      const swing = area.height * (0.14 - index * 0.05)
      const points = Array.from(
        { length: 17 },
        (_, step) =>
          [area.x + (area.width * step) / 16, level - swing * Math.sin(step * (0.55 - index * 0.1) + index * 2 + sky[0])] as const,
      )
      polygon(pen, css(colour), [...points, [area.x + area.width, area.y + area.height], [area.x, area.y + area.height]])
    })
  } else {
    const [x, y, size] = [area.x + area.width / 2, area.y + area.height * 0.9, area.height * 0.3]
    for (let bloom = 0; bloom < 9; bloom++)
      ball(
        pen,
        bloom % 3 === 0 ? [244, 214, 120] : mixColour([232, 110, 110], far, random()),
        x + between(random, -1, 1) * size * 0.7,
        y - size * between(random, 1, 2.1),
        size * 0.22,
      )
    block(pen, near, box(x - size * 0.32, y - size * 0.9, size * 0.64, size * 0.9), size * 0.2)
  }
  pen.restore()
}
