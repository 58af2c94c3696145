import { span } from '../clay.ts'
import { cloud3 } from '../noise3.ts'
import type { Material } from '../solid.ts'
import { mixVector, randomFrom, smoothstep, times, type Vector } from '../vector.ts'
import { DARK_TIMBER, around, glossy, glowing, matt, rope, thing } from './bench.ts'
import { wave } from './model.ts'

/** A dark tree in tiers, broad below. */
export const pineTree = thing('#2f7a44', { elevation: 0.1, turn: 0.2, stature: 1.35 }, ({ part, colour }) => {
  part('trunk').drum([0, 0.16, 0], [0.12, 0.09, 0.17], 0.02, DARK_TIMBER)
  for (let i = 0; i < 5; i++) {
    const tier = part(`tier ${i}`)
    const [y, reach] = [0.3 + i * 0.3, 0.6 - i * 0.1]
    const needles: Material = { ...matt(times(colour, 0.8 + i * 0.08), 0.4), fur: 0.5 }
    tier.drum([0, y + 0.16, 0], [reach * 0.9, reach * 0.24, 0.2], 0.04, needles)
    around(
      9,
      (a) => tier.lump([Math.cos(a) * reach * 0.84, y + 0.01, Math.sin(a) * reach * 0.84], [0.14, 0.08, 0.14], needles, 0.06),
      i * 0.35,
    )
  }
  part('top').limb(span(0, 1.7, 0, 0, 2.02, 0), [0.16, 0.02], { ...matt(times(colour, 1.15), 0.4), fur: 0.5 }, 0.02)
})

/** A pine in a tub with balls, a garland of lights and a star. */
export const christmasTree = thing(
  '#2f7a44',
  { loopSeconds: 2, poses: 8, elevation: 0.1, turn: 0.2, stature: 1.2 },
  ({ part, colour, phase }) => {
    part('tub').drum([0, 0.12, 0], [0.17, 0.22, 0.12], 0.03, glossy('#b0342a'))
    part('tub').drum([0, 0.3, 0], [0.08, 0.08, 0.1], 0.02, DARK_TIMBER)
    for (let i = 0; i < 4; i++) {
      const [y, reach] = [0.4 + i * 0.33, 0.6 - i * 0.13]
      const needles: Material = { ...matt(times(colour, 0.85 + i * 0.08), 0.4), fur: 0.5 }
      part(`tier ${i}`).drum([0, y + 0.18, 0], [reach, reach * 0.3, 0.24], 0.06, needles)
      const balls = ['#d8342a', '#e8b92e', '#3f86cc', '#c85aa0']
      around(
        7,
        (a, k) => {
          const group = part(`balls ${i} ${k % 2}`)
          group.ball([Math.cos(a) * reach * 0.93, y + 0.02, Math.sin(a) * reach * 0.93], 0.065, glossy(balls[(k + i) % 4]!, 0.9), 0)
          const [b, r] = [a + 0.45, reach * 0.64]
          group.ball([Math.cos(b) * r, y + 0.22, Math.sin(b) * r], 0.03, glowing('#fff0a0', 1 + 0.7 * wave(phase, k * 2 + i)), 0)
        },
        i * 0.5,
      )
    }
    const star = part('star')
    around(
      5,
      (a) =>
        star.limb(
          [
            [0, 1.88, 0],
            [Math.cos(a) * 0.17, 1.88 + Math.sin(a) * 0.17, 0],
          ],
          [0.06, 0.008],
          glowing('#ffd84a', 0.9),
          0.02,
        ),
      Math.PI / 2,
    )
  },
)

/** A palm with a bent trunk and coconuts; its fronds sway. */
export const palmTree = thing(
  '#3f9a4a',
  { loopSeconds: 4, poses: 12, elevation: 0.1, turn: 0.2, stature: 1.3 },
  ({ part, colour, phase }) => {
    const trunk = part('trunk')
    const bent = (t: number): Vector => [0.3 * t * t - 0.1, 1.5 * t, 0]
    for (let i = 0; i < 9; i++)
      trunk.limb([bent(i / 9), bent((i + 0.9) / 9)], [0.1 - i * 0.005, 0.078 - i * 0.004], matt(i % 2 ? '#a87a48' : '#966a3c'), 0.01)
    const [x, y] = bent(1)
    around(4, (a) => part('nuts').ball([x + Math.cos(a) * 0.1, y - 0.06, Math.sin(a) * 0.1], 0.075, matt('#6a4526'), 0))
    const frond = (a: number, i: number): void => {
      const leaf = part(`frond ${i}`)
      const sway = 0.05 * wave(phase, i)
      const places = [0, 1, 2, 3, 4, 5].map((k): Vector => {
        const t = k / 5
        return [x + Math.cos(a) * t * 0.72, y + 0.06 + 0.3 * t - 0.62 * t * t + sway * t, Math.sin(a) * t * 0.72]
      })
      const green = matt(times(colour, 0.8 + 0.12 * (i % 3)), 0.5)
      places.slice(1).forEach((to, k) => {
        leaf.limb([places[k]!, to], [0.035, 0.03], green, 0.02)
        const [dx, dz] = [-Math.sin(a), Math.cos(a)]
        const long = 0.24 - k * 0.035
        for (const side of [-1, 1])
          leaf.limb(
            [to, [to[0] + side * dx * long + Math.cos(a) * 0.07, to[1] - 0.12, to[2] + side * dz * long + Math.sin(a) * 0.07]],
            [0.045, 0.012],
            green,
            0.03,
          )
      })
    }
    around(8, frond, 0.3)
  },
)

