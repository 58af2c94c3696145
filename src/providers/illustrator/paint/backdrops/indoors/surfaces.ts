import type { Rgb } from '../../../stage.ts'
import { clamp, css, mixColour, randomFrom } from '../../noise.ts'
import { TURN } from '../../surface.ts'
import type { Interior } from './interior.ts'
import { box, darker, disc, flat, lighter, polygon, WHITE } from './shapes.ts'

export type Paper = 'plain' | 'stripes' | 'dots' | 'flowers' | 'panels' | 'diamonds'

export interface WallAsked {
  readonly colour: Rgb
  readonly paper?: Paper
  /** The colour of the skirting and of panels. */
  readonly trim?: Rgb
}

/** The back wall from the ceiling to the floor, brighter towards the daylight. */
export function paintWall(interior: Interior, { colour, paper = 'plain', trim = WHITE }: WallAsked): void {
  const { wall: pen, width, floor, unit, sunSide } = interior
  const gradient = sunSide > 0 ? pen.createLinearGradient(0, 0, width, floor) : pen.createLinearGradient(width, 0, 0, floor)
  gradient.addColorStop(0, css(darker(colour, 0.2)))
  gradient.addColorStop(0.6, css(colour))
  gradient.addColorStop(1, css(mixColour(colour, [255, 244, 220], 0.4)))
  pen.fillStyle = gradient
  pen.fillRect(0, 0, width, floor)
  drawPaper(interior, colour, paper, trim)
  const skirting = unit * 0.045
  flat(pen, trim, box(0, floor - skirting, width, skirting))
  flat(pen, css(darker(trim, 0.35), 0.7), box(0, floor - skirting, width, unit * 0.004))
  flat(pen, css([40, 24, 20], 0.4), box(0, floor - unit * 0.007, width, unit * 0.007))
  const ceiling = floor - unit * 0.78
  if (ceiling > 0) {
    flat(pen, lighter(colour, 0.55), box(0, 0, width, ceiling))
    flat(pen, trim, box(0, ceiling, width, unit * 0.03))
    flat(pen, css(darker(trim, 0.4), 0.5), box(0, ceiling + unit * 0.03, width, unit * 0.006))
  }
}

function drawPaper({ wall: pen, width, floor, unit }: Interior, colour: Rgb, paper: Paper, trim: Rgb): void {
  const pale = css(lighter(colour, 0.45), 0.5)
  if (paper === 'stripes') {
    for (let x = 0; x < width; x += unit * 0.07) flat(pen, pale, box(x, 0, unit * 0.028, floor))
  } else if (paper === 'dots' || paper === 'flowers' || paper === 'diamonds') {
    const step = unit * (paper === 'dots' ? 0.055 : 0.085)
    for (let row = 0; row * step < floor; row++) {
      for (let x = (row % 2) * step * 0.5; x < width; x += step) drawMotif(pen, paper, [x, row * step], unit, colour)
    }
  } else if (paper === 'panels') {
    const top = floor - unit * 0.24
    flat(pen, trim, box(0, top, width, floor - top))
    flat(pen, css(darker(trim, 0.4), 0.55), box(0, top, width, unit * 0.006))
    for (let x = unit * 0.02; x < width; x += unit * 0.14) {
      flat(pen, css(darker(trim, 0.3), 0.6), box(x, top + unit * 0.03, unit * 0.11, unit * 0.14))
      flat(pen, lighter(darker(trim, 0.06), 0.1), box(x + unit * 0.005, top + unit * 0.036, unit * 0.105, unit * 0.134))
    }
  }
}

function drawMotif(pen: Interior['wall'], paper: Paper, [x, y]: readonly [number, number], unit: number, colour: Rgb): void {
  const pale = css(lighter(colour, 0.5), 0.75)
  if (paper === 'dots') return disc(pen, pale, x, y, unit * 0.0075)
  if (paper === 'diamonds') {
    const r = unit * 0.014
    return polygon(pen, pale, [
      [x, y - r * 1.5],
      [x + r, y],
      [x, y + r * 1.5],
      [x - r, y],
    ])
  }
  for (let petal = 0; petal < 5; petal++) {
    const angle = (petal / 5) * TURN
    disc(pen, pale, x + Math.cos(angle) * unit * 0.009, y + Math.sin(angle) * unit * 0.009, unit * 0.007)
  }
  disc(pen, css(darker(colour, 0.25), 0.7), x, y, unit * 0.005)
}

