import type { Canvas } from '@napi-rs/canvas'
import type { Rgb } from '../../../stage.ts'
import { between, clamp, css, makeNoise, mixColour, pick, randomFrom, smooth } from '../../noise.ts'
import { shaded, TURN } from '../../surface.ts'
import { skyOf, type Builder } from '../stagehand.ts'
import { paintInterior, type Furnished, type Interior } from './interior.ts'
import { growthOf } from './windows.ts'
import { darker, lighter, polygon } from './shapes.ts'

interface Scheme {
  readonly rock: Rgb
  readonly crystals: readonly [Rgb, Rgb]
}

const SCHEMES: readonly Scheme[] = [
  {
    rock: [104, 92, 112],
    crystals: [
      [96, 214, 240],
      [170, 140, 250],
    ],
  },
  {
    rock: [118, 96, 86],
    crystals: [
      [255, 178, 92],
      [250, 120, 150],
    ],
  },
  {
    rock: [84, 102, 110],
    crystals: [
      [110, 240, 190],
      [110, 190, 250],
    ],
  },
  {
    rock: [98, 84, 104],
    crystals: [
      [236, 130, 230],
      [130, 150, 255],
    ],
  },
]

/** A cave: an arch of rock with the sky in its mouth, stalactites, a shaft of light, and crystals that glow. */
export const cave: Builder = (setting) => paintInterior(setting, { floorAt: 0.64, windowless: true }, furnish)

function furnish(interior: Interior): Furnished {
  const { random, wall, furniture, width, height, unit, sunSide } = interior
  const scheme = pick(random, SCHEMES)
  const mouth = { x: width * (0.5 + sunSide * 0.1), y: height * 0.4, across: Math.min(unit * 0.27, width * 0.25), up: unit * 0.27 }
  wall.drawImage(skyOf(interior.setting, 0.62), 0, 0)
  drawFarLand(interior)
  wall.drawImage(rockWall(interior, scheme.rock, mouth), 0, 0, width, height)
  drawStalactites(interior, scheme.rock, mouth)
  for (const end of [-1, 1])
    for (let cluster = 0; cluster < 3; cluster++)
      drawCrystals(interior, furniture, scheme, {
        x: width * (0.5 + end * between(random, 0.33, 0.47)),
        y: height * (0.68 + cluster * 0.085),
        size: unit * between(random, 0.08, 0.16),
      })
  drawCrystals(interior, furniture, scheme, { x: mouth.x - sunSide * unit * 0.42, y: height * 0.64, size: unit * 0.09 })
  drawShaft(interior, mouth)
  interior.lamps.push({
    x: mouth.x,
    y: mouth.y,
    reachPixels: unit * 0.5,
    colour: interior.setting.light.haze,
    strength: interior.setting.scene.time === 'night' ? 0.16 : 0.24,
  })
  return {}
}

interface Mouth {
  readonly x: number
  readonly y: number
  readonly across: number
  readonly up: number
}

function drawFarLand({ wall: pen, width, height, setting }: Interior): void {
  const { light, seed } = setting
  const { ground } = growthOf(setting)
  for (const [row, level] of [0.5, 0.57, 0.62].entries()) {
    const crest = Array.from(
      { length: 61 },
      (_, step) =>
        [
          (width * step) / 60,
          height * (level - 0.04 * Math.sin(step * 0.32 + row * 2 + seed) - 0.014 * Math.sin(step * 1.1 + seed)),
        ] as const,
    )
    polygon(pen, css(mixColour(ground[row === 2 ? 1 : 0], light.haze, 0.66 - row * 0.25)), [...crest, [width, height], [0, height]])
  }
}

/** Rock with the mouth cut out of it, lit along its rim, and the floor in front. A third of the size: rock is soft enough. */
function rockWall({ width, height, unit, setting: { seed, light } }: Interior, rock: Rgb, mouth: Mouth): Canvas {
  const noise = makeNoise(seed + 101)
  const dark = mixColour(rock, [18, 14, 30], 0.72)
  const rim = mixColour(lighter(rock, 0.25), light.sun, 0.5)
  const floorAt = height * 0.645
  return shaded(width / 3, height / 3, (column, row, out, at) => {
    const [x, y] = [column * 3, row * 3]
    const ragged = noise.fractal((x / unit) * 7, (y / unit) * 7, 4) - 0.47
    const [dx, dy] = [(x - mouth.x) / mouth.across, (y - mouth.y) / mouth.up]
    const away = y > mouth.y ? Math.abs(dx) * (1 - dy * 0.05) : Math.hypot(dx, dy)
    const edge = away + ragged * 0.55
    const ground = smooth(floorAt - unit * 0.012, floorAt + unit * 0.014, y + ragged * unit * 0.08)
    const open = smooth(1.02, 0.98, edge) * (1 - ground)
    const strata = noise.fractal((x / unit) * 3.2 + 5, (y / unit) * (ground > 0.5 ? 16 : 7.5), 5)
    const near = smooth(2.6, 1, away)
    let colour = mixColour(dark, rock, clamp(0.1 + near * 0.62 + (strata - 0.47) * 2.6))
    colour = mixColour(colour, rim, clamp(smooth(1.32, 1.02, edge) * 0.62 + (strata - 0.5) * near * 1.1))
    if (ground > 0) {
      const down = (y - floorAt) / (height - floorAt)
      const beam = smooth(0.5, 0, Math.abs((x - mouth.x) / unit + (mouth.x > width / 2 ? 1 : -1) * down * 0.12) - 0.1 - down * 0.12)
      const soil = mixColour(mixColour(dark, lighter(rock, 0.12), clamp(0.34 + (strata - 0.45) * 2.4)), rim, beam * (0.62 - down * 0.25))
      colour = mixColour(colour, soil, ground)
    }
    out[at] = colour[0]
    out[at + 1] = colour[1]
    out[at + 2] = colour[2]
    out[at + 3] = 255 * (1 - open)
  })
}