/** A cherry tree in blossom, petals falling. */
export const cherryTree = thing(
  '#f2a8c0',
  { loopSeconds: 4, poses: 12, elevation: 0.1, turn: 0.2, stature: 1.35 },
  ({ part, colour, phase }) => {
    const bark = matt('#5e4034')
    const trunk = part('trunk')
    rope(
      trunk,
      [
        [0, 0, 0],
        [0.04, 0.34, 0],
        [-0.03, 0.66, 0],
      ],
      [0.13, 0.09],
      bark,
    )
    for (const [dx, dy, dz] of [
      [-0.42, 0.42, 0.1],
      [0.42, 0.46, -0.05],
      [0.05, 0.6, -0.2],
      [0.15, 0.4, 0.26],
    ] as const)
      rope(
        trunk,
        [
          [-0.02, 0.62, 0],
          [dx * 0.5, 0.62 + dy * 0.5, dz * 0.5],
          [dx, 0.62 + dy, dz],
        ],
        [0.075, 0.03],
        bark,
      )
    const random = randomFrom(11)
    const blooms: Material = {
      fur: 0.7,
      softness: 0.7,
      edge: 120,
      colour: (x, y, z) => mixVector(colour, mixVector(colour, [1, 1, 1], 0.6), smoothstep(0.45, 0.6, cloud3(x * 9, y * 9, z * 9))),
    }
    for (const [x, y, z, r] of [
      [0, 1.32, 0, 0.38],
      [-0.44, 1.16, 0.1, 0.3],
      [0.46, 1.18, -0.04, 0.32],
      [0.18, 1.1, 0.3, 0.26],
      [-0.16, 1.12, 0.3, 0.24],
      [0.2, 1.5, -0.1, 0.28],
      [-0.22, 1.46, 0, 0.27],
      [-0.68, 1.0, 0, 0.18],
      [0.7, 1.02, 0, 0.18],
    ] as const)
      part(`bloom ${Math.round(x * 2)}`).ball([x, y, z], r, blooms, 0.07)
    for (let i = 0; i < 10; i++) {
      const fall = (phase + random()) % 1
      part('petals').lump(
        [(random() - 0.5) * 1.3 + 0.1 * Math.sin(fall * 7), 0.95 - fall * 0.9, 0.3 + random() * 0.3],
        [0.03, 0.012, 0.025],
        matt(colour),
        0,
        { turn: [fall * 5, 0, i] },
      )
    }
  },
)

/** Stalks of bamboo with leaves. */
export const bamboo = thing(
  '#6aa83c',
  { loopSeconds: 4, poses: 8, elevation: 0.06, turn: 0.2, stature: 1.2 },
  ({ part, colour, phase }) => {
    for (const [k, x, z, high] of [
      [0, -0.28, 0, 6],
      [1, 0.02, 0.16, 7],
      [2, 0.3, -0.06, 5],
    ] as const) {
      const stalk = part(`stalk ${k}`)
      const tone = times(colour, 0.85 + 0.12 * k)
      const sway = 0.01 * wave(phase, k)
      for (let i = 0; i < high; i++) {
        stalk.drum([x + sway * i, 0.13 + i * 0.27, z], [0.075, 0.07, 0.125], 0.015, glossy(tone, 0.4))
        stalk.ring([x + sway * i, 0.265 + i * 0.27, z], 0.066, 0.018, glossy(times(tone, 0.75), 0.3))
      }
      const leaves = part(`leaves ${k}`)
      for (let i = 2; i < high; i++)
        for (const turn of [0.5, 0.1, -0.4]) {
          const side = (i + k) % 2 ? 1 : -1
          leaves.lump(
            [x + side * (0.22 + 0.04 * turn) + sway * i, 0.28 + i * 0.27 + turn * 0.2, z + 0.06],
            [0.17, 0.035, 0.02],
            matt(times(colour, 0.7), 0.6),
            0.01,
            { turn: [0.3, 0, side * turn] },
          )
        }
    }
  },
)
