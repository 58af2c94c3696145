import type { Rgb } from '../../../stage.ts'
import { css, pick } from '../../noise.ts'
import { TURN } from '../../surface.ts'
import type { Builder } from '../stagehand.ts'
import { drawPendant, drawPlant, WOOD } from './furniture.ts'
import { paintInterior, type Furnished, type Interior } from './interior.ts'
import { tableInFront } from './kitchen.ts'
import { ball, block, box, darker, disc, flat, lighter, shadowBelow, stroke, WHITE, type Box } from './shapes.ts'
import { layBoards, layTiles, paintWall } from './surfaces.ts'
import { drawWindow } from './windows.ts'

interface Scheme {
  readonly wall: Rgb
  readonly counter: Rgb
  readonly lamp: Rgb
  readonly floor: readonly [Rgb, Rgb]
}

const SCHEMES: readonly Scheme[] = [
  {
    wall: [236, 208, 172],
    counter: [66, 112, 108],
    lamp: [206, 92, 68],
    floor: [
      [236, 220, 192],
      [150, 96, 72],
    ],
  },
  {
    wall: [176, 204, 194],
    counter: [176, 92, 72],
    lamp: [236, 184, 84],
    floor: [
      [240, 232, 212],
      [92, 112, 116],
    ],
  },
  {
    wall: [240, 190, 172],
    counter: [88, 96, 130],
    lamp: [72, 130, 128],
    floor: [
      [244, 230, 214],
      [178, 120, 112],
    ],
  },
  {
    wall: [112, 134, 142],
    counter: [150, 96, 62],
    lamp: [240, 192, 110],
    floor: [
      [222, 206, 180],
      [108, 82, 72],
    ],
  },
]

/** A café with a view of the street, pendant lamps, a counter with cakes, small round tables; or a bar, or a bakery. */
export const cafe: Builder = (setting) => paintInterior(setting, { floorAt: 0.6 }, furnish)

function furnish(interior: Interior): Furnished {
  const { random, width, height, unit, floor, wall, sunSide: side } = interior
  const scheme = pick(random, SCHEMES)
  const bar = interior.has('bar')
  const colour: Rgb = bar ? darker(scheme.counter, 0.25) : scheme.wall
  paintWall(interior, { colour, paper: 'panels', trim: bar ? darker(WOOD, 0.2) : lighter(scheme.counter, 0.1) })
  if (bar) layBoards(interior, [112, 70, 46])
  else layTiles(interior, { colours: scheme.floor, size: 0.14, joint: darker(scheme.floor[1], 0.3) })
  const wide = Math.min(unit * 0.46, width * 0.44)
  const windowX = width * (0.5 + side * 0.24)
  const pane = box(windowX - wide / 2, floor - unit * 0.49, wide, unit * 0.37)
  drawWindow(interior, { pane, view: 'street', bars: [3, 1], frame: lighter(scheme.counter, 0.12) })
  drawAwning(interior, pane, scheme.lamp)
  const counterX = width * (0.5 - side * 0.27)
  const shelf = box(counterX - unit * 0.2, floor - unit * 0.5, unit * 0.4, unit * 0.24)
  if (bar) drawBottles(interior, shelf)
  else drawMenu(interior, shelf)
  const top = floor - unit * 0.16
  const counter = box(counterX - Math.min(unit * 0.29, width * 0.26), top, Math.min(unit * 0.58, width * 0.52), unit * 0.23)
  drawCounter(interior, counter, scheme.counter)
  for (const [share, stool] of [
    [0.36, false],
    [0.14, false],
    [0.44, true],
  ] as const) {
    const x = width * (0.5 + side * share)
    if (stool) drawBistro(interior, x, floor + unit * 0.25, scheme.lamp)
    else if (share > 0.2) drawBistro(interior, x - side * unit * 0.06, floor + unit * 0.1, scheme.lamp)
  }
  for (const share of [0.2, 0.5, 0.8])
    drawPendant(interior, { x: width * share, y: floor - unit * (share === 0.5 ? 0.49 : 0.46), size: unit * 0.11 }, scheme.lamp)
  drawPlant(wall, { x: width * (0.5 + side * 0.47), y: floor + unit * 0.05, size: unit * 0.08 }, random)
  interior.lamps.push({ x: width / 2, y: floor, reachPixels: unit * 0.6, strength: 0.1 })
  return { tableAt: tableInFront(interior) ?? { x: counterX / width, y: (top - unit * 0.01) / height } }
}

