import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Light, Rgb } from '../../stage.ts'
import type { Scene } from '../../scene.ts'
import { between, clamp, css, mixColour, pick, randomFrom, rgb, type Random } from '../noise.ts'
import { newSurface, TURN } from '../surface.ts'
import { tinted } from './flowers.ts'

export interface TreeAsked {
  readonly sizePixels: number
  readonly seed: number
  /** How much the air between takes of the colours, 0 to 1. */
  readonly haze?: number
  /** The colour of the leaves; the grass's when left out. */
  readonly leaf?: Rgb
  /** Snow on the branches. */
  readonly snowy?: boolean
  /** Without leaves. */
  readonly bare?: boolean
}

/** Draws trees of one light and keeps what it has drawn, because a wood repeats a few trees. */
export interface Grove {
  broadleaf(asked: TreeAsked): Canvas
  pine(asked: TreeAsked): Canvas
  palm(asked: TreeAsked): Canvas
}

export function newGrove(light: Light, year: Year = {}): Grove {
  const drawn = new Map<string, Canvas>()
  const kept = (kind: string, asked: TreeAsked, draw: (light: Light, asked: TreeAsked) => Canvas): Canvas => {
    // Sizes in steps of a seventh: nobody sees the difference, and far fewer trees have to be drawn.
    const sizePixels = Math.ceil(1.15 ** Math.round(Math.log(Math.max(8, asked.sizePixels)) / Math.log(1.15)))
    const key = `${kind} ${sizePixels} ${asked.seed} ${asked.haze} ${asked.leaf?.join()} ${asked.snowy}`
    const canvas = drawn.get(key) ?? draw(light, { ...asked, sizePixels })
    drawn.set(key, canvas)
    return canvas
  }
  return {
    broadleaf: (asked) => kept('broadleaf', dressed(asked, year), drawBroadleaf),
    pine: (asked) => kept('pine', { snowy: year.snowy ?? false, ...asked }, drawPine),
    palm: (asked) => kept('palm', asked, drawPalm),
  }
}

/** What the time of the year does to trees. */
export interface Year {
  readonly season?: Scene['season']
  /** Snow lies on them, and broad leaves have fallen. */
  readonly snowy?: boolean
}

const AUTUMN_LEAVES: readonly Rgb[] = ['#e0822c', '#c9502a', '#e6b93f', '#b8452f', '#d99a35', '#a9a13c'].map(rgb)
const BLOSSOMS: readonly Rgb[] = ['#f3b3cb', '#fbe9ee'].map(rgb)

/** A tree as the season dresses it: its seed picks among the season's colours. */
function dressed(asked: TreeAsked, { season, snowy = false }: Year): TreeAsked {
  if (snowy || season === 'winter') return { bare: true, snowy, ...asked }
  const random = randomFrom(asked.seed * 31 + 7)
  if (season === 'autumn') return { ...asked, leaf: pick(random, AUTUMN_LEAVES) }
  return season === 'spring' && !asked.leaf && random() < 0.5 ? { ...asked, leaf: pick(random, BLOSSOMS) } : asked
}

/** Stands a tree on a point of the ground. */
export function plant(pen: SKRSContext2D, tree: Canvas, x: number, groundPixels: number): void {
  pen.drawImage(tree, x - tree.width / 2, groundPixels - tree.height + tree.height * 0.02)
}

interface Bark {
  readonly lit: Rgb
  readonly dark: Rgb
  readonly side: number
  /** The colour of what lies on the branches. */
  readonly snow?: Rgb
}

function snowOn(light: Light, haze: number): Rgb {
  const night = light.key[0] < 0.8 ? 0.45 : 0
  return mixColour(mixColour(mixColour([250, 252, 255], light.sky[0]?.[1] ?? light.haze, 0.1), [60, 84, 140], night), light.haze, haze)
}

function barkOf(light: Light, haze: number): Bark {
  return {
    lit: mixColour(mixColour([128, 94, 66], light.sun, 0.2), light.haze, haze),
    dark: mixColour([48, 34, 32], light.haze, haze),
    side: light.sunAt[0] > 0.5 ? 1 : -1,
  }
}

