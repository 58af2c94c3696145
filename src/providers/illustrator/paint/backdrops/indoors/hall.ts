import type { Rgb } from '../../../stage.ts'
import { css, mixColour, pick, randomFrom, type Random } from '../../noise.ts'
import type { Builder } from '../stagehand.ts'
import { paintInterior, type Furnished, type Interior } from './interior.ts'
import { ball, block, box, darker, disc, flat, lighter, polygon, shadowBelow, stroke, type Box } from './shapes.ts'
import { layTiles } from './surfaces.ts'

interface Scheme {
  readonly stone: Rgb
  readonly floor: readonly [Rgb, Rgb]
  readonly banner: readonly [Rgb, Rgb]
}

const SCHEMES: readonly Scheme[] = [
  {
    stone: [206, 190, 166],
    floor: [
      [226, 212, 188],
      [140, 118, 104],
    ],
    banner: [
      [168, 44, 50],
      [236, 190, 84],
    ],
  },
  {
    stone: [180, 184, 196],
    floor: [
      [214, 216, 222],
      [110, 116, 134],
    ],
    banner: [
      [48, 76, 146],
      [232, 206, 120],
    ],
  },
  {
    stone: [214, 196, 178],
    floor: [
      [236, 222, 204],
      [164, 110, 92],
    ],
    banner: [
      [54, 110, 84],
      [238, 200, 104],
    ],
  },
  {
    stone: [190, 178, 190],
    floor: [
      [220, 210, 216],
      [116, 96, 120],
    ],
    banner: [
      [108, 58, 128],
      [240, 198, 110],
    ],
  },
]

/** A great hall: columns and arches, tall coloured windows whose light lies on the stone floor, banners, a carpet. */
export const hall: Builder = (setting) => paintInterior(setting, { floorAt: 0.61 }, furnish)

function furnish(interior: Interior): Furnished {
  const { random, width, unit, floor, wall: pen } = interior
  const scheme = pick(random, SCHEMES)
  drawMasonry(interior, scheme.stone)
  layTiles(interior, { colours: scheme.floor, size: 0.2, joint: darker(scheme.floor[1], 0.4) })
  drawCarpet(interior, scheme)
  const centre = width / 2
  const bay = unit * 0.31
  const count = Math.ceil(width / 2 / bay) + 1
  for (let index = -count; index <= count; index++) {
    const x = centre + index * bay
    const pane = box(x - unit * 0.075, floor - unit * 0.53, unit * 0.15, unit * 0.36)
    if (index === 0 || index % 2 !== 0) drawStainedGlass(interior, pane, randomFrom(interior.setting.seed + 80 + Math.abs(index)))
    else drawBanner(pen, box(x - unit * 0.055, floor - unit * 0.5, unit * 0.11, unit * 0.32), scheme.banner)
  }
  for (let index = -count; index <= count; index++) drawColumn(interior, centre + (index + 0.5) * bay, floor + unit * 0.05, scheme.stone)
  for (let index = -count; index <= count; index++) drawArch(interior, centre + index * bay, bay, scheme.stone)
  for (let index = -count; index < count; index++)
    drawBanner(
      interior.furniture,
      box(centre + (index + 0.5) * bay - unit * 0.037, floor - unit * 0.4, unit * 0.074, unit * 0.22),
      scheme.banner,
    )
  if (interior.setting.scene.actors.every(({ species }) => species !== 'throne')) drawDais(interior, scheme)
  for (const end of [-1, 1]) drawCandelabrum(interior, centre + end * Math.min(unit * 0.42, width * 0.4), floor + unit * 0.17)
  interior.lamps.push({ x: centre, y: floor - unit * 0.1, reachPixels: unit * 0.7, strength: 0.1 })
  return {}
}

