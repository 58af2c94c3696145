import type { Rgb } from '../../../stage.ts'
import { between, css, pick } from '../../noise.ts'
import type { Builder } from '../stagehand.ts'
import { drawPendant, WOOD } from './furniture.ts'
import { paintInterior, type Furnished, type Interior } from './interior.ts'
import { tableInFront } from './kitchen.ts'
import { ball, block, box, darker, disc, flat, lighter, polygon, shadowBelow, stroke, WHITE, type Box } from './shapes.ts'
import { layBoards, layTiles, paintWall } from './surfaces.ts'
import { drawWindow } from './windows.ts'

/** A workshop: a bench with a vice, tools on the wall and jars on the shelves; or, when it is called one, a laboratory. */
export const workshop: Builder = (setting) =>
  paintInterior(setting, { floorAt: 0.6 }, setting.scene.furnishings?.includes('laboratory') ? furnishLaboratory : furnishWorkshop)

const STEEL: Rgb = [166, 174, 182]
const PAINTS: readonly (readonly [wall: Rgb, pegboard: Rgb, drawer: Rgb])[] = [
  [
    [176, 204, 206],
    [222, 184, 130],
    [206, 92, 72],
  ],
  [
    [236, 214, 168],
    [112, 152, 158],
    [84, 124, 150],
  ],
  [
    [204, 214, 184],
    [214, 164, 110],
    [226, 170, 76],
  ],
]

function furnishWorkshop(interior: Interior): Furnished {
  const { random, width, height, unit, floor, wall, furniture, sunSide: side } = interior
  const [paint, board, drawer] = pick(random, PAINTS)
  paintWall(interior, { colour: paint, trim: [120, 84, 58] })
  for (let x = 0; x < width; x += unit * 0.085) flat(wall, css(darker(paint, 0.4), 0.4), box(x, 0, unit * 0.005, floor))
  layBoards(interior, [134, 104, 80], [158, 128, 100])
  const pane = box(width * (0.5 + side * 0.31) - unit * 0.13, floor - unit * 0.49, unit * 0.26, unit * 0.24)
  drawWindow(interior, { pane, view: 'garden', bars: [3, 2], frame: [136, 96, 62] })
  const half = Math.min(unit * 0.29, width * 0.29)
  const pegboard = box(width * (0.5 - side * 0.17) - half, floor - unit * 0.51, half * 2, unit * 0.27)
  drawTools(interior, pegboard, board)
  const top = floor - unit * 0.15
  drawBench(interior, top, drawer)
  drawJars(interior, box(pane.x - unit * 0.03, floor - unit * 0.2, 0, 0), false)
  drawPendant(interior, { x: width * (0.5 + side * 0.15), y: floor - unit * 0.45, size: unit * 0.14 }, [84, 122, 106])
  interior.lamps.push({ x: width * 0.5, y: floor - unit * 0.1, reachPixels: unit * 0.6, strength: 0.12 })
  drawBarrel(furniture, width * (0.5 - side * 0.5) + side * unit * 0.09, floor + unit * 0.2, unit)
  for (let curl = 0; curl < 26; curl++) {
    const [x, y] = [random() * width, between(random, floor + unit * 0.12, height)]
    stroke(wall, css([236, 200, 140], 0.8), unit * 0.005, [
      [x, y],
      [x + unit * 0.012, y - unit * 0.006],
      [x + unit * 0.02, y + unit * 0.003],
    ])
  }
  return { tableAt: tableInFront(interior) ?? { x: 0.5, y: (top - unit * 0.01) / height } }
}

