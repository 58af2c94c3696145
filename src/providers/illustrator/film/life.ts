import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { between, css, mixColour, pick, randomFrom, rgb } from '../paint/noise.ts'
import { newSurface, TURN } from '../paint/surface.ts'
import { isIndoors, isOutdoors, type Scene } from '../scene.ts'
import type { Light, Rgb } from '../stage.ts'
import type { Effect, EffectFrame } from './effect.ts'
import { swayingGrass } from './grass.ts'
import { fallingLeaves, flicker, rippling, splashes } from './stirrings.ts'

const GROWING = new Set<Scene['place']>(['meadow', 'garden', 'lake', 'forest', 'river', 'farm', 'jungle'])
const OPEN_AIR = new Set<Scene['place']>([
  'meadow',
  'lake',
  'mountains',
  'beach',
  'desert',
  'city',
  'snow',
  'garden',
  'river',
  'cliff',
  'farm',
  'village',
  'harbour',
  'street',
  'sky',
])
/** Where open water lies, 0..1 of the height. */
const WATERS: { readonly [place in Scene['place']]?: readonly [number, number] } = {
  lake: [0.5, 0.72],
  beach: [0.47, 0.6],
  river: [0.55, 0.8],
  cliff: [0.52, 0.66],
  harbour: [0.52, 0.76],
}

/** Rooms where dust dances in the light. */
const DUSTY = new Set<Scene['place']>(['room', 'bedroom', 'library', 'workshop', 'hall', 'classroom', 'stage'])

/** What stirs in a scene: grass, light, motes, snow, rain, stars, glints on water, birds far away. Back to front. */
export function lifeOf(
  scene: Scene,
  light: Light,
  size: { readonly width: number; readonly height: number },
  seed: number,
): readonly Effect[] {
  const frame: EffectFrame = { ...size, light, random: randomFrom(seed ^ 0x11fe) }
  const { place, time, weather } = scene
  const effects: Effect[] = []
  const clear = weather === 'clear'
  if (place === 'space' || (time === 'night' && clear && OPEN_AIR.has(place))) effects.push(stars(frame, place === 'space' ? 0.95 : 0.3))
  const water = WATERS[place]
  if (water) effects.push(glints(frame, water), ...rippling(frame, water))
  if (scene.season === 'autumn' && isOutdoors(place)) effects.push(fallingLeaves(frame))
  if (lit(scene)) effects.push(flicker(frame))
  if (OPEN_AIR.has(place) && time !== 'night' && clear && !scene.futuristic && place !== 'city' && place !== 'street')
    effects.push(farBirds(frame))
  if (weather === 'fog' && isOutdoors(place)) effects.push(driftingFog(frame, 0.45), driftingFog(frame, 1.06))
  if (shafts(scene)) effects.push(lightShafts(frame))
  if (weather === 'snow' && isOutdoors(place)) effects.push(snowfall(frame))
  else if (weather === 'rain' && isOutdoors(place)) effects.push(rainfall(frame), splashes(frame))
  else if (place === 'underwater') effects.push(bubbles(frame))
  else if (GROWING.has(place) || DUSTY.has(place) || scene.futuristic)
    effects.push(motes(frame, moteColours(scene, light), DUSTY.has(place) ? 22 : 54))
  if (GROWING.has(place) && weather !== 'snow' && scene.season !== 'winter') effects.push(swayingGrass(frame))
  return effects.sort((one, other) => one.depth - other.depth)
}

/** Where a fire or lamps light the room. */
function lit({ place, time, furnishings = [] }: Scene): boolean {
  return (
    furnishings.includes('fireplace') ||
    place === 'cave' ||
    (time === 'night' && (isIndoors(place) || place === 'village' || place === 'street'))
  )
}

function shafts({ place, time, weather }: Scene): boolean {
  if (place === 'underwater') return true
  if (weather !== 'clear' || !isOutdoors(place)) return false
  return time === 'golden' || time === 'dawn' || (place === 'forest' && time === 'day')
}

