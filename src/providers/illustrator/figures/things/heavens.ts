import { span } from '../clay.ts'
import { cloud3 } from '../noise3.ts'
import type { Material } from '../solid.ts'
import { linear, mixVector, smoothstep, times, type Vector } from '../vector.ts'
import { around, glossy, glowing, lathe, matt, rope, thing } from './bench.ts'
import { wave } from './model.ts'

/** A smoking mountain with a glowing crater and streams of lava. */
export const volcano = thing(
  '#6a5248',
  { loopSeconds: 4, poses: 12, elevation: 0.12, turn: 0.2, stature: 1.5 },
  ({ part, colour, phase }) => {
    const rock: Material = {
      edge: 200,
      colour: (x, y, z) => {
        const angle = Math.atan2(z, x)
        const flow = Math.cos(angle * 4 + Math.sin(y * 9) * 0.5 - 1.3)
        const hot = smoothstep(0.86, 0.95, flow) * smoothstep(0.16, 0.4, y)
        const stone = times(colour, 0.6 + 0.9 * cloud3(x * 4, y * 6, z * 4))
        const green = mixVector(linear('#4a7a3c'), stone, smoothstep(0.1, 0.34, y + 0.2 * cloud3(x * 5, y, z * 5) - 0.1))
        return mixVector(green, [1, 0.22, 0.02], hot)
      },
    }
    const cone = part('cone')
    lathe(
      cone,
      [0, 0, 0],
      [
        [0, 1.2],
        [0.12, 0.98],
        [0.4, 0.66],
        [0.7, 0.42],
        [0.96, 0.3],
        [1.02, 0.25],
      ],
      rock,
    )
    part('crater').drum([0, 1.03, 0], [0.2, 0.2, 0.02], 0.01, glowing('#ff6a1a', 1.8))
    for (let i = 0; i < 6; i++) {
      const age = ((i + phase) % 6) / 6
      part(`smoke ${i % 2}`).ball(
        [0.12 * Math.sin(i * 2.3) + age * 0.24, 1.14 + age * 0.72, 0.05 * Math.cos(i)],
        0.12 + age * 0.17,
        matt(mixVector(linear('#8a5a48'), linear('#b8b4b4'), age), 0.8),
        0.06,
      )
    }
    around(
      5,
      (a, i) => {
        const t = (phase + i * 0.2) % 1
        part('sparks').ball([Math.cos(a) * t * 0.42, 1.05 + 0.9 * t - 1.1 * t * t, Math.sin(a) * t * 0.3], 0.035, glowing('#ffa02a', 2), 0)
      },
      0.4,
    )
  },
)

/** A peak of rock with snow on it. */
export const mountain = thing('#7a7a86', { elevation: 0.08, turn: 0.3, stature: 1.5 }, ({ part, colour }) => {
  const rock: Material = {
    edge: 200,
    softness: 0.1,
    colour: (x, y, z) => {
      const rough = cloud3(x * 4, y * 4, z * 4)
      const stone = times(colour, 0.65 + 0.7 * rough)
      const foot = mixVector(linear('#4f8a44'), stone, smoothstep(0.1, 0.3, y + 0.2 * rough - 0.1))
      return mixVector(
        foot,
        linear('#f6f8fc'),
        smoothstep(0.02, 0.06, y - 0.74 - 0.14 * Math.sin(Math.atan2(z, x) * 7) - 0.2 * (rough - 0.5)),
      )
    },
  }
  const body = part('peaks')
  for (const [x, z, high, wide, turn] of [
    [0, 0, 1.3, 0.86, 0.3],
    [0.72, 0.1, 0.82, 0.6, 0.9],
    [-0.7, 0.16, 0.68, 0.54, 0.1],
  ] as const)
    body.drum([x, high / 2, z], [wide, 0.03, high / 2], 0.02, rock, { turn: [0, turn, 0], blend: 0.08 })
})

/** A sun with rays that turn a little. */
export const sun = thing('#ffc42a', { grounded: false, loopSeconds: 6, poses: 12, elevation: 0, turn: 0.15 }, ({ part, colour, phase }) => {
  part('ball').ball([0, 0, 0], 0.56, { ...glowing(colour, 0.55), softness: 1, gloss: 0.2 }, 0)
  around(
    12,
    (a, i) => {
      const long = i % 2 ? 0.84 : 0.98
      part(`rays ${i % 4}`).limb(
        [
          [Math.cos(a) * 0.64, Math.sin(a) * 0.64, 0],
          [Math.cos(a) * long, Math.sin(a) * long, 0],
        ],
        [0.085, 0.02],
        glowing(mixVector(colour, linear('#ff8a1a'), 0.4), 0.5),
        0,
      )
    },
    phase * (Math.PI / 3),
  )
})