function drawAwning({ wall: pen, unit }: Interior, pane: Box, colour: Rgb): void {
  const stripes = 9
  const wide = (pane.width + unit * 0.06) / stripes
  for (let stripe = 0; stripe < stripes; stripe++) {
    const area = box(pane.x - unit * 0.03 + stripe * wide, pane.y - unit * 0.04, wide + 0.5, unit * 0.075)
    pen.fillStyle = css(stripe % 2 ? [250, 242, 226] : colour)
    pen.beginPath()
    pen.roundRect(area.x, area.y, area.width, area.height, [0, 0, wide / 2, wide / 2])
    pen.fill()
  }
  flat(pen, 'rgba(40,20,20,.2)', box(pane.x - unit * 0.03, pane.y - unit * 0.04, pane.width + unit * 0.06, unit * 0.012))
}

function drawMenu({ wall: pen, unit }: Interior, area: Box): void {
  block(pen, WOOD, box(area.x, area.y, area.width, area.height), unit * 0.008)
  flat(pen, [52, 56, 58], box(area.x + unit * 0.014, area.y + unit * 0.014, area.width - unit * 0.028, area.height - unit * 0.028))
  const chalk = css(WHITE, 0.85)
  const cupX = area.x + area.width * 0.26
  const cupY = area.y + area.height * 0.5
  stroke(pen, chalk, unit * 0.007, [
    [cupX - unit * 0.04, cupY],
    [cupX - unit * 0.028, cupY + unit * 0.055],
    [cupX + unit * 0.028, cupY + unit * 0.055],
    [cupX + unit * 0.04, cupY],
    [cupX - unit * 0.04, cupY],
  ])
  for (const steam of [-0.016, 0.006])
    stroke(pen, chalk, unit * 0.005, [
      [cupX + unit * steam, cupY - unit * 0.02],
      [cupX + unit * (steam + 0.01), cupY - unit * 0.035],
      [cupX + unit * steam, cupY - unit * 0.05],
    ])
  for (let line = 0; line < 5; line++) {
    const y = area.y + area.height * (0.24 + line * 0.13)
    stroke(pen, line === 0 ? css([250, 206, 120], 0.9) : css(WHITE, 0.6), unit * 0.007, [
      [area.x + area.width * 0.5, y],
      [area.x + area.width * (0.72 + (line % 3) * 0.05), y],
    ])
    disc(pen, chalk, area.x + area.width * 0.9, y, unit * 0.006)
  }
}

const BOTTLES: readonly Rgb[] = [
  [84, 130, 84],
  [196, 120, 60],
  [160, 60, 60],
  [220, 196, 130],
  [90, 130, 170],
]

function drawBottles(interior: Interior, area: Box): void {
  const { wall: pen, unit, random, lamps } = interior
  block(pen, darker(WOOD, 0.45), area)
  for (const row of [0, 1]) {
    const y = area.y + area.height * (0.48 + row * 0.47)
    for (let bottle = 0; bottle < 9; bottle++) {
      const colour = pick(random, BOTTLES)
      const x = area.x + area.width * (0.06 + bottle * 0.11)
      block(pen, colour, box(x - unit * 0.013, y - unit * 0.062, unit * 0.026, unit * 0.06), unit * 0.006)
      block(pen, colour, box(x - unit * 0.005, y - unit * 0.09, unit * 0.01, unit * 0.034), unit * 0.003)
      flat(pen, [244, 232, 206], box(x - unit * 0.013, y - unit * 0.04, unit * 0.026, unit * 0.02))
    }
    block(pen, lighter(WOOD, 0.1), box(area.x, y, area.width, unit * 0.012))
  }
  lamps.push({ x: area.x + area.width / 2, y: area.y + area.height * 0.5, reachPixels: unit * 0.36, strength: 0.3 })
}