function moteColours(scene: Scene, light: Light): readonly Rgb[] {
  if (scene.futuristic) return [rgb('#7cf2ff'), rgb('#ff9be6'), rgb('#ffe98f')]
  if (scene.time === 'night') return [rgb('#fff1a0'), rgb('#d8ff9a')]
  return [mixColour(light.sun, [255, 255, 255], 0.5)]
}

/** A soft round spot of light, drawn once and stamped often. */
function spot(colour: Rgb, radiusPixels: number, core: number): Canvas {
  const { canvas, pen } = newSurface(radiusPixels * 2, radiusPixels * 2)
  const glow = pen.createRadialGradient(radiusPixels, radiusPixels, 0, radiusPixels, radiusPixels, radiusPixels)
  glow.addColorStop(0, css(mixColour(colour, [255, 255, 255], 0.6)))
  glow.addColorStop(core, css(colour, 0.85))
  glow.addColorStop(1, css(colour, 0))
  pen.fillStyle = glow
  pen.fillRect(0, 0, radiusPixels * 2, radiusPixels * 2)
  return canvas
}

function stamp(pen: SKRSContext2D, canvas: Canvas, x: number, y: number, radius: number): void {
  pen.drawImage(canvas, x - radius, y - radius, radius * 2, radius * 2)
}

/** Keeps a drifting thing in the frame: what leaves on one side comes in on the other. */
function wrapped(value: number, size: number): number {
  const room = size * 1.2
  return ((((value + size * 0.1) % room) + room) % room) - size * 0.1
}