function drawTools({ wall: pen, unit }: Interior, area: Box, colour: Rgb): void {
  flat(pen, 'rgba(40,22,16,.3)', box(area.x + unit * 0.008, area.y + unit * 0.012, area.width, area.height))
  block(pen, colour, area, unit * 0.006)
  for (let row = 1; row < 9; row++)
    for (let hole = 1; hole < 19; hole++)
      disc(pen, css(darker(colour, 0.4), 0.45), area.x + (area.width * hole) / 19, area.y + (area.height * row) / 9, unit * 0.0026)
  const u = area.height
  const at = (share: number): number => area.x + area.width * share
  const y = area.y + u * 0.14
  // Hammer, saw, wrench, screwdrivers, pliers, square.
  stroke(pen, [190, 132, 76], u * 0.055, [
    [at(0.1), y + u * 0.12],
    [at(0.1), y + u * 0.66],
  ])
  block(pen, [84, 88, 98], box(at(0.1) - u * 0.15, y, u * 0.3, u * 0.13), u * 0.03)
  polygon(pen, css(STEEL), [
    [at(0.21), y + u * 0.02],
    [at(0.46), y + u * 0.06],
    [at(0.46), y + u * 0.13],
    [at(0.21), y + u * 0.26],
  ])
  block(pen, [178, 84, 60], box(at(0.17), y + u * 0.01, u * 0.15, u * 0.26), u * 0.05)
  flat(pen, colour, box(at(0.17) + u * 0.05, y + u * 0.08, u * 0.055, u * 0.11), u * 0.025)
  stroke(pen, STEEL, u * 0.06, [
    [at(0.55), y + u * 0.1],
    [at(0.55), y + u * 0.6],
  ])
  for (const end of [0.05, 0.64]) {
    disc(pen, STEEL, at(0.55), y + u * end, u * 0.075)
    disc(pen, colour, at(0.55), y + u * (end + (end < 0.3 ? -0.03 : 0.03)), u * 0.036)
  }
  ;(
    [
      [204, 70, 56],
      [232, 180, 70],
      [70, 120, 160],
    ] as const
  ).forEach((handle, index) => {
    const x = at(0.66 + index * 0.07)
    block(pen, handle, box(x - u * 0.03, y, u * 0.06, u * 0.2), u * 0.025)
    stroke(pen, STEEL, u * 0.022, [
      [x, y + u * 0.2],
      [x, y + u * (0.44 + index * 0.06)],
    ])
  })
  stroke(pen, [196, 76, 60], u * 0.04, [
    [at(0.92) - u * 0.06, y + u * 0.55],
    [at(0.92), y + u * 0.2],
    [at(0.92) - u * 0.03, y],
  ])
  stroke(pen, [196, 76, 60], u * 0.04, [
    [at(0.92) + u * 0.06, y + u * 0.55],
    [at(0.92), y + u * 0.2],
    [at(0.92) + u * 0.03, y],
  ])
  stroke(pen, [214, 170, 90], u * 0.04, [
    [at(0.24), y + u * 0.42],
    [at(0.24), y + u * 0.7],
    [at(0.42), y + u * 0.7],
  ])
}

function drawBench({ furniture: pen, width, unit, floor }: Interior, top: number, paint: Rgb): void {
  const [left, right] = [width * 0.03, width * 0.97]
  shadowBelow(pen, width / 2, floor + unit * 0.06, width * 0.5)
  for (const x of [left + unit * 0.03, width / 2, right - unit * 0.09])
    block(pen, darker(WOOD, 0.15), box(x, top, unit * 0.06, floor + unit * 0.05 - top))
  block(pen, darker(WOOD, 0.25), box(left + unit * 0.05, floor - unit * 0.01, right - left - unit * 0.1, unit * 0.025))
  for (let drawer = 0; drawer < 3; drawer++) {
    const x = left + unit * 0.12 + drawer * unit * 0.14
    block(pen, paint, box(x, top + unit * 0.035, unit * 0.13, unit * 0.06), unit * 0.004)
    ball(pen, [222, 186, 110], x + unit * 0.065, top + unit * 0.065, unit * 0.009)
  }
  block(pen, lighter(WOOD, 0.2), box(left, top - unit * 0.02, right - left, unit * 0.045), unit * 0.004)
  flat(pen, lighter(WOOD, 0.5), box(left, top - unit * 0.022, right - left, unit * 0.009))
  const vice = width * 0.86
  block(pen, [70, 96, 120], box(vice - unit * 0.06, top - unit * 0.075, unit * 0.05, unit * 0.06), unit * 0.006)
  block(pen, [70, 96, 120], box(vice + unit * 0.01, top - unit * 0.075, unit * 0.04, unit * 0.11), unit * 0.006)
  stroke(pen, STEEL, unit * 0.012, [
    [vice - unit * 0.01, top - unit * 0.04],
    [vice + unit * 0.09, top - unit * 0.04],
  ])
  stroke(pen, STEEL, unit * 0.009, [
    [vice + unit * 0.09, top - unit * 0.075],
    [vice + unit * 0.09, top - unit * 0.005],
  ])
  for (const [across, up, wide, colour] of [
    [0.16, 0, 0.2, [224, 184, 124]],
    [0.18, 0.022, 0.18, [206, 160, 100]],
    [0.17, 0.044, 0.15, [236, 200, 144]],
  ] as const)
    block(pen, colour, box(width * across, top - unit * (0.042 + up), unit * wide, unit * 0.02))
}

