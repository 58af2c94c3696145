import type { Rgb } from '../../../stage.ts'
import { css, mixColour, pick, randomFrom } from '../../noise.ts'
import type { Builder } from '../stagehand.ts'
import { drawBookshelf, drawPicture, drawTableLamp, WOOD } from './furniture.ts'
import { paintInterior, type Furnished, type Interior } from './interior.ts'
import { ball, block, box, darker, disc, flat, lighter, polygon, shadowBelow, stroke, type Box } from './shapes.ts'
import { layBoards, layRug, paintWall, type Paper } from './surfaces.ts'
import { drawWindow } from './windows.ts'

interface Scheme {
  readonly wall: Rgb
  readonly paper: Paper
  readonly curtain: Rgb
  readonly quilt: readonly [Rgb, Rgb, Rgb]
  readonly rug: readonly [Rgb, Rgb, Rgb]
}

const SCHEMES: readonly Scheme[] = [
  {
    wall: [176, 196, 224],
    paper: 'diamonds',
    curtain: [250, 226, 170],
    quilt: [
      [94, 126, 178],
      [244, 232, 206],
      [232, 176, 92],
    ],
    rug: [
      [92, 120, 168],
      [244, 234, 212],
      [150, 178, 214],
    ],
  },
  {
    wall: [236, 200, 196],
    paper: 'flowers',
    curtain: [214, 120, 124],
    quilt: [
      [216, 118, 122],
      [250, 236, 222],
      [150, 180, 150],
    ],
    rug: [
      [196, 110, 116],
      [250, 238, 222],
      [228, 166, 160],
    ],
  },
  {
    wall: [202, 216, 184],
    paper: 'dots',
    curtain: [244, 206, 128],
    quilt: [
      [116, 150, 104],
      [248, 236, 206],
      [232, 154, 92],
    ],
    rug: [
      [100, 134, 92],
      [246, 236, 208],
      [226, 172, 100],
    ],
  },
  {
    wall: [206, 194, 226],
    paper: 'stripes',
    curtain: [136, 110, 170],
    quilt: [
      [138, 112, 174],
      [246, 232, 240],
      [240, 190, 120],
    ],
    rug: [
      [120, 96, 156],
      [246, 236, 240],
      [178, 156, 206],
    ],
  },
]

/** A bedroom: a made bed with a patchwork quilt, a lamp beside it, toys on a shelf, and the sky in the window. */
export const bedroom: Builder = (setting) => paintInterior(setting, { floorAt: 0.6 }, furnish)

function furnish(interior: Interior): Furnished {
  const { random, width, height, unit, floor, furniture, wall, sunSide: side, setting } = interior
  const scheme = pick(random, SCHEMES)
  paintWall(interior, { colour: scheme.wall, paper: scheme.paper })
  layBoards(interior, [178, 128, 84])
  const pane = { width: Math.min(unit * 0.36, width * 0.36), height: unit * 0.34 }
  const windowX = width * (0.5 + side * 0.25)
  drawWindow(interior, {
    pane: box(windowX - pane.width / 2, floor - unit * 0.5, pane.width, pane.height),
    view: 'garden',
    curtain: scheme.curtain,
  })
  const bedX = width * 0.5 - side * Math.min(width * 0.25, unit * 0.42)
  const ownBed = setting.scene.actors.some(({ species }) => species === 'bed')
  drawPicture(wall, box(bedX - unit * 0.09, floor - unit * 0.53, unit * 0.18, unit * 0.14), random)
  drawToyShelf(interior, windowX)
  layRug(interior, { shape: 'round', colours: scheme.rug })
  const lampX = bedX + side * unit * 0.305
  block(furniture, lighter(WOOD, 0.15), box(lampX - unit * 0.075, floor - unit * 0.11, unit * 0.15, unit * 0.17), unit * 0.01)
  flat(furniture, css(darker(WOOD, 0.3), 0.7), box(lampX - unit * 0.06, floor - unit * 0.085, unit * 0.12, unit * 0.05), unit * 0.006)
  disc(furniture, [232, 196, 116], lampX, floor - unit * 0.06, unit * 0.008)
  drawTableLamp(interior, furniture, { x: lampX, y: floor - unit * 0.11, size: unit * 0.17 }, scheme.curtain)
  if (ownBed) return {}
  drawBed(interior, bedX, scheme)
  return { seatAt: { x: bedX / width, y: (floor + unit * 0.08) / height } }
}

