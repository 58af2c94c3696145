import type { Rgb } from '../../../stage.ts'
import { css, pick } from '../../noise.ts'
import { TURN } from '../../surface.ts'
import type { Builder } from '../stagehand.ts'
import { drawBookshelf, drawSofa, drawTable, drawTableLamp, type Spot } from './furniture.ts'
import { paintInterior, type Furnished, type Interior } from './interior.ts'
import { ball, block, box, darker, flat, lighter, stroke } from './shapes.ts'
import { layBoards, layRug, paintWall } from './surfaces.ts'
import { tableInFront } from './kitchen.ts'
import { drawWindow } from './windows.ts'

const WOODS: readonly Rgb[] = [
  [112, 66, 40],
  [134, 86, 52],
  [92, 58, 48],
]

const RUGS: readonly (readonly [Rgb, Rgb, Rgb])[] = [
  [
    [122, 42, 48],
    [236, 206, 150],
    [66, 86, 96],
  ],
  [
    [46, 84, 80],
    [238, 212, 160],
    [160, 84, 60],
  ],
  [
    [70, 60, 110],
    [236, 206, 150],
    [150, 60, 72],
  ],
]

/** A library: shelves full of books to the ceiling, a ladder, a tall window, a reading lamp and a globe. */
export const library: Builder = (setting) => paintInterior(setting, { floorAt: 0.62 }, furnish)

function furnish(interior: Interior): Furnished {
  const { random, width, height, unit, floor, wall, furniture, setting, sunSide: side } = interior
  const wood = pick(random, WOODS)
  paintWall(interior, { colour: [150, 104, 72], trim: lighter(wood, 0.1) })
  layBoards(interior, [128, 82, 52])
  const high = floor + unit * 0.02
  const pane = { width: unit * 0.24, height: unit * 0.4 }
  const gap = pane.width + unit * 0.1
  const middle = width * (0.5 + side * 0.06)
  const bay = unit * 0.3
  const boards = Math.max(6, Math.round((high / unit) * 9.5))
  const stand = (x: number, index: number): void =>
    drawBookshelf(wall, box(x, -unit * 0.02, bay, high + unit * 0.02), wood, setting.seed + 40 + index, boards)
  let bays = 0
  for (let x = middle - gap / 2 - bay; x > -bay; x -= bay) stand(x, bays++)
  for (let x = middle + gap / 2; x < width; x += bay) stand(x, bays++)
  block(wall, wood, box(middle - gap / 2, 0, gap, high))
  flat(wall, darker(wood, 0.3), box(middle - gap / 2 + unit * 0.012, 0, gap - unit * 0.024, high))
  drawWindow(interior, {
    pane: box(middle - pane.width / 2, floor - unit * 0.54, pane.width, pane.height),
    view: 'garden',
    arched: true,
    bars: [2, 3],
    frame: lighter(wood, 0.2),
  })
  block(wall, lighter(wood, 0.08), box(middle - gap / 2, floor - unit * 0.09, gap, unit * 0.11))
  drawLadder(interior, width * (0.5 - side * 0.19), wood)
  const chair = { x: width * (0.5 + side * 0.36), y: floor + unit * 0.16, size: unit * 0.32 }
  drawSofa(furniture, chair, [128, 50, 50], [226, 180, 96], 1)
  const desk = { x: width * (0.5 - side * 0.38), y: floor + unit * 0.14, size: unit * 0.3 }
  drawTable(furniture, desk, unit * 0.18, lighter(wood, 0.1))
  drawTableLamp(interior, furniture, { x: desk.x - side * unit * 0.06, y: desk.y - unit * 0.19, size: unit * 0.15 }, [70, 130, 96])
  drawGlobe(furniture, { x: desk.x + side * unit * 0.08, y: desk.y - unit * 0.19, size: unit * 0.12 })
  interior.lamps.push({ x: middle, y: floor - unit * 0.02, reachPixels: unit * 0.75, strength: 0.14 })
  layRug(interior, { shape: random() < 0.5 ? 'square' : 'round', colours: pick(random, RUGS) })
  return { tableAt: tableInFront(interior) ?? { x: desk.x / width, y: (desk.y - unit * 0.19) / height } }
}

function drawLadder({ furniture: pen, unit, floor }: Interior, x: number, wood: Rgb): void {
  const [top, foot] = [Math.max(-unit * 0.02, floor - unit * 0.62), floor + unit * 0.07]
  const at = (rail: number, down: number): readonly [number, number] => [
    x + unit * (rail * (0.045 + 0.012 * down) + (down - 0.5) * 0.07),
    top + (foot - top) * down,
  ]
  const pale = lighter(wood, 0.42)
  for (let rung = 1; rung < 9; rung++) stroke(pen, darker(pale, 0.15), unit * 0.013, [at(-1, rung / 9), at(1, rung / 9)])
  for (const rail of [-1, 1]) stroke(pen, pale, unit * 0.016, [at(rail, 0), at(rail, 1)])
}

/** A globe on its foot. */
export function drawGlobe(pen: Interior['furniture'], { x, y, size }: Spot): void {
  stroke(pen, [150, 106, 60], size * 0.06, [
    [x - size * 0.22, y - size * 0.03],
    [x + size * 0.22, y - size * 0.03],
  ])
  stroke(pen, [150, 106, 60], size * 0.06, [
    [x, y],
    [x, y - size * 0.2],
  ])
  ball(pen, [92, 152, 186], x, y - size * 0.6, size * 0.4)
  pen.fillStyle = css([150, 178, 96], 0.9)
  for (const [across, down, wide, tall] of [
    [-0.14, -0.1, 0.15, 0.12],
    [0.12, 0.04, 0.12, 0.18],
    [-0.08, 0.2, 0.1, 0.1],
  ] as const) {
    pen.beginPath()
    pen.ellipse(x + size * across, y - size * (0.6 - down), size * wide, size * tall, 0.4, 0, TURN)
    pen.fill()
  }
  pen.strokeStyle = css([190, 146, 84])
  pen.lineWidth = size * 0.05
  pen.beginPath()
  pen.arc(x, y - size * 0.6, size * 0.45, -1.1, 2)
  pen.stroke()
}