/** Leaf clusters hang where the branches end, so that a crown has gaps and an outline of its own. */
function drawBroadleaf(light: Light, { sizePixels: size, seed, haze = 0, leaf, bare = false, snowy = false }: TreeAsked): Canvas {
  const random = randomFrom(seed * 77 + 5)
  const { canvas, pen } = newSurface(size * 1.3, size * 1.35)
  const ends: { x: number; y: number }[] = []
  const bark: Bark = { ...barkOf(light, haze), ...(snowy ? { snow: snowOn(light, haze) } : {}) }
  const far = size < 90
  const generation = bare && !far ? 4 : far ? 2 : 3
  pen.lineCap = 'round'
  growLimb(
    pen,
    random,
    bark,
    {
      x: canvas.width / 2,
      y: canvas.height,
      angle: -1.57 + between(random, -0.06, 0.06),
      length: size * 0.42,
      thickness: size * 0.07,
      generation,
      trunk: true,
    },
    ends,
  )
  if (bare) return canvas
  const centre = { x: canvas.width / 2, y: canvas.height * 0.4 }
  const clusters = ends.map(({ x, y }) => ({
    x: x + between(random, -0.04, 0.04) * size,
    y: y + between(random, -0.06, 0.02) * size,
    radius: size * between(random, far ? 0.12 : 0.085, far ? 0.19 : 0.15),
  }))
  for (let extra = 0; extra < (far ? 22 : 16); extra++) {
    const angle = random() * TURN
    const away = random() ** 0.5
    clusters.push({
      x: centre.x + Math.cos(angle) * away * size * 0.36,
      y: centre.y + Math.sin(angle) * away * size * 0.24,
      radius: size * between(random, 0.08, 0.14),
    })
  }
  clusters.sort((a, b) => a.y - b.y)
  const tones = leafTones(light, leaf, haze)
  for (const cluster of clusters.toReversed()) drawCluster(pen, random, tones, bark.side, { ...cluster, centre, size })
  return canvas
}

interface Limb {
  readonly x: number
  readonly y: number
  readonly angle: number
  readonly length: number
  readonly thickness: number
  readonly generation: number
  readonly trunk?: boolean
}

function growLimb(pen: SKRSContext2D, random: Random, bark: Bark, limb: Limb, ends: { x: number; y: number }[]): void {
  const bend = (random() - 0.5) * 0.5
  const steps = 7
  let { x, y, angle } = limb
  for (let step = 0; step < steps; step++) {
    const thickness = limb.thickness * (1 - (0.42 * step) / steps) * (limb.trunk && step === 0 ? 1.45 : 1)
    const nextX = x + (Math.cos(angle) * limb.length) / steps
    const nextY = y + (Math.sin(angle) * limb.length) / steps
    for (const [offset, share, width] of [
      [0, 0, 1],
      [0.18, 0.55, 0.62],
      [0.3, 1, 0.26],
    ] as const) {
      pen.strokeStyle = css(mixColour(bark.dark, bark.lit, share))
      pen.lineWidth = Math.max(0.8, thickness * width)
      pen.beginPath()
      pen.moveTo(x + offset * bark.side * thickness, y)
      pen.lineTo(nextX + offset * bark.side * thickness, nextY)
      pen.stroke()
    }
    if (bark.snow && Math.abs(Math.cos(angle)) > 0.25) layStroke(pen, bark.snow, thickness, { x, y, nextX, nextY })
    x = nextX
    y = nextY
    angle += bend / steps
  }
  if (limb.generation === 0) return void ends.push({ x, y })
  if (limb.generation === 1) ends.push({ x, y })
  const branches = limb.trunk || limb.generation >= 3 ? 4 : 3
  for (let branch = 0; branch < branches; branch++) {
    const turned = angle + (branch - (branches - 1) / 2) * 0.6 + (random() - 0.5) * 0.4
    growLimb(
      pen,
      random,
      bark,
      { x, y, angle: turned, length: limb.length * 0.6, thickness: limb.thickness * 0.5, generation: limb.generation - 1 },
      ends,
    )
  }
}

interface Stretch {
  readonly x: number
  readonly y: number
  readonly nextX: number
  readonly nextY: number
}

