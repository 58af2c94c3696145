import type { Rgb } from '../../../stage.ts'
import { between, css, mixColour, pick, randomFrom } from '../../noise.ts'
import { TURN } from '../../surface.ts'
import type { Builder } from '../stagehand.ts'
import { paintInterior, type Furnished, type Interior } from './interior.ts'
import { ball, block, box, darker, disc, flat, lighter, polygon } from './shapes.ts'
import { layBoards } from './surfaces.ts'

const SETS: readonly (readonly [high: Rgb, low: Rgb, hill: Rgb])[] = [
  [
    [28, 34, 92],
    [124, 84, 158],
    [44, 40, 96],
  ],
  [
    [54, 28, 84],
    [232, 120, 110],
    [84, 40, 92],
  ],
  [
    [20, 60, 96],
    [96, 176, 178],
    [24, 72, 92],
  ],
]
const VELVET: readonly Rgb[] = [
  [176, 30, 42],
  [164, 26, 54],
  [142, 28, 44],
]

/** A theatre: red curtains drawn aside, a painted set, boards, footlights and a pool of light for the actors. */
export const stage: Builder = (setting) => paintInterior(setting, { floorAt: 0.66, windowless: true }, furnish)

function furnish(interior: Interior): Furnished {
  const { random, width, height, unit, floor, furniture: pen, glow, lamps } = interior
  drawSet(interior, pick(random, SETS))
  layBoards(interior, [150, 92, 54], [110, 62, 44])
  const velvet = pick(random, VELVET)
  const gather = Math.min(unit * 0.24, width * 0.19)
  for (const side of [-1, 1]) drawDrape(interior, side, gather, velvet)
  drawValance(interior, velvet)
  pen.fillStyle = css([74, 40, 34])
  pen.fillRect(0, height * 0.965, width, height * 0.035)
  flat(pen, [206, 160, 82], box(0, height * 0.96, width, height * 0.01))
  const bulbs = Math.max(6, Math.round(width / (unit * 0.13)))
  for (let bulb = 0; bulb < bulbs; bulb++) {
    const x = (width * (bulb + 0.5)) / bulbs
    ball(pen, [255, 236, 180], x, height * 0.958, unit * 0.012)
    lamps.push({ x, y: height * 0.955, reachPixels: unit * 0.12, strength: 0.55 })
  }
  for (const [from, to, colour] of [
    [-0.12, 0.44, [255, 240, 200]],
    [1.12, 0.56, [255, 226, 214]],
    [0.5, 0.5, [255, 248, 224]],
  ] as const)
    drawBeam(interior, width * from, width * to, colour)
  const pool = glow.createRadialGradient(0, 0, 0, 0, 0, unit * 0.4)
  pool.addColorStop(0, 'rgba(255,244,206,.6)')
  pool.addColorStop(0.7, 'rgba(255,236,190,.3)')
  pool.addColorStop(1, 'rgba(255,230,180,0)')
  glow.save()
  glow.translate(width / 2, height * 0.87)
  glow.scale(1, 0.24)
  glow.fillStyle = pool
  glow.beginPath()
  glow.arc(0, 0, unit * 0.4, 0, TURN)
  glow.fill()
  glow.restore()
  lamps.push({ x: width / 2, y: floor - unit * 0.05, reachPixels: unit * 0.62, colour: [255, 230, 180], strength: 0.08 })
  return { groundAt: 0.86 }
}

/** The painted cloth at the back: hills below a moon and paper stars. */
function drawSet({ wall: pen, width, floor, unit, setting }: Interior, [high, low, hill]: readonly [Rgb, Rgb, Rgb]): void {
  const random = randomFrom(setting.seed + 91)
  const sky = pen.createLinearGradient(0, 0, 0, floor)
  sky.addColorStop(0, css(high))
  sky.addColorStop(1, css(low))
  pen.fillStyle = sky
  pen.fillRect(0, 0, width, floor)
  const moon = { x: width * between(random, 0.4, 0.6), y: floor * 0.4, radius: unit * 0.1 }
  disc(pen, css([255, 240, 200], 0.14), moon.x, moon.y, moon.radius * 1.7)
  disc(pen, [255, 240, 196], moon.x, moon.y, moon.radius)
  for (const [across, down, size] of [
    [-0.3, -0.2, 0.18],
    [0.25, 0.3, 0.22],
    [0.3, -0.35, 0.12],
  ] as const)
    disc(pen, [240, 214, 160], moon.x + across * moon.radius, moon.y + down * moon.radius, size * moon.radius)
  for (let star = 0; star < 30; star++) {
    const [x, y, size] = [random() * width, floor * between(random, 0.12, 0.72), unit * between(random, 0.006, 0.017)]
    if (Math.hypot(x - moon.x, y - moon.y) < moon.radius * 1.5) continue
    const points = Array.from({ length: 10 }, (_, point) => {
      const away = point % 2 ? size * 0.45 : size
      return [x + Math.sin((point / 10) * TURN) * away, y - Math.cos((point / 10) * TURN) * away] as const
    })
    polygon(pen, css([255, 232, 160], 0.9), points)
  }
  for (const [row, level] of [0.72, 0.84, 0.95].entries()) {
    const crest = Array.from(
      { length: 41 },
      (_, step) => [(width * step) / 40, floor * (level - 0.05 * Math.sin(step * 0.36 + row * 2.2 + setting.seed))] as const,
    )
    polygon(pen, css(mixColour(hill, low, 0.4 - row * 0.2)), [...crest, [width, floor], [0, floor]])
  }
  const shade = pen.createLinearGradient(0, floor - unit * 0.06, 0, floor)
  shade.addColorStop(0, 'rgba(20,8,20,0)')
  shade.addColorStop(1, 'rgba(20,8,20,.55)')
  pen.fillStyle = shade
  pen.fillRect(0, floor - unit * 0.06, width, unit * 0.06)
}

