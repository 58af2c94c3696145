import type { Rgb } from '../../../stage.ts'
import { css, mixColour, pick, randomFrom } from '../../noise.ts'
import { TURN } from '../../surface.ts'
import type { Builder } from '../stagehand.ts'
import { drawBookshelf, drawPendant, drawPlant, drawTable, WOOD } from './furniture.ts'
import { paintInterior, type Furnished, type Interior } from './interior.ts'
import { tableInFront } from './kitchen.ts'
import { drawGlobe } from './library.ts'
import { ball, block, box, darker, disc, flat, lighter, polygon, shadowBelow, stroke, WHITE, type Box } from './shapes.ts'
import { layBoards, paintWall } from './surfaces.ts'
import { drawWindow } from './windows.ts'

const WALLS: readonly (readonly [wall: Rgb, board: Rgb])[] = [
  [
    [246, 224, 170],
    [52, 92, 76],
  ],
  [
    [200, 222, 226],
    [48, 84, 72],
  ],
  [
    [240, 208, 190],
    [54, 62, 74],
  ],
  [
    [214, 226, 190],
    [44, 86, 82],
  ],
]

/** A schoolroom: a blackboard with chalk drawings, a map, desks on both sides, a globe and an apple for the teacher. */
export const classroom: Builder = (setting) => paintInterior(setting, { floorAt: 0.6 }, furnish)

function furnish(interior: Interior): Furnished {
  const { random, width, height, unit, floor, furniture, wall, sunSide: side, setting } = interior
  const [colour, slate] = pick(random, WALLS)
  paintWall(interior, { colour, paper: 'panels', trim: lighter(WOOD, 0.35) })
  layBoards(interior, [186, 136, 88])
  const board = box(
    width * (0.5 - side * 0.02) - Math.min(unit * 0.34, width * 0.25),
    floor - unit * 0.5,
    Math.min(unit * 0.68, width * 0.5),
    unit * 0.31,
  )
  drawBlackboard(interior, board, slate)
  const pane = Math.min(unit * 0.26, width * 0.21)
  const windowX = width * (0.5 + side * 0.5) - side * pane * 0.42
  drawWindow(interior, { pane: box(windowX - pane / 2, floor - unit * 0.5, pane, unit * 0.36), view: 'garden', bars: [2, 3] })
  const mapX = width * (0.5 - side * 0.5) + side * unit * 0.115
  drawMap(wall, box(mapX - unit * 0.09, floor - unit * 0.49, unit * 0.18, unit * 0.15))
  drawAlphabet(interior, board)
  drawBookshelf(
    furniture,
    box(mapX - unit * 0.13, floor - unit * 0.21, unit * 0.26, unit * 0.24),
    lighter(WOOD, 0.15),
    setting.seed + 71,
    2,
  )
  drawGlobe(furniture, { x: mapX, y: floor - unit * 0.21, size: unit * 0.12 })
  const desk = { x: board.x + board.width * (0.5 + side * 0.16), y: floor + unit * 0.1, size: unit * 0.36 }
  drawTable(furniture, desk, unit * 0.18, WOOD)
  block(furniture, darker(WOOD, 0.1), box(desk.x - unit * 0.15, desk.y - unit * 0.15, unit * 0.3, unit * 0.1))
  drawTeachersThings(furniture, desk.x, desk.y - unit * 0.185, unit)
  drawPlant(furniture, { x: windowX - side * unit * 0.02, y: floor - unit * 0.105, size: unit * 0.06 }, random)
  for (const end of [-1, 1]) drawSchoolDesk(furniture, width * (0.5 + end * 0.5) - end * unit * 0.11, floor + unit * 0.245, unit)
  drawPendant(interior, { x: width * 0.32, y: floor - unit * 0.53, size: unit * 0.12 }, WHITE)
  drawPendant(interior, { x: width * 0.72, y: floor - unit * 0.53, size: unit * 0.12 }, WHITE)
  interior.lamps.push({ x: width / 2, y: floor - unit * 0.05, reachPixels: unit * 0.7, strength: 0.1 })
  return { tableAt: tableInFront(interior) ?? { x: desk.x / width, y: (desk.y - unit * 0.19) / height } }
}