function drawStalactites({ furniture: pen, width, height, unit, setting }: Interior, rock: Rgb, mouth: Mouth): void {
  const random = randomFrom(setting.seed + 103)
  const spikes = Math.round((width / unit) * 17)
  for (let spike = 0; spike < spikes; spike++) {
    const x = width * ((spike + random()) / spikes)
    const middle = Math.abs(x - mouth.x) < mouth.across * 1.15
    const tall = unit * between(random, 0.05, middle ? 0.11 : 0.27)
    const half = tall * between(random, 0.12, 0.2) + unit * 0.008
    const tone = pen.createLinearGradient(x - half, 0, x + half, 0)
    const base = mixColour(rock, [18, 14, 30], between(random, 0.25, 0.55))
    tone.addColorStop(0, css(darker(base, 0.5)))
    tone.addColorStop(0.6, css(lighter(base, 0.16)))
    tone.addColorStop(1, css(darker(base, 0.2)))
    pen.fillStyle = tone
    pen.beginPath()
    pen.moveTo(x - half * 2, -2)
    pen.quadraticCurveTo(x - half * 0.5, tall * 0.3, x, tall)
    pen.quadraticCurveTo(x + half * 0.5, tall * 0.3, x + half * 2, -2)
    pen.fill()
  }
  for (const end of [-1, 1]) {
    for (let mound = 0; mound < 3; mound++) {
      const [x, y] = [width * (0.5 + end * (0.5 - mound * 0.055)), height * (0.8 + mound * -0.05)]
      const tall = unit * between(random, 0.12, 0.24) * (1 - mound * 0.25)
      const base = mixColour(rock, [18, 14, 30], 0.42 + mound * 0.06)
      const tone = pen.createLinearGradient(x, y - tall, x - end * tall * 0.5, y)
      tone.addColorStop(0, css(lighter(base, 0.24)))
      tone.addColorStop(1, css(darker(base, 0.42)))
      polygon(pen, tone, [
        [x - tall * 0.42, y],
        [x - tall * 0.16, y - tall * 0.55],
        [x - tall * 0.03, y - tall],
        [x + tall * 0.07, y - tall * 0.9],
        [x + tall * 0.2, y - tall * 0.4],
        [x + tall * 0.46, y],
      ])
    }
  }
}

function drawCrystals(
  { random, lamps }: Interior,
  pen: Interior['furniture'],
  { crystals, rock }: Scheme,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
): void {
  const colour = pick(random, crystals)
  pen.fillStyle = css(darker(rock, 0.6), 0.8)
  pen.beginPath()
  pen.ellipse(x, y, size * 0.62, size * 0.16, 0, 0, TURN)
  pen.fill()
  for (const [lean, long, wide] of [
    [-0.75, 0.6, 0.11],
    [0.7, 0.66, 0.12],
    [-0.34, 0.86, 0.13],
    [0.36, 0.8, 0.12],
    [0.02, 1.1, 0.15],
  ] as const) {
    pen.save()
    pen.translate(x + lean * size * 0.3, y)
    pen.rotate(lean * 0.8)
    const [tall, half] = [size * long * between(random, 0.85, 1.1), size * wide]
    polygon(pen, css(darker(colour, 0.32)), [
      [-half, 0],
      [-half, -tall * 0.78],
      [0, -tall],
      [0, 0],
    ])
    polygon(pen, css(lighter(colour, 0.35)), [
      [0, 0],
      [0, -tall],
      [half, -tall * 0.74],
      [half, 0],
    ])
    polygon(pen, css(lighter(colour, 0.7), 0.8), [
      [-half * 0.3, -tall * 0.1],
      [0, -tall],
      [half * 0.24, -tall * 0.7],
      [half * 0.1, -tall * 0.1],
    ])
    pen.restore()
  }
  lamps.push({ x, y: y - size * 0.45, reachPixels: size * 3, colour, strength: 0.5 })
}

/** Daylight, or the moon's, that falls in through the mouth. */
function drawShaft({ glow: pen, height, unit, sunSide, setting: { light, scene } }: Interior, mouth: Mouth): void {
  const strength = scene.time === 'night' ? 0.16 : scene.weather === 'clear' ? 0.34 : 0.2
  const [footX, footY] = [mouth.x - sunSide * unit * 0.12, height * 0.93]
  const air = pen.createLinearGradient(mouth.x, mouth.y - mouth.up, footX, footY)
  air.addColorStop(0, css(light.sun, strength))
  air.addColorStop(1, css(light.sun, 0))
  pen.save()
  pen.filter = `blur(${unit / 60}px)`
  polygon(pen, air, [
    [mouth.x - mouth.across * 0.6, mouth.y - mouth.up * 0.7],
    [mouth.x + mouth.across * 0.6, mouth.y - mouth.up * 0.7],
    [footX + unit * 0.34, footY],
    [footX - unit * 0.34, footY],
  ])
  pen.restore()
}