function drawDrape({ furniture: pen, width, height, unit }: Interior, side: number, gather: number, velvet: Rgb): void {
  const edge = side < 0 ? 0 : width
  const folds = 9
  const foot = height * 0.9
  const tie = height * 0.6
  for (let fold = folds; fold >= 0; fold--) {
    const share = (fold + 1) / (folds + 1)
    const [top, waist, hem] = [gather * 1.5 * share, gather * 0.72 * share, gather * 1.02 * share]
    const tone = 0.5 + 0.5 * Math.sin(fold * 2.4)
    pen.fillStyle = css(tone > 0.5 ? lighter(velvet, (tone - 0.5) * 0.36) : darker(velvet, (0.5 - tone) * 1.1))
    pen.beginPath()
    pen.moveTo(edge - side * -2, -2)
    pen.lineTo(edge - side * top, -2)
    pen.bezierCurveTo(edge - side * top, height * 0.36, edge - side * waist, height * 0.46, edge - side * waist, tie)
    pen.bezierCurveTo(edge - side * waist, height * 0.7, edge - side * hem, height * 0.76, edge - side * hem, foot)
    pen.lineTo(edge, foot)
    pen.closePath()
    pen.fill()
  }
  const cord = [222, 176, 84] as const
  block(pen, cord, box(side < 0 ? 0 : width - gather * 0.8, tie - unit * 0.012, gather * 0.8, unit * 0.026), unit * 0.012)
  const tassel = edge - side * gather * 0.72
  ball(pen, cord, tassel, tie + unit * 0.01, unit * 0.02)
  polygon(pen, css(cord), [
    [tassel - unit * 0.011, tie + unit * 0.02],
    [tassel + unit * 0.011, tie + unit * 0.02],
    [tassel + unit * 0.02, tie + unit * 0.085],
    [tassel - unit * 0.02, tie + unit * 0.085],
  ])
}

function drawValance({ furniture: pen, width, unit, height }: Interior, velvet: Rgb): void {
  const swags = Math.max(3, Math.round(width / (unit * 0.3)))
  const wide = width / swags
  const top = Math.max(unit * 0.07, height * 0.07)
  for (let swag = 0; swag < swags; swag++) {
    for (let fold = 5; fold >= 0; fold--) {
      pen.fillStyle = css(fold % 2 ? darker(velvet, 0.28) : lighter(velvet, 0.06 + fold * 0.012))
      pen.beginPath()
      pen.moveTo(swag * wide, 0)
      pen.lineTo(swag * wide, top * 0.9)
      pen.quadraticCurveTo((swag + 0.5) * wide, top * (0.7 + fold * 0.26), (swag + 1) * wide, top * 0.9)
      pen.lineTo((swag + 1) * wide, 0)
      pen.fill()
    }
    pen.strokeStyle = css([226, 182, 92])
    pen.lineWidth = unit * 0.011
    pen.beginPath()
    pen.moveTo(swag * wide, top * 0.9)
    pen.quadraticCurveTo((swag + 0.5) * wide, top * 2, (swag + 1) * wide, top * 0.9)
    pen.stroke()
  }
  for (let swag = 1; swag < swags; swag++) ball(pen, [226, 182, 92], swag * wide, top, unit * 0.02)
}

function drawBeam({ glow: pen, width, height, unit }: Interior, from: number, to: number, colour: Rgb): void {
  const gradient = pen.createLinearGradient(from, 0, to, height * 0.87)
  gradient.addColorStop(0, css(colour, 0.34))
  gradient.addColorStop(1, css(colour, 0.04))
  pen.save()
  pen.filter = `blur(${unit / 70}px)`
  const half = Math.min(unit * 0.26, width * 0.24)
  polygon(pen, gradient, [
    [from - unit * 0.02, -unit * 0.03],
    [from + unit * 0.02, -unit * 0.03],
    [to + half, height * 0.88],
    [to - half, height * 0.88],
  ])
  pen.restore()
}