/** Snow along the upper side of a branch. */
function layStroke(pen: SKRSContext2D, snow: Rgb, thickness: number, { x, y, nextX, nextY }: Stretch): void {
  pen.strokeStyle = css(snow, 0.95)
  pen.lineWidth = Math.max(1, thickness * 0.55)
  pen.beginPath()
  pen.moveTo(x, y - thickness * 0.4)
  pen.lineTo(nextX, nextY - thickness * 0.4)
  pen.stroke()
}

type Tones = readonly [lit: Rgb, middle: Rgb, dark: Rgb]

function leafTones(light: Light, leaf: Rgb | undefined, haze: number): Tones {
  const [lit, middle, dark]: Tones = leaf ? leafShades(tinted(leaf, light)) : light.grass
  return [
    mixColour(mixColour(lit, light.sun, 0.22), light.haze, haze),
    mixColour(middle, light.haze, haze),
    mixColour(mixColour(dark, [12, 24, 48], 0.35), light.haze, haze),
  ]
}

function leafShades(leaf: Rgb): Tones {
  return [mixColour(leaf, [255, 255, 230], 0.35), leaf, mixColour(leaf, [40, 20, 40], 0.5)]
}

interface Cluster {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly centre: { readonly x: number; readonly y: number }
  readonly size: number
}

function drawCluster(
  pen: SKRSContext2D,
  random: Random,
  [lit, middle, dark]: Tones,
  side: number,
  { x, y, radius, centre, size }: Cluster,
): void {
  const leaf = clamp(size * 0.011, 1.6, 5.2)
  const count = Math.min(150, Math.max(size < 90 ? 5 : 16, Math.floor(((radius * radius) / (leaf * leaf)) * 1.4)))
  const height = clamp(0.62 - (y - centre.y) / (size * 0.62) + (0.2 * side * (x - centre.x)) / (size * 0.44))
  // Leaves of one tone are filled at once, in a few passes from dark to lit: many small fills are slow.
  for (let pass = 0; pass < PASSES; pass++) {
    const leaves = Array.from({ length: TONE_STEPS }, (): Leaf[] => [])
    for (let index = Math.floor((count * pass) / PASSES); index < (count * (pass + 1)) / PASSES; index++) {
      const share = index / count
      const angle = random() * TURN
      const away = Math.sqrt(random()) * radius * (1.12 - 0.25 * share)
      const level = clamp(0.08 + 0.62 * share * height + 0.24 * height + (random() - 0.5) * 0.24)
      leaves[Math.min(TONE_STEPS - 1, Math.floor(level * TONE_STEPS))]?.push({
        x: x + Math.cos(angle) * away + (share * 0.28 - 0.12) * side * radius,
        y: y + Math.sin(angle) * away * 0.86 + (0.2 - share * 0.4) * radius,
        size: leaf * between(random, 0.6, 1.5),
        turn: random() * 3,
      })
    }
    for (const [step, alike] of leaves.entries()) {
      const level = (step + 0.5) / TONE_STEPS
      fillLeaves(pen, alike, css(level < 0.5 ? mixColour(dark, middle, level * 2) : mixColour(middle, lit, level * 2 - 1), 0.92))
    }
  }
}

const PASSES = 4
const TONE_STEPS = 7

interface Leaf {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly turn: number
}

function fillLeaves(pen: SKRSContext2D, leaves: readonly Leaf[], colour: string): void {
  if (leaves.length === 0) return
  pen.fillStyle = colour
  pen.beginPath()
  for (const { x, y, size, turn } of leaves) {
    const [along, across] = [size * 1.5, size * 0.8]
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
    pen.moveTo(x - cos * along, y - sin * along)
    pen.quadraticCurveTo(x - sin * across * 1.7, y + cos * across * 1.7, x + cos * along, y + sin * along)
    pen.quadraticCurveTo(x + sin * across * 1.7, y - cos * across * 1.7, x - cos * along, y - sin * along)
  }
  pen.fill()
}