/** A sickle of a moon with craters. */
export const moon = thing('#f4e3a4', { grounded: false, loopSeconds: 4, poses: 8, elevation: 0, turn: 0.1 }, ({ part, colour, phase }) => {
  const skin: Material = {
    ...glowing(colour, 0.3),
    softness: 0.8,
    colour: (x, y, z) => times(colour, 0.82 + 0.3 * smoothstep(0.35, 0.5, cloud3(x * 4, y * 4, z * 4))),
  }
  const tilt = 0.04 * wave(phase) + 0.3
  const places = Array.from({ length: 19 }, (_, i) => Math.PI * (0.32 + (i / 18) * 1.36) + tilt)
  places.slice(1).forEach((to, i) => {
    const from = places[i]!
    const thick = (index: number): number => 0.02 + 0.26 * Math.sin((index / 18) * Math.PI) ** 1.1
    part(`sickle ${Math.floor(i / 5)}`).limb(
      [
        [Math.cos(from) * 0.6, Math.sin(from) * 0.6, 0],
        [Math.cos(to) * 0.6, Math.sin(to) * 0.6, 0],
      ],
      [thick(i), thick(i + 1)],
      skin,
      0.02,
    )
  })
})

/** A round five-pointed star. */
export const star = thing('#ffd23a', { grounded: false, loopSeconds: 3, poses: 8, elevation: 0, turn: 0.2 }, ({ part, colour, phase }) => {
  const body = part('body')
  const skin: Material = { ...glowing(colour, 0.35), gloss: 0.5 }
  body.lump([0, 0, 0], [0.4, 0.4, 0.2], skin, 0)
  around(
    5,
    (a) =>
      body.limb(
        [
          [0, 0, 0],
          [Math.cos(a) * 0.86, Math.sin(a) * 0.86, 0],
        ],
        [0.3, 0.05],
        skin,
        0.06,
      ),
    Math.PI / 2 + 0.06 * wave(phase),
  )
})

/** A banded planet in a tilted ring. */
export const ringedPlanet = thing(
  '#d8a86a',
  { grounded: false, loopSeconds: 8, poses: 12, elevation: 0.2, turn: 0.3 },
  ({ part, colour, phase }) => {
    const bands: Material = {
      softness: 0.4,
      gloss: 0.15,
      edge: 300,
      colour: (x, y, z) =>
        times(mixVector(colour, linear('#f6e6c4'), 0.5 + 0.5 * Math.sin(y * 17 + cloud3(x * 3 + phase * 0, y * 6, z * 3) * 2.4)), 0.92),
    }
    part('ball').ball([0, 0, 0], 0.58, bands, 0)
    const tilt: Vector = [0.12, 0, 0.3]
    const ring = part('ring')
    for (const [radius, hex] of [
      [0.78, '#c8b490'],
      [0.84, '#e8d8b4'],
      [0.9, '#d8c096'],
      [1.0, '#b89a74'],
      [1.06, '#e0cca4'],
    ] as const)
      ring.ring([0, 0, 0], radius, 0.03, matt(hex, 0.6), tilt)
  },
)

/** The earth: seas, land and white clouds, turning. */
export const earth = thing(
  '#2f6fc0',
  { grounded: false, loopSeconds: 12, poses: 24, elevation: 0.1, turn: 0.2 },
  ({ part, colour, phase }) => {
    const turn = phase * Math.PI * 2
    const skin: Material = {
      softness: 0.4,
      gloss: 0.4,
      edge: 300,
      colour: (x, y, z) => {
        const [u, w] = [x * Math.cos(turn) - z * Math.sin(turn), x * Math.sin(turn) + z * Math.cos(turn)]
        const land = smoothstep(0.52, 0.55, cloud3(u * 2.4 + 3, y * 2.4, w * 2.4))
        const ground = mixVector(linear('#4f9a44'), linear('#c8a860'), smoothstep(0.5, 0.66, cloud3(u * 5, y * 5 + 9, w * 5)))
        const ice = smoothstep(0.52, 0.57, Math.abs(y) + 0.06 * cloud3(u * 8, y, w * 8))
        const cloud = smoothstep(0.58, 0.68, cloud3(u * 4 + 7, y * 7, w * 4)) * 0.9
        return mixVector(mixVector(mixVector(colour, ground, land), [0.95, 0.97, 1], ice), [1, 1, 1], cloud)
      },
    }
    part('ball').ball([0, 0, 0], 0.6, skin, 0)
  },
)

