import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Light, Rgb } from '../../stage.ts'
import { underLight } from '../light.ts'
import { between, colourAt, css, mixColour, pick, rgb, type Random } from '../noise.ts'
import { fillShape, onWall, project, scaleAt, type Point, type View } from './perspective.ts'

/** What the houses of a street are like. */
export interface HouseKind {
  readonly walls: readonly Rgb[]
  readonly roofs: readonly Rgb[]
  readonly storeys: readonly [least: number, most: number]
  readonly storeyMetres: number
  readonly lengthMetres: readonly [number, number]
  readonly pitched: boolean
  /** Shops with awnings at street level, as a share of houses. */
  readonly shops: number
  readonly shutters: boolean
}

export const OLD_TOWN: HouseKind = {
  walls: ['#f0d9a8', '#e6a889', '#f3efe2', '#b8cfd6', '#d98f7c', '#e8c36e', '#c6d3a6', '#e3b7b9'].map(rgb),
  roofs: ['#b5563c', '#9c4a38', '#7d5a50', '#5f6470'].map(rgb),
  storeys: [2, 4],
  storeyMetres: 2.8,
  lengthMetres: [5, 8],
  pitched: true,
  shops: 0.6,
  shutters: true,
}

export const DOWNTOWN: HouseKind = {
  walls: ['#d8c6a8', '#b9785c', '#c9cdd2', '#a7b8c8', '#e6dccb', '#8f5f4d', '#cfae86'].map(rgb),
  roofs: ['#6d6a70', '#56606a'].map(rgb),
  storeys: [4, 9],
  storeyMetres: 3.1,
  lengthMetres: [9, 14],
  pitched: false,
  shops: 0.7,
  shutters: false,
}

const AWNINGS: readonly Rgb[] = ['#d2483c', '#2f7f6d', '#3566a8', '#e0a030', '#8a4a8f'].map(rgb)
const DOORS: readonly Rgb[] = ['#7a3b2b', '#2f5d50', '#33508a', '#8a2f3a'].map(rgb)

export interface RowAsked {
  readonly view: View
  readonly light: Light
  readonly kind: HouseKind
  readonly side: -1 | 1
  /** How far the walls stand from the middle of the street. */
  readonly awayMetres: number
  readonly fromMetres: number
  readonly toMetres: number
  readonly dark: boolean
  readonly snowy: boolean
  /** How far one sees: walls fade into the air towards it. */
  readonly sightMetres: number
}

interface House extends RowAsked {
  readonly near: number
  readonly far: number
  readonly tall: number
  readonly storeys: number
  readonly wall: Rgb
  readonly roof: Rgb
  readonly shop: boolean
  readonly awning: Rgb
  readonly door: Rgb
}

/** One side of a street, house by house, the farthest first. */
export function drawRow(pen: SKRSContext2D, random: Random, asked: RowAsked): void {
  const { kind, fromMetres, toMetres } = asked
  const houses: House[] = []
  for (let near = fromMetres; near < toMetres;) {
    const far = near + between(random, ...kind.lengthMetres)
    const storeys = Math.round(between(random, ...kind.storeys))
    houses.push({
      ...asked,
      near,
      far,
      storeys,
      tall: storeys * kind.storeyMetres + 0.5,
      wall: pick(random, kind.walls),
      roof: pick(random, kind.roofs),
      shop: random() < kind.shops,
      awning: pick(random, AWNINGS),
      door: pick(random, DOORS),
    })
    near = far
  }
  for (const house of houses.toReversed()) drawHouse(pen, random, house)
}

/** How a colour looks on this side of the street at a distance. */
function seen({ light, side, sightMetres }: RowAsked, colour: Rgb, z: number, level?: number): Rgb {
  const sunny = light.sunAt[0] > 0.5 === side < 0
  return mixColour(
    underLight(colour, light, level ?? (sunny ? 0.95 : 0.22)),
    light.haze,
    Math.min(sightMetres < 60 ? 0.92 : 0.5, Math.max(0, (z - 10) / sightMetres)),
  )
}