function drawBed({ furniture: pen, unit, floor, setting, height }: Interior, x: number, { quilt }: Scheme): void {
  const random = randomFrom(setting.seed + 61)
  const [back, front] = [unit * 0.2, unit * 0.235]
  const [top, foot] = [floor - unit * 0.12, Math.min(floor + unit * 0.22, height * 0.84)]
  shadowBelow(pen, x, foot + unit * 0.05, unit * 0.34)
  block(pen, WOOD, box(x - back - unit * 0.025, floor - unit * 0.3, back * 2 + unit * 0.05, unit * 0.32), unit * 0.05)
  block(pen, lighter(WOOD, 0.14), box(x - back, floor - unit * 0.27, back * 2, unit * 0.2), unit * 0.035)
  for (const post of [-1, 1]) ball(pen, lighter(WOOD, 0.1), x + post * (back + unit * 0.015), floor - unit * 0.305, unit * 0.026)
  const at = (across: number, down: number): readonly [number, number] => [
    x + across * (back + (front - back) * down),
    top + (foot - top) * down,
  ]
  polygon(pen, css([250, 246, 238]), [at(-1, 0), at(1, 0), at(1, 0.4), at(-1, 0.4)])
  for (const side of [-0.5, 0.5]) drawPillow(pen, box(x + side * back - unit * 0.1, top - unit * 0.055, unit * 0.2, unit * 0.105))
  const [rows, columns] = [5, 6]
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const colour = mixColour(quilt[(row + column * 2) % 3] ?? quilt[0], [255, 250, 236], random() * 0.3)
      const [from, to] = [0.26 + (row / rows) * 0.74, 0.26 + ((row + 1) / rows) * 0.74]
      const [left, right] = [(column / columns) * 2.08 - 1.04, ((column + 1) / columns) * 2.08 - 1.04]
      polygon(pen, css(colour), [at(left, from), at(right, from), at(right, to), at(left, to)])
      if ((row + column) % 2)
        disc(
          pen,
          css(darker(colour, 0.2), 0.45),
          (at(left, from)[0] + at(right, to)[0]) / 2,
          (at(left, from)[1] + at(right, to)[1]) / 2,
          unit * 0.011,
        )
    }
  }
  polygon(pen, css(lighter(quilt[1], 0.5)), [at(-1.05, 0.24), at(1.05, 0.24), at(1.05, 0.33), at(-1.05, 0.33)])
  const hem = pen.createLinearGradient(0, foot, 0, foot + unit * 0.09)
  hem.addColorStop(0, css(quilt[0]))
  hem.addColorStop(1, css(darker(quilt[0], 0.45)))
  polygon(pen, hem, [at(-1.04, 1), at(1.04, 1), [x + front * 1.04, foot + unit * 0.075], [x - front * 1.04, foot + unit * 0.075]])
  block(pen, WOOD, box(x - front - unit * 0.02, foot + unit * 0.02, front * 2 + unit * 0.04, unit * 0.06), unit * 0.02)
}

function drawPillow(pen: Interior['furniture'], area: Box): void {
  flat(pen, 'rgba(80,70,110,.25)', box(area.x, area.y + area.height * 0.2, area.width, area.height), area.height * 0.4)
  block(pen, [255, 252, 246], area, area.height * 0.42)
}

function drawToyShelf({ furniture: pen, unit, floor, setting }: Interior, x: number): void {
  const area = box(x - unit * 0.17, floor - unit * 0.1, unit * 0.34, unit * 0.13)
  drawBookshelf(pen, area, lighter(WOOD, 0.2), setting.seed + 62, 1)
  const bear = { x: x + unit * 0.1, y: area.y }
  for (const [across, up, radius] of [
    [0, 0.04, 0.042],
    [-0.03, 0.115, 0.015],
    [0.03, 0.115, 0.015],
    [0, 0.095, 0.033],
  ] as const)
    ball(pen, [186, 130, 80], bear.x + unit * across, bear.y - unit * up, unit * radius)
  for (const eye of [-0.011, 0.011]) disc(pen, [50, 34, 28], bear.x + unit * eye, bear.y - unit * 0.1, unit * 0.005)
  disc(pen, [50, 34, 28], bear.x, bear.y - unit * 0.088, unit * 0.006)
  for (const [across, up, colour] of [
    [-0.11, 0, [226, 96, 80]],
    [-0.06, 0, [90, 150, 190]],
    [-0.085, 0.046, [244, 196, 84]],
  ] as const)
    block(pen, colour, box(x + unit * across, area.y - unit * (0.046 + up), unit * 0.045, unit * 0.045), unit * 0.006)
  stroke(pen, [200, 90, 80], unit * 0.004, [
    [x + unit * 0.02, area.y],
    [x + unit * 0.02, area.y - unit * 0.02],
  ])
}