function drawBlackboard({ wall: pen, unit, setting }: Interior, board: Box, slate: Rgb): void {
  flat(pen, 'rgba(40,22,22,.28)', box(board.x - unit * 0.02, board.y, board.width + unit * 0.05, board.height + unit * 0.035))
  block(
    pen,
    [176, 122, 74],
    box(board.x - unit * 0.02, board.y - unit * 0.02, board.width + unit * 0.04, board.height + unit * 0.04),
    unit * 0.006,
  )
  flat(pen, slate, board)
  const smear = pen.createRadialGradient(
    board.x + board.width * 0.6,
    board.y + board.height * 0.4,
    0,
    board.x + board.width * 0.6,
    board.y + board.height * 0.4,
    board.width * 0.5,
  )
  smear.addColorStop(0, 'rgba(255,255,255,.16)')
  smear.addColorStop(1, 'rgba(255,255,255,0)')
  pen.fillStyle = smear
  pen.fillRect(board.x, board.y, board.width, board.height)
  drawChalk(pen, board, setting.seed)
  block(pen, [196, 144, 92], box(board.x - unit * 0.02, board.y + board.height + unit * 0.018, board.width + unit * 0.04, unit * 0.018))
  for (const [share, colour] of [
    [0.2, WHITE],
    [0.27, [250, 214, 120]],
    [0.34, [244, 160, 170]],
  ] as const)
    flat(pen, colour, box(board.x + board.width * share, board.y + board.height + unit * 0.01, unit * 0.03, unit * 0.01), unit * 0.004)
}

function drawChalk(pen: Interior['wall'], { x, y, width, height }: Box, seed: number): void {
  const chalk = css(WHITE, 0.9)
  const line = height * 0.022
  const at = (across: number, down: number): readonly [number, number] => [x + width * across, y + height * down]
  const [sunX, sunY] = at(0.84, 0.27)
  const yellow = css([250, 220, 130], 0.95)
  pen.strokeStyle = yellow
  pen.lineWidth = line
  pen.beginPath()
  pen.arc(sunX, sunY, height * 0.09, 0, TURN)
  pen.stroke()
  for (let ray = 0; ray < 8; ray++) {
    const [dx, dy] = [Math.cos((ray / 8) * TURN), Math.sin((ray / 8) * TURN)]
    stroke(pen, yellow, line, [
      [sunX + dx * height * 0.12, sunY + dy * height * 0.12],
      [sunX + dx * height * 0.17, sunY + dy * height * 0.17],
    ])
  }
  // A, B and C, as strokes: they are part of the drawing and need no typeface.
  stroke(pen, chalk, line, [at(0.06, 0.36), at(0.1, 0.12), at(0.14, 0.36)])
  stroke(pen, chalk, line, [at(0.075, 0.27), at(0.125, 0.27)])
  stroke(pen, chalk, line, [
    at(0.18, 0.36),
    at(0.18, 0.12),
    at(0.22, 0.15),
    at(0.22, 0.21),
    at(0.18, 0.24),
    at(0.23, 0.27),
    at(0.23, 0.33),
    at(0.18, 0.36),
  ])
  stroke(pen, chalk, line, [at(0.33, 0.15), at(0.29, 0.12), at(0.27, 0.18), at(0.27, 0.3), at(0.29, 0.36), at(0.33, 0.33)])
  const pink = css([246, 170, 176], 0.95)
  stroke(pen, pink, line, [at(0.08, 0.86), at(0.08, 0.64), at(0.17, 0.5), at(0.26, 0.64), at(0.26, 0.86), at(0.08, 0.86)])
  stroke(pen, pink, line, [at(0.15, 0.86), at(0.15, 0.72), at(0.2, 0.72), at(0.2, 0.86)])
  const green = css([176, 224, 150], 0.95)
  const random = randomFrom(seed + 72)
  const petals = 5 + Math.floor(random() * 3)
  const [bloomX, bloomY] = at(0.74, 0.62)
  stroke(pen, green, line, [[bloomX, bloomY + height * 0.1], at(0.74, 0.9)])
  stroke(pen, green, line, [at(0.74, 0.84), at(0.78, 0.76)])
  for (let petal = 0; petal < petals; petal++)
    disc(
      pen,
      css([250, 196, 120], 0.75),
      bloomX + Math.cos((petal / petals) * TURN) * height * 0.065,
      bloomY + Math.sin((petal / petals) * TURN) * height * 0.065,
      height * 0.04,
    )
  stroke(pen, css([160, 210, 240], 0.9), line, [at(0.42, 0.3), at(0.47, 0.3)])
  stroke(pen, css([160, 210, 240], 0.9), line, [at(0.445, 0.24), at(0.445, 0.36)])
  stroke(pen, css([160, 210, 240], 0.9), line, [at(0.52, 0.27), at(0.57, 0.27)])
  stroke(pen, css([160, 210, 240], 0.9), line, [at(0.52, 0.33), at(0.57, 0.33)])
}