function drawPine(light: Light, { sizePixels: size, seed, haze = 0, snowy = false }: TreeAsked): Canvas {
  const random = randomFrom(seed * 91 + 3)
  const { canvas, pen } = newSurface(size * 0.66, size * 1.2)
  const middle = canvas.width / 2
  const side = light.sunAt[0] > 0.5 ? 1 : -1
  const dark = mixColour(mixColour(light.grass[2], [8, 26, 36], 0.5), light.haze, haze)
  const lit = mixColour(mixColour(light.grass[1], light.sun, 0.2), light.haze, haze)
  const snow = snowOn(light, haze)
  pen.fillStyle = css(mixColour([70, 50, 40], light.haze, haze))
  pen.fillRect(middle - size * 0.02, canvas.height * 0.8, size * 0.04, canvas.height * 0.2)
  const tiers = 12
  for (let tier = 0; tier < tiers; tier++) {
    const share = tier / (tiers - 1)
    const y = canvas.height * (0.04 + share * 0.82)
    const halfWidth = canvas.width * (0.03 + 0.43 * share) * between(random, 0.86, 1.08)
    const needles = Math.min(110, Math.max(24, Math.floor(size * 0.45)))
    for (let needle = 0; needle < needles; needle++) {
      const across = random() * 2 - 1
      const x = middle + across * halfWidth
      const drop = Math.abs(across) * canvas.height * 0.05 + random() * canvas.height * 0.055
      const level = clamp(0.42 + 0.4 * across * side - (0.25 * drop) / (canvas.height * 0.1) + (random() - 0.5) * 0.3)
      const white = snowy && random() < 0.5 && drop < canvas.height * 0.05
      pen.strokeStyle = css(white ? snow : mixColour(dark, lit, level), 0.92)
      pen.lineWidth = Math.max(1, size * (white ? 0.02 : 0.013))
      pen.beginPath()
      pen.moveTo(x, y + drop)
      pen.lineTo(x + across * size * 0.045, y + drop + size * 0.042)
      pen.stroke()
    }
  }
  return canvas
}

function drawPalm(light: Light, { sizePixels: size, seed, haze = 0 }: TreeAsked): Canvas {
  const random = randomFrom(seed * 57 + 1)
  const { canvas, pen } = newSurface(size * 1.2, size * 1.2)
  const bark = barkOf(light, haze)
  const lean = between(random, -0.22, 0.22) * size
  const crown = { x: canvas.width / 2 + lean, y: canvas.height * 0.3 }
  const trunk = 26
  for (let ring = 0; ring <= trunk; ring++) {
    const share = ring / trunk
    const x = canvas.width / 2 + lean * share * share
    const y = canvas.height - (canvas.height - crown.y) * share
    const width = size * (0.05 - 0.022 * share)
    pen.fillStyle = css(mixColour(bark.dark, bark.lit, 0.35 + 0.3 * (ring % 2)))
    pen.fillRect(x - width / 2, y - size * 0.04, width, size * 0.045)
    pen.fillStyle = css(bark.lit, 0.7)
    pen.fillRect(x + (bark.side > 0 ? width * 0.15 : -width * 0.4), y - size * 0.04, width * 0.25, size * 0.045)
  }
  const [lit, middle, dark] = leafTones(light, undefined, haze)
  for (let frond = 0; frond < 11; frond++) {
    const angle = -Math.PI / 2 + (frond / 10 - 0.5) * 4.2 + between(random, -0.15, 0.15)
    drawFrond(pen, crown, angle, size * between(random, 0.42, 0.55), [mixColour(dark, middle, random()), mixColour(middle, lit, random())])
  }
  return canvas
}

function drawFrond(
  pen: SKRSContext2D,
  from: { readonly x: number; readonly y: number },
  angle: number,
  length: number,
  tones: readonly [Rgb, Rgb],
): void {
  const parts = 22
  for (let part = 0; part < parts; part++) {
    const share = part / parts
    const x = from.x + Math.cos(angle) * length * share
    const y = from.y + Math.sin(angle) * length * share + length * 0.55 * share * share
    const leaflet = length * 0.26 * Math.sin(Math.PI * (0.12 + 0.86 * share))
    for (const side of [-1, 1]) {
      pen.strokeStyle = css(side < 0 ? tones[1] : tones[0], 0.95)
      pen.lineWidth = Math.max(1, length * 0.028)
      pen.beginPath()
      pen.moveTo(x, y)
      pen.lineTo(
        x + Math.cos(angle) * leaflet * 0.7 - side * Math.sin(angle) * leaflet * 0.5,
        y + leaflet * 0.75 + side * Math.cos(angle) * leaflet * 0.3,
      )
      pen.stroke()
    }
  }
}