function drawBarrel(pen: Interior['furniture'], x: number, y: number, unit: number): void {
  shadowBelow(pen, x, y, unit * 0.1)
  for (const [across, tall] of [
    [-0.03, 0.34],
    [0, 0.4],
    [0.035, 0.31],
  ] as const)
    block(pen, [214, 170, 112], box(x + unit * across - unit * 0.01, y - unit * tall, unit * 0.024, unit * tall * 0.7))
  block(pen, [142, 92, 56], box(x - unit * 0.075, y - unit * 0.18, unit * 0.15, unit * 0.18), unit * 0.03)
  for (const band of [0.15, 0.05]) flat(pen, [88, 84, 86], box(x - unit * 0.077, y - unit * band, unit * 0.154, unit * 0.014))
}

const POTIONS: readonly Rgb[] = [
  [104, 196, 150],
  [238, 150, 84],
  [150, 120, 206],
  [92, 172, 218],
  [236, 108, 128],
  [236, 206, 92],
]

/** A board with jars of coloured things, two of them glowing in a laboratory. */
function drawJars({ furniture: pen, unit, random, lamps }: Interior, { x, y }: Box, glowing: boolean): void {
  block(pen, WOOD, box(x, y, unit * 0.32, unit * 0.016))
  for (let jar = 0; jar < 5; jar++) {
    const colour = pick(random, POTIONS)
    const [wide, tall] = [unit * 0.046, unit * between(random, 0.055, 0.085)]
    const left = x + unit * (0.015 + jar * 0.061)
    block(pen, [214, 228, 228], box(left, y - tall, wide, tall), unit * 0.012)
    block(pen, colour, box(left + unit * 0.004, y - tall * 0.72, wide - unit * 0.008, tall * 0.7), unit * 0.01)
    flat(pen, [150, 106, 66], box(left + unit * 0.004, y - tall - unit * 0.012, wide - unit * 0.008, unit * 0.016), unit * 0.004)
    flat(pen, 'rgba(255,255,255,.55)', box(left + wide * 0.16, y - tall * 0.8, wide * 0.12, tall * 0.6), unit * 0.003)
    if (glowing && jar % 2) lamps.push({ x: left + wide / 2, y: y - tall * 0.4, reachPixels: unit * 0.2, colour, strength: 0.5 })
  }
}

function furnishLaboratory(interior: Interior): Furnished {
  const { random, width, height, unit, floor, wall, furniture, sunSide: side } = interior
  paintWall(interior, {
    colour: pick(random, [
      [196, 222, 220],
      [206, 214, 232],
      [222, 224, 206],
    ] as const),
    trim: [236, 240, 238],
  })
  layTiles(interior, {
    colours: [
      [232, 236, 234],
      [166, 200, 204],
    ],
    size: 0.17,
    joint: [140, 160, 164],
  })
  const pane = box(width * (0.5 + side * 0.33) - unit * 0.12, floor - unit * 0.5, unit * 0.24, unit * 0.28)
  drawWindow(interior, { pane, view: 'garden', bars: [2, 2] })
  const chart = box(width * (0.5 - side * 0.04) - unit * 0.14, floor - unit * 0.5, unit * 0.28, unit * 0.18)
  drawChart(wall, chart, unit)
  const shelfX = width * (0.5 - side * 0.33) - unit * 0.16
  for (const up of [0.36, 0.49]) drawJars(interior, box(shelfX, floor - unit * up, 0, 0), true)
  const top = floor - unit * 0.14
  block(furniture, [240, 242, 240], box(0, top, width, floor + unit * 0.03 - top))
  shadowBelow(wall, width / 2, floor + unit * 0.04, width * 0.55, 0.3)
  for (let x = unit * 0.02; x < width; x += unit * 0.2) {
    block(furniture, [132, 182, 188], box(x, top + unit * 0.04, unit * 0.18, unit * 0.115), unit * 0.006)
    flat(furniture, [236, 240, 240], box(x + unit * 0.06, top + unit * 0.055, unit * 0.06, unit * 0.01), unit * 0.005)
  }
  block(furniture, [74, 84, 96], box(0, top - unit * 0.016, width, unit * 0.04))
  drawGlassware(interior, top - unit * 0.016)
  drawPendant(interior, { x: width * 0.5, y: floor - unit * 0.53, size: unit * 0.13 }, WHITE)
  return { tableAt: tableInFront(interior) ?? { x: 0.5, y: (top - unit * 0.014) / height } }
}

