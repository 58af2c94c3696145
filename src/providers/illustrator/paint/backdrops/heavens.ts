import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Light, Rgb } from '../../stage.ts'
import { underLight } from '../light.ts'
import { between, clamp, makeNoise, mixColour, pick, randomFrom, smooth, type Random } from '../noise.ts'
import { paintMountains } from '../parts/mountains.ts'
import { drawEarth, drawPlanet, drawStars } from '../parts/planets.ts'
import { drawStone } from '../parts/stones.ts'
import { newSurface, shaded } from '../surface.ts'
import { layoutOf, type Builder, type Setting } from './stagehand.ts'

const NEBULAE: readonly (readonly [Rgb, Rgb, Rgb])[] = [
  [
    [96, 54, 190],
    [230, 84, 150],
    [255, 190, 130],
  ],
  [
    [24, 84, 180],
    [40, 190, 200],
    [190, 240, 230],
  ],
  [
    [120, 36, 110],
    [240, 110, 80],
    [255, 214, 130],
  ],
  [
    [40, 60, 170],
    [130, 80, 220],
    [240, 160, 230],
  ],
]

/** Open space: clouds of glowing gas, stars, planets. There is no ground; who is there floats. */
export const space: Builder = (setting) => {
  const { widthPixels: width, heightPixels: height, light, seed } = setting
  const chance = layoutOf(setting)
  const heavens = newSurface(width, height)
  heavens.pen.drawImage(nebula(setting, pick(chance, NEBULAE), chance), 0, 0, width, height)
  const stars = newSurface(width, height)
  drawStars(stars.pen, randomFrom(seed + 5), { width, height, count: 520 })
  const planets = newSurface(width, height)
  const random = randomFrom(seed + 2)
  const side = chance() < 0.5 ? -1 : 1
  const at = (away: number): number => width * (0.5 + side * away)
  drawPlanet(planets.pen, random, {
    x: at(between(chance, 0.24, 0.34)),
    y: height * between(chance, 0.2, 0.3),
    radius: height * between(chance, 0.1, 0.15),
    ringed: chance() < 0.7,
    light,
  })
  drawPlanet(planets.pen, random, {
    x: at(-between(chance, 0.28, 0.42)),
    y: height * between(chance, 0.12, 0.5),
    radius: height * between(chance, 0.03, 0.06),
    ringed: false,
    light,
  })
  const near = newSurface(width, height)
  const radius = height * between(chance, 0.5, 0.8)
  if (chance() < 0.65)
    drawPlanet(near.pen, random, { x: at(-between(chance, 0.1, 0.4)), y: height * 0.9 + radius, radius, ringed: false, light })
  hide(stars.pen, [planets.canvas, near.canvas])
  return {
    layers: [
      { canvas: heavens.canvas, depth: 0.05 },
      // A brush would wipe them away.
      { canvas: stars.canvas, depth: 0.06, unpainted: true },
      { canvas: planets.canvas, depth: 0.15 },
      { canvas: near.canvas, depth: 0.5 },
    ],
    groundAt: 0.8,
    light,
    indoor: false,
  }
}

/** Unpainted layers are laid over all others, so what stands before the stars is cut out of them. */
function hide(pen: SKRSContext2D, inFront: readonly Canvas[]): void {
  pen.globalCompositeOperation = 'destination-out'
  for (const canvas of inFront) pen.drawImage(canvas, 0, 0)
}

/** Gas that thins out into black, drawn small: it is soft anyway. */
function nebula({ widthPixels, heightPixels, seed }: Setting, [low, middle, high]: readonly [Rgb, Rgb, Rgb], chance: Random): Canvas {
  const noise = makeNoise(seed + 11)
  const [width, height] = [Math.ceil(widthPixels / 2.5), Math.ceil(heightPixels / 2.5)]
  const tilt = between(chance, -0.8, 0.8)
  const shift = between(chance, -0.2, 0.2)
  return shaded(width, height, (x, y, out, at) => {
    const [across, down] = [(x - width / 2) / height, y / height - 0.5]
    const bent = noise.fractal(across * 2.2 + 5, down * 2.2 + 3, 4) - 0.47
    const band = Math.exp(-(((down - tilt * across + shift + bent * 0.9) / 0.36) ** 2))
    const wisps = noise.fractal(across * 4 + bent * 3, down * 4 + bent * 2 + 9, 5)
    const glow = clamp(band * (0.12 + 1.05 * smooth(0.3, 0.8, wisps) + 0.5 * (wisps - 0.47)))
    const dust = smooth(0.5, 0.62, noise.fractal(across * 6 + bent * 5 + 20, down * 6, 4)) * band
    let colour: Rgb = mixColour([5, 6, 20], [16, 18, 54], noise.at(across * 2 + 8, down * 2))
    colour = mixColour(colour, low, clamp(glow * 1.25) * 0.7)
    colour = mixColour(colour, middle, smooth(0.3, 0.95, glow) * 0.62)
    colour = mixColour(colour, high, smooth(0.55, 1, glow) * smooth(0.5, 0.68, wisps) * 0.7)
    colour = mixColour(colour, [8, 6, 22], dust * 0.55)
    out[at] = colour[0]
    out[at + 1] = colour[1]
    out[at + 2] = colour[2]
    out[at + 3] = 255
  })
}

const HORIZON_AT = 0.6