/** Boards that run towards a point on the viewer's eye level. */
export function layBoards({ wall: pen, width, height, floor, setting, unit }: Interior, near: Rgb, far: Rgb = lighter(near, 0.25)): void {
  const random = randomFrom(setting.seed + 5)
  const eye = { x: width / 2, y: height * 0.33 }
  const along = (x: number, y: number): number => eye.x + (x - eye.x) * ((y - eye.y) / (height - eye.y))
  flat(pen, darker(near, 0.35), box(0, floor, width, height - floor))
  const boards = Math.max(22, Math.round((width / unit) * 22))
  for (let board = 0; board < boards; board++) {
    const left = eye.x + (board / boards - 0.5) * width * 3.4
    const right = eye.x + ((board + 1) / boards - 0.5) * width * 3.4
    const start = random()
    let from = floor
    for (let piece = 0; from < height && piece < 6; piece++) {
      const to = Math.min(height, floor + (height - floor) * Math.min(1, start + piece * 0.55) ** 1.7)
      const tone = (random() - 0.5) * 0.28
      const base = mixColour(far, near, clamp((from - floor) / (height - floor)))
      pen.strokeStyle = css(darker(near, 0.55), 0.4)
      pen.lineWidth = (height / 720) * (1 + (2 * (to - floor)) / (height - floor))
      polygon(pen, css(tone > 0 ? lighter(base, tone) : darker(base, -tone)), [
        [along(left, from), from],
        [along(right, from), from],
        [along(right, to), to],
        [along(left, to), to],
      ])
      pen.stroke()
      from = to
    }
  }
}

export interface TilesAsked {
  readonly colours: readonly [Rgb, Rgb]
  /** Width of a tile at the lower edge, as a share of the unit. */
  readonly size: number
  readonly joint: Rgb
}

/** Square tiles or slabs in perspective, like a chessboard when the two colours differ. */
export function layTiles({ wall: pen, width, height, floor, unit, setting }: Interior, { colours, size, joint }: TilesAsked): void {
  const random = randomFrom(setting.seed + 6)
  const eye = { x: width / 2, y: height * 0.33 }
  const side = unit * size
  const deep = (side / (height - eye.y)) * 0.9
  const farthest = (height - eye.y) / (floor - eye.y)
  flat(pen, joint, box(0, floor, width, height - floor))
  const yAt = (depth: number): number => eye.y + (height - eye.y) / depth
  for (let row = 0; 1 + row * deep < farthest; row++) {
    const [from, to] = [1 + row * deep, Math.min(farthest, 1 + (row + 0.96) * deep)]
    const columns = Math.ceil(((width / 2) * to) / side) + 1
    for (let column = -columns; column < columns; column++) {
      const colour = colours[(((row + column) % 2) + 2) % 2] ?? joint
      const tone = (random() - 0.5) * 0.16
      const x = (edge: number, depth: number): number => eye.x + ((column + edge) * side) / depth
      polygon(pen, css(tone > 0 ? lighter(colour, tone) : darker(colour, -tone)), [
        [x(0.02, from), yAt(from)],
        [x(0.98, from), yAt(from)],
        [x(0.98, to), yAt(to)],
        [x(0.02, to), yAt(to)],
      ])
    }
  }
  darkenEdge(pen, width, floor, height)
}

function darkenEdge(pen: Interior['wall'], width: number, floor: number, height: number): void {
  const shade = pen.createLinearGradient(0, floor, 0, height)
  shade.addColorStop(0, 'rgba(40,24,30,.3)')
  shade.addColorStop(0.3, 'rgba(40,24,30,0)')
  pen.fillStyle = shade
  pen.fillRect(0, floor, width, height - floor)
}

export interface RugAsked {
  readonly shape: 'round' | 'square'
  readonly colours: readonly [Rgb, Rgb, Rgb]
}

/** A rug where the actors stand. */
export function layRug({ wall: pen, width, height, unit, setting }: Interior, { shape, colours }: RugAsked): void {
  const random = randomFrom(setting.seed + 8)
  const y = height * 0.86
  const radius = Math.min(unit * 0.52, width * 0.47)
  pen.save()
  pen.translate(width / 2, y)
  pen.scale(1, 0.28 * (unit / radius) * 0.55 + 0.02)
  const outline = (share: number): void => {
    pen.beginPath()
    if (shape === 'round') pen.arc(0, 0, radius * share, 0, TURN)
    else {
      const [w, d] = [radius * (share - (1 - share) * 0.1), radius * 0.86 * (1 - (1 - share) * 1.3)]
      for (const [px, py] of [
        [-w * 0.84, -d],
        [w * 0.84, -d],
        [w * 1.1, d],
        [-w * 1.1, d],
      ] as const)
        pen.lineTo(px, py)
      pen.closePath()
    }
  }
  for (const [share, index] of [
    [1, 0],
    [0.95, 1],
    [0.89, 2],
    [0.64, 1],
    [0.6, 0],
    [0.32, 1],
    [0.27, 2],
  ] as const) {
    pen.fillStyle = css(colours[index])
    outline(share)
    pen.fill()
  }
  outline(1)
  pen.clip()
  const spots = shape === 'round' ? 26 : 0
  for (let spot = 0; spot < spots; spot++) {
    const angle = (spot / spots) * TURN
    disc(pen, css(lighter(colours[1], 0.3), 0.6), Math.cos(angle) * radius * 0.77, Math.sin(angle) * radius * 0.77, radius * 0.05)
  }
  for (let tuft = 0; tuft < 1600; tuft++) {
    const [tx, ty] = [(random() * 2 - 1) * radius * 1.1, (random() * 2 - 1) * radius]
    pen.fillStyle = random() < 0.5 ? 'rgba(255,255,255,.1)' : 'rgba(34,0,0,.1)'
    pen.fillRect(tx, ty, unit * 0.006, unit * 0.012)
  }
  pen.restore()
}