function drawMasonry({ wall: pen, width, floor, unit, sunSide, setting }: Interior, stone: Rgb): void {
  const random = randomFrom(setting.seed + 79)
  const gradient = pen.createLinearGradient(sunSide > 0 ? 0 : width, 0, sunSide > 0 ? width : 0, floor)
  gradient.addColorStop(0, css(darker(stone, 0.3)))
  gradient.addColorStop(1, css(lighter(stone, 0.12)))
  pen.fillStyle = gradient
  pen.fillRect(0, 0, width, floor)
  const high = unit * 0.05
  for (let row = 0; row * high < floor; row++) {
    for (let x = -(row % 2) * unit * 0.06; x < width; x += unit * 0.12) {
      const tone = random() - 0.5
      flat(
        pen,
        css(tone > 0 ? lighter(stone, 0.4) : darker(stone, 0.45), Math.abs(tone) * 0.4),
        box(x, floor - (row + 1) * high, unit * 0.117, high * 0.94),
        unit * 0.004,
      )
    }
  }
  flat(pen, darker(stone, 0.25), box(0, floor - unit * 0.05, width, unit * 0.05))
  flat(pen, lighter(stone, 0.25), box(0, floor - unit * 0.055, width, unit * 0.01))
}

const GLASS: readonly Rgb[] = [
  [216, 60, 60],
  [242, 178, 62],
  [64, 130, 206],
  [84, 170, 110],
  [150, 86, 180],
  [246, 222, 140],
]

/** A tall pointed window of coloured panes; by day its colours fall on the floor. */
function drawStainedGlass(interior: Interior, area: Box, random: Random): void {
  const {
    wall: pen,
    unit,
    setting: { scene, light },
  } = interior
  const night = scene.time === 'night'
  const bright = night ? 0.3 : scene.weather === 'clear' ? 1 : 0.74
  const shape = (grow: number): void => {
    const [left, right, foot] = [area.x - grow, area.x + area.width + grow, area.y + area.height + grow]
    const shoulder = area.y + area.width * 0.75
    pen.beginPath()
    pen.moveTo(left, foot)
    pen.lineTo(left, shoulder)
    pen.quadraticCurveTo(left, area.y + area.width * 0.2, area.x + area.width / 2, area.y - grow)
    pen.quadraticCurveTo(right, area.y + area.width * 0.2, right, shoulder)
    pen.lineTo(right, foot)
    pen.closePath()
  }
  pen.fillStyle = 'rgba(60,46,50,.75)'
  shape(unit * 0.016)
  pen.fill()
  pen.save()
  shape(0)
  pen.clip()
  const [columns, rows] = [4, 9]
  const colours = Array.from({ length: rows * 2 }, () => pick(random, GLASS))
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      // Both halves alike: a window has an order.
      const colour = colours[row * 2 + (column < 2 ? column : 3 - column)] ?? GLASS[0]!
      const lit = mixColour(mixColour([18, 24, 60], colour, bright), light.sun, night ? 0 : 0.22 * random())
      const cell = box(
        area.x + (area.width * column) / columns,
        area.y + (area.height * row) / rows,
        area.width / columns,
        area.height / rows,
      )
      polygon(pen, css(lit), [
        [cell.x, cell.y],
        [cell.x + cell.width, cell.y],
        [cell.x + cell.width, cell.y + cell.height],
        [cell.x, cell.y + cell.height],
      ])
      polygon(pen, css(lighter(lit, night ? 0.08 : 0.3), 0.7), [
        [cell.x + cell.width / 2, cell.y],
        [cell.x + cell.width, cell.y + cell.height / 2],
        [cell.x + cell.width / 2, cell.y + cell.height],
        [cell.x, cell.y + cell.height / 2],
      ])
    }
  }
  pen.fillStyle = 'rgba(46,36,44,.85)'
  for (let column = 1; column < columns; column++)
    pen.fillRect(area.x + (area.width * column) / columns - unit * 0.002, area.y, unit * 0.004, area.height)
  for (let row = 1; row < rows; row++) pen.fillRect(area.x, area.y + (area.height * row) / rows - unit * 0.002, area.width, unit * 0.004)
  const [roseX, roseY] = [area.x + area.width / 2, area.y + area.height * 0.3]
  disc(pen, [52, 40, 48], roseX, roseY, area.width * 0.3)
  for (let petal = 0; petal < 6; petal++)
    disc(
      pen,
      mixColour([18, 24, 60], GLASS[petal] ?? GLASS[0]!, bright),
      roseX + Math.cos(petal * 1.047) * area.width * 0.16,
      roseY + Math.sin(petal * 1.047) * area.width * 0.16,
      area.width * 0.085,
    )
  disc(pen, mixColour([18, 24, 60], [255, 240, 190], bright), roseX, roseY, area.width * 0.09)
  pen.restore()
  if (!night && scene.weather === 'clear') castColours(interior, area, colours)
}