function drawHouse(pen: SKRSContext2D, random: Random, house: House): void {
  const { view, side, awayMetres, near, far, tall, wall, kind } = house
  const x = side * awayMetres
  const back = x + side * 7
  const end: readonly Point[] = kind.pitched
    ? [
        [x, 0, near],
        [x, tall, near],
        [(x + back) / 2, tall + 3, near],
        [back, tall, near],
        [back, 0, near],
      ]
    : [
        [x, 0, near],
        [x, tall, near],
        [back, tall, near],
        [back, 0, near],
      ]
  fillShape(pen, view, end, css(seen(house, wall, near, 0.45)))
  const [fromX, fromY] = project(view, [x, 0, near])
  const [toX] = project(view, [x, 0, far])
  const wash = pen.createLinearGradient(fromX, 0, toX, 0)
  wash.addColorStop(0, css(seen(house, wall, near)))
  wash.addColorStop(1, css(mixColour(seen(house, wall, far), [60, 50, 80], 0.08)))
  pen.fillStyle = wash
  pen.beginPath()
  for (const point of onWall(x, [near, far], [0, tall])) pen.lineTo(...project(view, point))
  pen.fill()
  drawRoof(pen, house)
  drawBand(pen, house, [0, 0.45], mixColour(wall, [90, 80, 80], 0.5))
  for (let storey = house.shop ? 1 : 0; storey < house.storeys; storey++) drawStorey(pen, random, house, storey)
  if (house.shop) drawShop(pen, house)
  else if (fromY > 0) drawDoor(pen, house, (near + far) / 2)
}

function drawRoof(pen: SKRSContext2D, house: House): void {
  const { view, side, awayMetres, near, far, tall, kind, snowy, light } = house
  const x = side * awayMetres
  const colour = seen(house, snowy ? [240, 244, 252] : house.roof, near, 0.7)
  if (kind.pitched) {
    const [eave, ridge] = [x - side * 0.35, x + side * 3.5]
    const slope: readonly Point[] = [
      [eave, tall - 0.15, near],
      [ridge, tall + 3, near],
      [ridge, tall + 3, far],
      [eave, tall - 0.15, far],
    ]
    fillShape(pen, view, slope, css(colour))
    drawChimney(pen, house, ridge)
  }
  drawBand(pen, house, [tall - 0.35, tall], snowy ? [244, 248, 255] : mixColour(house.wall, [255, 255, 255], 0.35))
  if (!kind.pitched) drawBand(pen, house, [tall, tall + 0.25], mixColour(house.roof, light.sun, 0.2))
}

function drawChimney(pen: SKRSContext2D, house: House, ridge: number): void {
  const { view, near, far, tall, snowy } = house
  const z = near + (far - near) * 0.3
  const brick = css(seen(house, [160, 84, 66], z))
  for (const [from, to, colour] of [
    [tall + 1.8, tall + 4.1, brick],
    [tall + 4, tall + 4.35, css(seen(house, snowy ? [244, 248, 255] : [90, 60, 56], z))],
  ] as const)
    fillShape(pen, view, onWall(ridge - house.side * 0.6, [z, z + 0.9], [from, to]), colour)
}

function drawBand(pen: SKRSContext2D, house: House, span: readonly [number, number], colour: Rgb): void {
  const { view, side, awayMetres, near, far } = house
  fillShape(pen, view, onWall(side * (awayMetres - 0.05), [near, far], span), css(seen(house, colour, near)))
}

function drawStorey(pen: SKRSContext2D, random: Random, house: House, storey: number): void {
  const { near, far, kind, dark, light, awayMetres, side, view } = house
  const columns = Math.max(2, Math.round((far - near) / (kind.pitched ? 2.6 : 2.3)))
  const step = (far - near) / columns
  const low = storey * kind.storeyMetres + 0.95
  const high = low + kind.storeyMetres * 0.5
  const x = side * (awayMetres - 0.02)
  const trim = css(seen(house, [250, 246, 236], near))
  const shutter = css(seen(house, house.door, near))
  for (let column = 0; column < columns; column++) {
    const middle = near + step * (column + 0.5)
    const half = step * (kind.shutters ? 0.2 : 0.3)
    const lit = random() < (dark ? 0.6 : 0.04)
    const glass = lit ? mixColour([255, 208, 122], light.haze, Math.min(0.4, middle / 150)) : glassOf(house, middle, random())
    if (kind.shutters)
      for (const at of [middle - half * 1.75, middle + half * 1.05])
        fillShape(pen, view, onWall(x, [at, at + half * 0.7], [low - 0.05, high + 0.05]), shutter)
    fillShape(pen, view, onWall(x, [middle - half * 1.1, middle + half * 1.1], [low - 0.12, high + 0.1]), trim)
    fillShape(pen, view, onWall(x, [middle - half * 0.9, middle + half * 0.9], [low, high]), css(glass))
    if (scaleAt(view, middle) > 18) {
      fillShape(pen, view, onWall(x, [middle - half * 0.07, middle + half * 0.07], [low, high]), trim)
      fillShape(pen, view, onWall(x, [middle - half * 0.9, middle + half * 0.9], [(low + high) / 2, (low + high) / 2 + 0.06]), trim)
      if (kind.shutters && random() < 0.5) drawWindowBox(pen, random, house, { middle, half, low })
    }
  }
}