/** A list of things with random traits. */
function many<Item>(count: number, make: (index: number) => Item): readonly Item[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

function motes({ width, height, random }: EffectFrame, colours: readonly Rgb[], count: number): Effect {
  const stamps = colours.map((colour) => spot(colour, 24, 0.22))
  const specks = many(count, () => ({
    x: random(),
    y: random(),
    near: between(random, 0.3, 1.2),
    turn: random() * TURN,
    speed: between(random, 0.5, 1.5),
    sprite: pick(random, stamps),
  }))
  return {
    depth: 1.12,
    draw(pen, { seconds, travelled }) {
      pen.save()
      pen.globalCompositeOperation = 'screen'
      for (const { x, y, near, turn, speed, sprite } of specks) {
        const atX = wrapped(
          x * width * 1.2 + Math.sin(seconds * 0.5 + turn) * height * 0.045 - travelled * near * 1.2 + seconds * height * 0.013 * speed,
          width,
        )
        const atY = height * (0.12 + 0.82 * y) + Math.sin(seconds * 0.7 + turn * 2) * height * 0.03 - seconds * height * 0.006 * speed
        pen.globalAlpha = Math.max(0, 0.42 + 0.4 * Math.sin(seconds * 1.7 + turn))
        stamp(pen, sprite, atX, atY, height * (0.004 + 0.007 * near))
      }
      pen.restore()
    },
  }
}

function snowfall({ width, height, random }: EffectFrame): Effect {
  const flake = spot([255, 255, 255], 16, 0.4)
  const flakes = many(230, () => ({ x: random(), y: random(), near: between(random, 0.25, 1.3), turn: random() * TURN }))
  return {
    depth: 2,
    falling: true,
    draw(pen, { seconds, travelled }) {
      pen.save()
      for (const { x, y, near, turn } of flakes) {
        const atX = wrapped(
          x * width * 1.2 + Math.sin(seconds * 0.8 + turn) * height * 0.035 - travelled * near + seconds * height * 0.02,
          width,
        )
        const atY = wrapped(y * height * 1.2 + seconds * height * 0.11 * (0.4 + near), height)
        pen.globalAlpha = 0.6 + 0.3 * near
        stamp(pen, flake, atX, atY, height * (0.003 + 0.008 * near * near))
      }
      pen.restore()
    },
  }
}

function rainfall({ width, height, random, light }: EffectFrame): Effect {
  const drops = many(230, () => ({ x: random(), y: random(), speed: between(random, 0.7, 1.4) }))
  return {
    depth: 2,
    falling: true,
    draw(pen, { seconds }) {
      pen.strokeStyle = css(mixColour(light.haze, [225, 235, 255], 0.6), 0.34)
      pen.lineWidth = Math.max(1, height * 0.0018)
      pen.beginPath()
      for (const { x, y, speed } of drops) {
        const atX = wrapped(x * width * 1.2 - seconds * height * 0.13 * speed, width)
        const atY = wrapped(y * height * 1.2 + seconds * height * 1.5 * speed, height)
        pen.moveTo(atX, atY)
        pen.lineTo(atX - height * 0.005 * speed, atY + height * 0.045 * speed)
      }
      pen.stroke()
    },
  }
}

function bubbles({ width, height, random }: EffectFrame): Effect {
  const rising = many(46, () => ({ x: random(), y: random(), size: between(random, 0.003, 0.011), turn: random() * TURN }))
  return {
    depth: 1.12,
    draw(pen, { seconds, view }) {
      pen.lineWidth = Math.max(1, height * 0.0016)
      for (const { x, y, size, turn } of rising) {
        const atX = wrapped(x * width * 1.2 + Math.sin(seconds * 1.6 + turn) * height * 0.018 - view.x, width)
        const atY = wrapped(y * height * 1.2 - seconds * height * (0.06 + size * 6), height)
        pen.strokeStyle = 'rgba(225,255,255,.55)'
        pen.beginPath()
        pen.arc(atX, atY, size * height, 0, TURN)
        pen.stroke()
        pen.fillStyle = 'rgba(235,255,255,.7)'
        pen.beginPath()
        pen.arc(atX - size * height * 0.35, atY - size * height * 0.35, size * height * 0.22, 0, TURN)
        pen.fill()
      }
    },
  }
}

function stars({ width, height, random }: EffectFrame, lowest: number): Effect {
  const star = spot([235, 240, 255], 12, 0.2)
  const sky = many(46, () => ({
    x: random(),
    y: random() * lowest,
    size: between(random, 0.0015, 0.005),
    turn: random() * TURN,
    rate: between(random, 1, 4),
  }))
  return {
    depth: 0.07,
    draw(pen, { seconds, view }) {
      pen.save()
      pen.globalCompositeOperation = 'screen'
      for (const { x, y, size, turn, rate } of sky) {
        pen.globalAlpha = 0.5 + 0.5 * Math.sin(seconds * rate + turn)
        stamp(pen, star, x * width * 1.1 - width * 0.05 - view.x * 0.05, y * height, size * height)
      }
      pen.restore()
    },
  }
}

/** Sparks of sun on water, thickest under the sun and larger towards us. `band` is where the water lies, 0..1 of the height. */
function glints({ width, height, random, light }: EffectFrame, band: readonly [number, number]): Effect {
  const spark = spot(mixColour(light.sun, [255, 255, 255], 0.4), 16, 0.3)
  const sparks = many(110, () => {
    const near = random() ** 1.4
    const spread = (random() + random() + random() - 1.5) * (0.12 + 0.5 * near)
    return { x: light.sunAt[0] + spread, near, turn: random() * TURN, rate: between(random, 2, 6) }
  })
  return {
    depth: 0.62,
    draw(pen, { seconds, view }) {
      pen.save()
      pen.globalCompositeOperation = 'screen'
      for (const { x, near, turn, rate } of sparks) {
        const alpha = Math.sin(seconds * rate + turn)
        if (alpha <= 0.1) continue
        pen.globalAlpha = alpha * 0.8
        const y = height * (band[0] + (band[1] - band[0]) * near)
        const wide = height * (0.004 + 0.016 * near)
        pen.drawImage(spark, x * width - view.x * 0.3 - wide, y - wide * 0.17, wide * 2, wide * 0.34)
      }
      pen.restore()
    },
  }
}

function farBirds({ width, height, random }: EffectFrame): Effect {
  const leftward = random() < 0.5
  const flock = many(5, (index) => ({
    x: between(random, 0, 0.16) + index * 0.035,
    y: between(random, 0.14, 0.26),
    size: between(random, 0.007, 0.012),
    turn: random() * TURN,
  }))
  return {
    depth: 0.2,
    draw(pen, { seconds, view }) {
      pen.strokeStyle = 'rgba(40,44,66,.62)'
      pen.lineWidth = Math.max(1, height * 0.0024)
      pen.lineCap = 'round'
      pen.beginPath()
      for (const { x, y, size, turn } of flock) {
        const along = 0.12 + x + seconds * 0.035
        const atX = (leftward ? 1 - along : along) * width - view.x * 0.12
        const atY = y * height + Math.sin(seconds * 1.1 + turn) * height * 0.008
        const wing = size * height
        const lift = Math.sin(seconds * 8 + turn) * wing * 0.7
        pen.moveTo(atX - wing * 1.6, atY - lift)
        pen.quadraticCurveTo(atX - wing * 0.6, atY - wing * 0.35 - lift * 0.4, atX, atY)
        pen.quadraticCurveTo(atX + wing * 0.6, atY - wing * 0.35 - lift * 0.4, atX + wing * 1.6, atY - lift)
      }
      pen.stroke()
    },
  }
}

/** A few beams that fall from the sun across the picture and breathe. Drawn once, small and soft, then stretched. */
function lightShafts({ width, height, light }: EffectFrame): Effect {
  const small = newSurface(width / 4, height / 4)
  const fromX = light.sunAt[0] * small.canvas.width
  const away = light.sunAt[0] > 0.5 ? -1 : 1
  small.pen.filter = `blur(${Math.max(1, Math.round(small.canvas.height / 60))}px)`
  const fade = small.pen.createLinearGradient(fromX, 0, fromX + away * small.canvas.width * 0.5, small.canvas.height)
  fade.addColorStop(0, css(light.sun, 0.34))
  fade.addColorStop(0.55, css(light.sun, 0.12))
  fade.addColorStop(1, css(light.sun, 0))
  small.pen.fillStyle = fade
  for (const [lean, breadth] of [
    [0.1, 0.045],
    [0.3, 0.06],
    [0.52, 0.08],
  ] as const) {
    const foot = fromX + away * lean * small.canvas.width
    small.pen.beginPath()
    small.pen.moveTo(fromX - 3, -8)
    small.pen.lineTo(fromX + 3, -8)
    small.pen.lineTo(foot + breadth * small.canvas.width, small.canvas.height)
    small.pen.lineTo(foot - breadth * small.canvas.width, small.canvas.height)
    small.pen.fill()
  }
  return {
    depth: 1.08,
    draw(pen, { seconds, view }) {
      pen.save()
      pen.globalCompositeOperation = 'screen'
      pen.globalAlpha = 0.7 + 0.3 * Math.sin(seconds * 0.9)
      pen.drawImage(small.canvas, -view.x * 0.1, 0, width, height)
      pen.restore()
    },
  }
}

/** A bank of fog that moves slowly to one side. */
function driftingFog({ width, height, random, light }: EffectFrame, depth: number): Effect {
  const bank = newSurface(width / 3, height / 6)
  for (let puff = 0; puff < 14; puff++) {
    const radius = bank.canvas.height * between(random, 0.3, 0.5)
    const at = between(random, radius, bank.canvas.width - radius)
    bank.pen.globalAlpha = 0.3
    stamp(bank.pen, spot(mixColour(light.haze, [255, 255, 255], 0.25), Math.ceil(radius), 0.02), at, bank.canvas.height / 2, radius)
  }
  const shift = random() * width
  return {
    depth,
    draw(pen, { seconds, view }) {
      const x = ((shift + seconds * width * 0.02) % (width * 1.5)) - width * 0.5
      pen.drawImage(bank.canvas, x - view.x * depth, height * (0.34 + depth * 0.2), width * 1.1, height * 0.4)
    },
  }
}