/** A chart of coloured squares and a diagram: what hangs in every laboratory. */
function drawChart(pen: Interior['wall'], area: Box, unit: number): void {
  flat(pen, 'rgba(30,40,50,.25)', box(area.x + unit * 0.006, area.y + unit * 0.01, area.width, area.height))
  flat(pen, [250, 250, 244], area)
  for (let row = 0; row < 6; row++) {
    for (let column = 0; column < 12; column++) {
      if (row < 3 && column > row && column < 12 - row * 0 - (row === 0 ? 1 : 5)) continue
      const colour = POTIONS[(column < 2 ? 1 : column > 8 ? 3 : 0) + (row > 4 ? 2 : 0)] ?? WHITE
      flat(
        pen,
        lighter(colour, 0.15),
        box(
          area.x + area.width * (0.05 + column * 0.076),
          area.y + area.height * (0.08 + row * 0.145),
          area.width * 0.066,
          area.height * 0.12,
        ),
      )
    }
  }
}

function drawGlassware({ furniture: pen, width, unit, lamps, glow, random }: Interior, y: number): void {
  const flask = (x: number, size: number, colour: Rgb): void => {
    polygon(pen, css([226, 240, 242], 0.85), [
      [x - size * 0.12, y - size],
      [x + size * 0.12, y - size],
      [x + size * 0.12, y - size * 0.6],
      [x + size * 0.46, y],
      [x - size * 0.46, y],
      [x - size * 0.12, y - size * 0.6],
    ])
    polygon(pen, css(colour, 0.95), [
      [x - size * 0.27, y - size * 0.36],
      [x + size * 0.27, y - size * 0.36],
      [x + size * 0.42, y - size * 0.03],
      [x - size * 0.42, y - size * 0.03],
    ])
    flat(pen, [236, 246, 246], box(x - size * 0.16, y - size * 1.04, size * 0.32, size * 0.07), size * 0.03)
    stroke(pen, 'rgba(255,255,255,.8)', size * 0.04, [
      [x - size * 0.18, y - size * 0.36],
      [x - size * 0.3, y - size * 0.12],
    ])
    for (let bubble = 0; bubble < 5; bubble++)
      disc(pen, css(lighter(colour, 0.6), 0.85), x + between(random, -0.2, 0.2) * size, y - size * between(random, 0.1, 0.34), size * 0.035)
    lamps.push({ x, y: y - size * 0.2, reachPixels: size * 2.2, colour, strength: 0.5 })
    const steam = glow.createRadialGradient(x, y - size * 1.4, 0, x, y - size * 1.4, size * 0.5)
    steam.addColorStop(0, css(lighter(colour, 0.6), 0.5))
    steam.addColorStop(1, css(colour, 0))
    glow.fillStyle = steam
    glow.fillRect(x - size, y - size * 2, size * 2, size * 1.2)
  }
  flask(width * 0.2, unit * 0.14, [96, 200, 150])
  flask(width * 0.78, unit * 0.15, [150, 116, 214])
  ball(pen, [238, 140, 80], width * 0.33, y - unit * 0.055, unit * 0.055)
  block(pen, [226, 240, 242], box(width * 0.33 - unit * 0.014, y - unit * 0.15, unit * 0.028, unit * 0.06), unit * 0.006)
  block(pen, WOOD, box(width * 0.63 - unit * 0.07, y - unit * 0.06, unit * 0.14, unit * 0.018))
  for (let tube = 0; tube < 4; tube++) {
    const x = width * 0.63 + unit * (-0.05 + tube * 0.033)
    block(pen, [226, 240, 242], box(x - unit * 0.01, y - unit * 0.11, unit * 0.02, unit * 0.1), unit * 0.01)
    block(pen, POTIONS[tube + 1] ?? WHITE, box(x - unit * 0.008, y - unit * 0.06, unit * 0.016, unit * 0.048), unit * 0.008)
  }
  pen.strokeStyle = css([90, 96, 110])
  pen.lineWidth = unit * 0.016
  pen.beginPath()
  pen.arc(width * 0.92, y - unit * 0.085, unit * 0.06, -1.2, 1.4)
  pen.stroke()
  block(pen, [90, 96, 110], box(width * 0.92 - unit * 0.06, y - unit * 0.018, unit * 0.12, unit * 0.018), unit * 0.006)
  stroke(pen, [60, 66, 80], unit * 0.026, [
    [width * 0.92 - unit * 0.03, y - unit * 0.07],
    [width * 0.92 + unit * 0.01, y - unit * 0.16],
  ])
}