/** By day panes mirror the sky, some more than others. */
function glassOf({ light, dark }: House, z: number, chance: number): Rgb {
  const sky = mixColour(colourAt(light.sky, 0.25 + 0.5 * chance), [36, 54, 84], dark ? 0.55 : 0.35)
  return mixColour(sky, light.haze, Math.min(0.5, z / 110))
}

interface Sill {
  readonly middle: number
  readonly half: number
  readonly low: number
}

function drawWindowBox(pen: SKRSContext2D, random: Random, house: House, { middle, half, low }: Sill): void {
  const { view, side, awayMetres, snowy } = house
  const x = side * (awayMetres - 0.3)
  fillShape(pen, view, onWall(x, [middle - half, middle + half], [low - 0.4, low - 0.15]), css(seen(house, [120, 78, 52], middle)))
  for (let flower = 0; flower < 7; flower++) {
    const colour: Rgb = snowy ? [245, 248, 255] : pick(random, [[226, 74, 80] as const, [250, 170, 190] as const, [90, 150, 70] as const])
    const [px, py] = project(view, [x, low - 0.12 + 0.15 * random(), middle + half * (random() * 2 - 1)])
    pen.fillStyle = css(seen(house, colour, middle))
    pen.beginPath()
    pen.arc(px, py, scaleAt(view, middle) * 0.11, 0, 7)
    pen.fill()
  }
}

function drawDoor(pen: SKRSContext2D, house: House, middle: number): void {
  const { view, side, awayMetres } = house
  const x = side * (awayMetres - 0.03)
  fillShape(pen, view, onWall(x, [middle - 0.75, middle + 0.75], [0, 2.35]), css(seen(house, [245, 240, 230], middle)))
  fillShape(pen, view, onWall(x, [middle - 0.58, middle + 0.58], [0, 2.2]), css(seen(house, house.door, middle)))
}

/** A shop window with its door and a striped awning over both. */
function drawShop(pen: SKRSContext2D, house: House): void {
  const { view, side, awayMetres, near, far, dark, awning, snowy } = house
  const x = side * (awayMetres - 0.03)
  const [from, to] = [near + (far - near) * 0.08, far - (far - near) * 0.08]
  const board = css(seen(house, house.door, near))
  fillShape(pen, view, onWall(x, [from, to], [0, 3.1]), board)
  const inside: Rgb = dark ? [255, 214, 140] : mixColour(glassOf(house, near, 0.3), [255, 226, 180], 0.25)
  const doorFrom = to - (to - from) * 0.24
  fillShape(pen, view, onWall(x, [from + 0.3, doorFrom - 0.25], [0.6, 2.35]), css(inside))
  fillShape(pen, view, onWall(x, [doorFrom, to - 0.25], [0, 2.3]), css(mixColour(inside, seen(house, house.door, near), 0.45)))
  const stripes = 8
  const [wallX, outX] = [side * awayMetres, side * (awayMetres - 1.5)]
  for (let stripe = 0; stripe < stripes; stripe++) {
    const cut = (share: number): number => from + (to - from) * share
    const [a, b] = [cut(stripe / stripes), cut((stripe + 1) / stripes)]
    const cloth: Rgb = snowy && stripe % 2 ? [240, 244, 252] : stripe % 2 ? [250, 246, 236] : awning
    const slope: readonly Point[] = [
      [wallX, 3.1, a],
      [outX, 2.5, a],
      [outX, 2.5, b],
      [wallX, 3.1, b],
    ]
    fillShape(pen, view, slope, css(seen(house, cloth, a, 0.8)))
    fillShape(pen, view, onWall(outX, [a, b], [2.2, 2.5]), css(seen(house, stripe % 2 ? [250, 246, 236] : awning, a, 0.45)))
  }
}