function drawMap(pen: Interior['wall'], area: Box): void {
  flat(pen, 'rgba(40,22,22,.22)', box(area.x + area.width * 0.03, area.y + area.height * 0.04, area.width, area.height))
  flat(pen, [186, 216, 226], area)
  const lands: readonly (readonly [number, number, number, number, Rgb])[] = [
    [0.2, 0.36, 0.13, 0.2, [214, 180, 110]],
    [0.3, 0.7, 0.08, 0.2, [150, 178, 110]],
    [0.54, 0.32, 0.1, 0.15, [220, 150, 120]],
    [0.55, 0.62, 0.1, 0.22, [232, 200, 120]],
    [0.74, 0.36, 0.17, 0.2, [160, 190, 130]],
    [0.85, 0.74, 0.08, 0.1, [214, 150, 110]],
  ]
  for (const [across, down, wide, tall, colour] of lands) {
    pen.fillStyle = css(colour)
    pen.beginPath()
    pen.ellipse(area.x + area.width * across, area.y + area.height * down, area.width * wide, area.height * tall, across * 3, 0, TURN)
    pen.fill()
  }
  for (const edge of [0, 1])
    block(
      pen,
      WOOD,
      box(area.x - area.width * 0.04, area.y - area.height * 0.03 + edge * area.height, area.width * 1.08, area.height * 0.07),
      area.height * 0.03,
    )
}

/** Coloured bunting above the board. */
function drawAlphabet({ wall: pen, unit }: Interior, board: Box): void {
  const colours: readonly Rgb[] = [
    [226, 98, 80],
    [244, 190, 84],
    [110, 164, 120],
    [96, 146, 190],
    [190, 120, 170],
  ]
  for (let flag = 0; flag < 12; flag++) {
    const x = board.x + (board.width * (flag + 0.5)) / 12
    const y = board.y - unit * (0.07 - 0.02 * Math.sin(((flag + 0.5) / 12) * Math.PI))
    const half = board.width / 27
    polygon(pen, css(colours[flag % 5] ?? WHITE), [
      [x - half, y],
      [x + half, y],
      [x, y + half * 1.7],
    ])
  }
}

function drawTeachersThings(pen: Interior['furniture'], x: number, y: number, unit: number): void {
  for (const [up, colour] of [
    [0, [90, 130, 170]],
    [0.02, [214, 110, 84]],
    [0.04, [236, 196, 100]],
  ] as const)
    block(pen, colour, box(x - unit * 0.12 + up * unit * 0.3, y - unit * (0.02 + up), unit * 0.1, unit * 0.019), unit * 0.003)
  ball(pen, [212, 58, 48], x + unit * 0.07, y - unit * 0.022, unit * 0.024)
  stroke(pen, [96, 70, 40], unit * 0.005, [
    [x + unit * 0.07, y - unit * 0.043],
    [x + unit * 0.075, y - unit * 0.058],
  ])
}

function drawSchoolDesk(pen: Interior['furniture'], x: number, y: number, unit: number): void {
  shadowBelow(pen, x, y, unit * 0.16)
  const metal: Rgb = [98, 112, 124]
  for (const leg of [-0.09, 0.09])
    stroke(pen, metal, unit * 0.012, [
      [x + unit * leg, y],
      [x + unit * leg, y - unit * 0.15],
    ])
  polygon(pen, css(lighter(WOOD, 0.38)), [
    [x - unit * 0.115, y - unit * 0.2],
    [x + unit * 0.115, y - unit * 0.2],
    [x + unit * 0.14, y - unit * 0.15],
    [x - unit * 0.14, y - unit * 0.15],
  ])
  block(pen, mixColour(WOOD, [230, 180, 110], 0.3), box(x - unit * 0.14, y - unit * 0.152, unit * 0.28, unit * 0.03))
  flat(pen, [250, 248, 238], box(x - unit * 0.04, y - unit * 0.188, unit * 0.075, unit * 0.028))
  stroke(pen, [230, 150, 60], unit * 0.007, [
    [x + unit * 0.055, y - unit * 0.165],
    [x + unit * 0.085, y - unit * 0.185],
  ])
}