/** The colours of a window on the floor below it. */
function castColours({ glow, unit, floor, sunSide }: Interior, area: Box, colours: readonly Rgb[]): void {
  glow.save()
  glow.filter = `blur(${unit / 90}px)`
  for (let patch = 0; patch < 6; patch++) {
    const [across, down] = [(patch % 2) * area.width * 0.5, Math.floor(patch / 2) * unit * 0.075]
    const shift = -sunSide * (unit * 0.12 + down * 0.8)
    polygon(glow, css(colours[patch * 2] ?? GLASS[0]!, 0.34), [
      [area.x + across + shift, floor + unit * 0.09 + down],
      [area.x + across + area.width * 0.5 + shift, floor + unit * 0.09 + down],
      [area.x + across + area.width * 0.5 + shift - sunSide * unit * 0.06, floor + unit * 0.165 + down],
      [area.x + across + shift - sunSide * unit * 0.06, floor + unit * 0.165 + down],
    ])
  }
  glow.restore()
}

function drawBanner(pen: Interior['wall'], { x, y, width, height }: Box, [cloth, gold]: readonly [Rgb, Rgb]): void {
  block(pen, [110, 76, 50], box(x - width * 0.12, y - width * 0.1, width * 1.24, width * 0.12), width * 0.06)
  const folds = pen.createLinearGradient(x, 0, x + width, 0)
  for (let fold = 0; fold <= 4; fold++) folds.addColorStop(fold / 4, css(fold % 2 ? lighter(cloth, 0.16) : darker(cloth, 0.24)))
  polygon(pen, folds, [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x + width / 2, y + height * 0.84],
    [x, y + height],
  ])
  const [middle, heart] = [x + width / 2, y + height * 0.38]
  polygon(pen, css(gold), [
    [middle - width * 0.26, heart + width * 0.16],
    [middle - width * 0.3, heart - width * 0.2],
    [middle - width * 0.13, heart - width * 0.02],
    [middle, heart - width * 0.28],
    [middle + width * 0.13, heart - width * 0.02],
    [middle + width * 0.3, heart - width * 0.2],
    [middle + width * 0.26, heart + width * 0.16],
  ])
  stroke(pen, gold, width * 0.045, [
    [x + width * 0.05, y + height * 0.955],
    [middle, y + height * 0.81],
    [x + width * 0.95, y + height * 0.955],
  ])
}

function drawColumn({ furniture: pen, unit, floor, sunSide }: Interior, x: number, foot: number, stone: Rgb): void {
  const half = unit * 0.032
  shadowBelow(pen, x, foot, unit * 0.09)
  const round = pen.createLinearGradient(x - half * sunSide, 0, x + half * sunSide, 0)
  round.addColorStop(0, css(darker(stone, 0.45)))
  round.addColorStop(0.7, css(lighter(stone, 0.35)))
  round.addColorStop(1, css(stone))
  pen.fillStyle = round
  pen.fillRect(x - half, floor - unit * 0.42, half * 2, foot - floor + unit * 0.42)
  for (const [y, wide, tall] of [
    [foot - unit * 0.035, 1.7, 0.035],
    [foot - unit * 0.055, 1.4, 0.022],
    [floor - unit * 0.45, 1.75, 0.035],
    [floor - unit * 0.42, 1.35, 0.022],
  ] as const)
    block(pen, lighter(stone, 0.12), box(x - half * wide, y, half * wide * 2, unit * tall), unit * 0.006)
}