/** The counter with a coffee machine and cakes under glass. */
function drawCounter(interior: Interior, { x, y, width, height }: Box, colour: Rgb): void {
  const { furniture: pen, unit, lamps } = interior
  shadowBelow(pen, x + width / 2, y + height, width * 0.6)
  block(pen, colour, box(x, y, width, height))
  const boards = Math.round(width / (unit * 0.05))
  for (let board = 1; board < boards; board++)
    flat(pen, css(darker(colour, 0.4), 0.4), box(x + (width * board) / boards, y + unit * 0.03, unit * 0.004, height - unit * 0.06))
  block(pen, lighter(WOOD, 0.22), box(x - unit * 0.02, y - unit * 0.014, width + unit * 0.04, unit * 0.036), unit * 0.006)
  if (interior.has('bar')) {
    for (const share of [0.2, 0.3, 0.72]) {
      stroke(pen, [222, 190, 120], unit * 0.012, [
        [x + width * share, y - unit * 0.01],
        [x + width * share, y - unit * 0.09],
      ])
      ball(pen, [60, 50, 50], x + width * share, y - unit * 0.1, unit * 0.014)
    }
    return
  }
  const machine = box(x + width * 0.08, y - unit * 0.15, unit * 0.17, unit * 0.135)
  block(pen, [206, 84, 66], machine, unit * 0.02)
  flat(pen, [58, 54, 58], box(machine.x + unit * 0.02, machine.y + unit * 0.06, machine.width - unit * 0.04, unit * 0.055), unit * 0.006)
  flat(
    pen,
    [226, 222, 216],
    box(machine.x + unit * 0.014, machine.y + unit * 0.016, machine.width - unit * 0.028, unit * 0.024),
    unit * 0.008,
  )
  for (const cup of [0.3, 0.62])
    block(pen, WHITE, box(machine.x + machine.width * cup, machine.y + unit * 0.085, unit * 0.026, unit * 0.026), unit * 0.008)
  const glass = box(x + width * 0.5, y - unit * 0.12, width * 0.46, unit * 0.106)
  flat(pen, 'rgba(240,250,250,.45)', glass, unit * 0.02)
  const cakes: readonly (readonly [Rgb, Rgb])[] = [
    [
      [244, 176, 184],
      [214, 70, 80],
    ],
    [
      [126, 80, 56],
      [250, 236, 214],
    ],
    [
      [250, 222, 150],
      [226, 120, 60],
    ],
    [
      [236, 240, 220],
      [140, 180, 110],
    ],
  ]
  cakes.forEach(([cake, topping], index) => {
    const cakeX = glass.x + glass.width * (0.16 + index * 0.23)
    block(pen, cake, box(cakeX - unit * 0.024, glass.y + unit * 0.055, unit * 0.048, unit * 0.045), unit * 0.008)
    flat(pen, topping, box(cakeX - unit * 0.026, glass.y + unit * 0.05, unit * 0.052, unit * 0.016), unit * 0.008)
    ball(pen, [214, 60, 66], cakeX, glass.y + unit * 0.043, unit * 0.009)
  })
  stroke(pen, 'rgba(255,255,255,.8)', unit * 0.005, [
    [glass.x + unit * 0.02, glass.y + unit * 0.012],
    [glass.x + glass.width - unit * 0.03, glass.y + unit * 0.012],
  ])
  lamps.push({ x: glass.x + glass.width / 2, y: glass.y, reachPixels: unit * 0.24, strength: 0.3 })
}

/** A small round table with a cup on it and a chair beside it. */
function drawBistro({ furniture: pen, unit }: Interior, x: number, y: number, colour: Rgb): void {
  shadowBelow(pen, x, y, unit * 0.15)
  const iron: Rgb = [62, 58, 64]
  for (const side of [-1, 1]) {
    const chair = x + side * unit * 0.13
    for (const leg of [-0.03, 0.03])
      stroke(pen, iron, unit * 0.009, [
        [chair + unit * leg, y - unit * 0.1],
        [chair + unit * leg * 1.3, y - unit * 0.01],
      ])
    pen.strokeStyle = css(iron)
    pen.lineWidth = unit * 0.011
    pen.beginPath()
    pen.arc(chair + side * unit * 0.02, y - unit * 0.19, unit * 0.042, Math.PI, 0)
    pen.lineTo(chair + side * unit * 0.02 + unit * 0.035, y - unit * 0.1)
    pen.moveTo(chair + side * unit * 0.02 - unit * 0.042, y - unit * 0.19)
    pen.lineTo(chair + side * unit * 0.02 - unit * 0.035, y - unit * 0.1)
    pen.stroke()
    block(pen, colour, box(chair - unit * 0.046, y - unit * 0.112, unit * 0.092, unit * 0.024), unit * 0.012)
  }
  stroke(pen, iron, unit * 0.016, [
    [x, y - unit * 0.16],
    [x, y - unit * 0.01],
  ])
  stroke(pen, iron, unit * 0.012, [
    [x - unit * 0.05, y],
    [x, y - unit * 0.02],
    [x + unit * 0.05, y],
  ])
  for (const [shift, shade] of [
    [0.012, darker(WOOD, 0.2)],
    [0, lighter(WOOD, 0.35)],
  ] as const) {
    pen.fillStyle = css(shade)
    pen.beginPath()
    pen.ellipse(x, y - unit * (0.165 - shift), unit * 0.1, unit * 0.03, 0, 0, TURN)
    pen.fill()
  }
  block(pen, WHITE, box(x - unit * 0.02, y - unit * 0.2, unit * 0.036, unit * 0.03), unit * 0.01)
  stroke(pen, WHITE, unit * 0.006, [
    [x + unit * 0.016, y - unit * 0.193],
    [x + unit * 0.026, y - unit * 0.188],
    [x + unit * 0.016, y - unit * 0.178],
  ])
}