/** A snow crystal with six branched arms. */
export const snowflake = thing(
  '#cfe8f8',
  { grounded: false, loopSeconds: 8, poses: 16, elevation: 0, turn: 0.2 },
  ({ part, colour, phase }) => {
    const ice: Material = { ...glossy(colour, 0.9), softness: 0.8, metal: 0.2, glow: 0.12 }
    around(
      6,
      (a) => {
        const arm = part(`arm ${a.toFixed(2)}`)
        const at = (r: number, off: number): Vector => [Math.cos(a) * r - Math.sin(a) * off, Math.sin(a) * r + Math.cos(a) * off, 0]
        arm.limb([at(0, 0), at(0.9, 0)], [0.055, 0.045], ice, 0.01)
        for (const [r, long] of [
          [0.34, 0.16],
          [0.58, 0.2],
        ] as const)
          for (const side of [-1, 1]) arm.limb([at(r, 0), at(r + long, side * long)], [0.042, 0.036], ice, 0.02)
        arm.ball(at(0.9, 0), 0.065, ice, 0.02)
      },
      (phase * Math.PI) / 3,
    )
    part('heart').lump([0, 0, 0], [0.14, 0.14, 0.08], ice, 0.02)
  },
)

/** Logs in a ring of stones, and a flame that flickers. */
export const campfire = thing(
  '#ff8a1e',
  { loopSeconds: 1, poses: 10, elevation: 0.22, turn: 0.2, stature: 0.9 },
  ({ part, colour, phase }) => {
    around(9, (a, i) =>
      part('stones').lump(
        [Math.cos(a) * 0.56, 0.07, Math.sin(a) * 0.56],
        [0.15, 0.11, 0.13],
        matt(times(linear('#9a948c'), 0.75 + 0.12 * (i % 4))),
        0.01,
      ),
    )
    around(
      5,
      (a, i) =>
        part('logs').limb(
          span(Math.cos(a) * 0.42, 0.07, Math.sin(a) * 0.42, -Math.cos(a) * 0.05, 0.32, -Math.sin(a) * 0.05),
          [0.07, 0.06],
          matt(i % 2 ? '#6a4526' : '#7e5630'),
          0,
        ),
      0.3,
    )
    const fire = (inner: number): Material => ({
      glow: 2.6,
      softness: 1,
      edge: 60,
      colour: (_x, y) =>
        mixVector(mixVector(linear('#fff0a0'), colour, inner), mixVector(colour, linear('#e0341a'), 0.6), smoothstep(0.3, 0.85, y)),
    })
    const flames = part('flames')
    flames.lump([0, 0.32, 0], [0.27, 0.26, 0.24], fire(0.5), 0)
    for (const [x, z, high, size] of [
      [0, 0, 1.02, 0.2],
      [-0.16, 0.05, 0.74, 0.14],
      [0.17, 0.03, 0.8, 0.14],
      [0.03, 0.15, 0.62, 0.12],
    ] as const) {
      const lick = 0.05 * wave(phase, x * 20 + z * 9)
      rope(
        flames,
        [
          [x * 0.8, 0.3, z],
          [x + lick * 0.6, (0.3 + high) / 2, z],
          [x * 0.6 + lick * 1.6, high + lick, z],
        ],
        [size, 0.015],
        fire(0.7),
        0.06,
      )
    }
    part('heart').lump([0, 0.3, 0.16], [0.12, 0.18, 0.1], glowing('#fff2b0', 2.6), 0.02)
  },
)

/** A heart, round and shining, that beats. */
export const heart = thing(
  '#e0304a',
  { grounded: false, loopSeconds: 1, poses: 10, elevation: 0.05, turn: 0.25 },
  ({ part, colour, phase }) => {
    const size = 1 + 0.03 * Math.max(0, wave(phase))
    const skin = glossy(colour, 0.8)
    const body = part('body')
    for (const side of [-1, 1]) {
      const at = (x: number, y: number): Vector => [side * x * size, y * size, 0]
      for (const [x, y, radius] of [
        [0.28, 0.24, 0.32],
        [0.22, 0.06, 0.32],
        [0.15, -0.12, 0.27],
        [0.08, -0.29, 0.19],
        [0.02, -0.46, 0.09],
      ] as const)
        body.lump(at(x, y), [radius, radius, radius * 0.8], skin, 0.1)
    }
  },
)