/** A round arch from column to column with the vault above it. */
function drawArch({ furniture: pen, unit, floor }: Interior, x: number, bay: number, stone: Rgb): void {
  const spring = floor - unit * 0.44
  const radius = bay / 2 - unit * 0.018
  pen.fillStyle = css(lighter(stone, 0.06))
  pen.beginPath()
  pen.rect(x - bay / 2, -1, bay + 1, spring + 1)
  pen.moveTo(x + radius, spring)
  pen.ellipse(x, spring, radius, radius * 0.8, 0, 0, -Math.PI, true)
  pen.fill('evenodd')
  for (const [grow, colour] of [
    [0.004, darker(stone, 0.3)],
    [0.014, lighter(stone, 0.3)],
  ] as const) {
    pen.strokeStyle = css(colour, 0.9)
    pen.lineWidth = unit * 0.011
    pen.beginPath()
    pen.ellipse(x, spring, radius + unit * grow, radius * 0.8 + unit * grow, 0, 0, -Math.PI, true)
    pen.stroke()
  }
}

function drawCarpet({ wall: pen, width, height, floor, unit }: Interior, { banner: [cloth, gold] }: Scheme): void {
  const [far, near] = [unit * 0.1, unit * 0.36]
  const middle = width / 2
  for (const [share, colour] of [
    [1, darker(cloth, 0.1)],
    [0.9, gold],
    [0.84, cloth],
  ] as const)
    polygon(pen, css(colour), [
      [middle - far * share, floor],
      [middle + far * share, floor],
      [middle + near * share, height],
      [middle - near * share, height],
    ])
}

/** Steps with a high chair at the end of the carpet. */
function drawDais({ furniture: pen, width, floor, unit }: Interior, { stone, banner: [cloth, gold] }: Scheme): void {
  const x = width / 2
  for (const [half, y] of [
    [0.2, 0.05],
    [0.165, 0.02],
    [0.13, -0.01],
  ] as const)
    block(pen, lighter(stone, 0.1), box(x - unit * half, floor + unit * (y - 0.03), unit * half * 2, unit * 0.034), unit * 0.004)
  block(pen, gold, box(x - unit * 0.075, floor - unit * 0.27, unit * 0.15, unit * 0.235), unit * 0.03)
  block(pen, cloth, box(x - unit * 0.057, floor - unit * 0.25, unit * 0.114, unit * 0.16), unit * 0.03)
  block(pen, cloth, box(x - unit * 0.07, floor - unit * 0.115, unit * 0.14, unit * 0.04), unit * 0.014)
  for (const arm of [-1, 1]) {
    block(pen, gold, box(x + arm * unit * 0.082 - unit * 0.013, floor - unit * 0.15, unit * 0.026, unit * 0.115), unit * 0.01)
    ball(pen, gold, x + arm * unit * 0.066, floor - unit * 0.28, unit * 0.017)
  }
  ball(pen, [214, 60, 70], x, floor - unit * 0.282, unit * 0.02)
}

function drawCandelabrum({ furniture: pen, unit, lamps, glow, dark }: Interior, x: number, y: number): void {
  const gold: Rgb = [196, 150, 78]
  shadowBelow(pen, x, y, unit * 0.07)
  stroke(pen, gold, unit * 0.012, [
    [x, y],
    [x, y - unit * 0.3],
  ])
  stroke(pen, gold, unit * 0.012, [
    [x - unit * 0.04, y],
    [x, y - unit * 0.03],
    [x + unit * 0.04, y],
  ])
  for (const arm of [-1, 0, 1]) {
    const tip = { x: x + arm * unit * 0.055, y: y - unit * (arm === 0 ? 0.34 : 0.31) }
    stroke(pen, gold, unit * 0.009, [
      [x, y - unit * 0.25],
      [tip.x, y - unit * 0.265],
      [tip.x, tip.y],
    ])
    block(pen, [248, 238, 214], box(tip.x - unit * 0.009, tip.y - unit * 0.045, unit * 0.018, unit * 0.05))
    polygon(pen, '#ffce5c', [
      [tip.x - unit * 0.007, tip.y - unit * 0.05],
      [tip.x, tip.y - unit * 0.08],
      [tip.x + unit * 0.007, tip.y - unit * 0.05],
    ])
  }
  lamps.push({ x, y: y - unit * 0.38, reachPixels: unit * 0.55 })
  if (!dark) disc(glow, 'rgba(255,220,140,.16)', x, y - unit * 0.38, unit * 0.05)
}