/** The ground of the Moon under the Earth and the stars; of Mars under its dusty sky, when that was asked for. */
export const moon: Builder = (setting) => {
  const { widthPixels: width, heightPixels: height, seed, scene } = setting
  const chance = layoutOf(setting)
  const mars = scene.coverage.understood.some((word) => /\bmars|martian/iu.test(word))
  const light: Light = mars
    ? { ...setting.light, haze: [224, 160, 116], key: [1.4, 1.12, 0.86], ambient: [0.34, 0.24, 0.2] }
    : setting.light
  const soil: Rgb = mars ? [206, 120, 74] : [186, 182, 180]
  const heavens = newSurface(width, height)
  const air = heavens.pen.createLinearGradient(0, 0, 0, height * HORIZON_AT)
  air.addColorStop(0, mars ? '#8f5f4c' : '#03040d')
  air.addColorStop(1, mars ? '#eec49a' : '#10132e')
  heavens.pen.fillStyle = air
  heavens.pen.fillRect(0, 0, width, height)
  const stars = newSurface(width, height)
  if (!mars) drawStars(stars.pen, randomFrom(seed + 5), { width, height: height * HORIZON_AT * 0.86, count: 420 })
  const x = width * (light.sunAt[0] > 0.5 ? between(chance, 0.16, 0.34) : between(chance, 0.66, 0.84))
  const globe = { x, y: height * between(chance, 0.16, 0.28), radius: height * between(chance, 0.09, 0.14), light }
  const globeSheet = newSurface(width, height)
  if (mars) drawPlanet(globeSheet.pen, randomFrom(seed), { ...globe, radius: globe.radius * 0.3, ringed: false, colour: [214, 190, 170] })
  else drawEarth(globeSheet.pen, makeNoise(seed + 3), globe)
  const hills = paintMountains({
    widthPixels: width,
    heightPixels: height,
    light,
    basePixels: height * HORIZON_AT + 2,
    peakPixels: height * between(chance, 0.12, 0.22),
    seed: seed + 4,
    rock: mars ? [196, 112, 72] : [150, 148, 150],
    snow: 0,
    haze: mars ? 0.3 : 0.16,
    rounded: !mars,
  })
  const ground = newSurface(width, height)
  ground.pen.imageSmoothingQuality = 'high'
  ground.pen.drawImage(regolith(setting, soil, light), 0, 0, width, height)
  const random = randomFrom(seed + 9)
  for (let stone = 0; stone < 14; stone++) {
    const down = random()
    const across = random()
    const sizePixels = height * (0.01 + 0.06 * down * down) * between(random, 0.6, 1.3)
    if (Math.abs(across - 0.5) < 0.3 && down > 0.5) continue
    drawStone(ground.pen, random, { x: width * across, foot: height * (HORIZON_AT + 0.06 + 0.33 * down), sizePixels, light, colour: soil })
  }
  hide(stars.pen, [globeSheet.canvas, hills, ground.canvas])
  return {
    layers: [
      { canvas: heavens.canvas, depth: 0.05 },
      { canvas: stars.canvas, depth: 0.06, unpainted: true },
      { canvas: globeSheet.canvas, depth: 0.1 },
      { canvas: hills, depth: 0.2 },
      { canvas: ground.canvas, depth: 0.9 },
    ],
    groundAt: 0.85,
    light,
    indoor: false,
  }
}

interface Crater {
  readonly x: number
  readonly z: number
  readonly radius: number
}

/** A dusty plain with craters, each a dark bowl with a bright rim. */
function regolith({ widthPixels, heightPixels, seed }: Setting, soil: Rgb, light: Light): Canvas {
  const [width, height] = [Math.ceil(widthPixels * 0.6), Math.ceil(heightPixels * 0.6)]
  const noise = makeNoise(seed + 21)
  const random = randomFrom(seed + 23)
  const craters = Array.from({ length: 34 }, (): Crater => {
    const z = between(random, 0.9, 9)
    return { x: between(random, -1, 1) * (0.7 + z * 0.6), z, radius: between(random, 0.06, 0.26) * (0.4 + z * 0.16) }
  })
  const side = light.sunAt[0] > 0.5 ? 1 : -1
  const dark = underLight(mixColour(soil, [50, 40, 60], 0.5), light, 0.15)
  const plain = underLight(soil, light, 0.5)
  const bright = underLight(mixColour(soil, [255, 250, 236], 0.4), light, 0.9)
  return shaded(width, height, (x, y, out, at) => {
    out[at + 3] = 0
    const base = height * HORIZON_AT
    if (y < base) return
    const z = (0.36 * height) / (y - base + 2)
    const worldX = ((x - width / 2) / height) * z * 2.2
    let level = 0.5 + (noise.fractal(worldX * 3, z * 5, 4) - 0.47) * 0.7 + (noise.fractal(worldX * 22, z * 26, 2) - 0.37) * 0.3
    for (const crater of craters) level += bowl(crater, worldX, z, side)
    const colour = mixColour(
      level < 0.5 ? mixColour(dark, plain, clamp(level * 2)) : mixColour(plain, bright, clamp(level * 2 - 1)),
      light.haze,
      0.25 * smooth(base + height * 0.1, base, y),
    )
    out[at] = colour[0]
    out[at + 1] = colour[1]
    out[at + 2] = colour[2]
    out[at + 3] = 255
  })
}

/** How much a crater brightens or darkens a point of the plain. */
function bowl({ x, z, radius }: Crater, worldX: number, worldZ: number, side: number): number {
  const [dx, dz] = [(worldX - x) / radius, (worldZ - z) / radius]
  const away = dx * dx + dz * dz
  if (away > 1.7) return 0
  if (away > 1) return 0.3 * smooth(1.7, 1, away)
  return -0.42 * smooth(1, 0.75, away) * (0.55 + 0.6 * dx * side) + 0.3 * clamp(-dx * side) * away
}
