import { span, type Clay } from '../clay.ts'
import type { Material } from '../solid.ts'
import { linear, smoothstep, times, type Vector } from '../vector.ts'
import { BLACK, BRASS, LYING, STEEL, around, boxes, glossy, glowing, matt, rope, thing } from './bench.ts'

const IVORY = glossy('#f6f0e2', 0.5)
const POLISHED = 0.9

/** White keys with black ones between, along x. */
function keyboard(keys: Clay, at: Vector, reach: number): void {
  keys.box(at, [reach, 0.018, 0.09], 0.006, {
    ...IVORY,
    colour: (x) => times(linear('#f6f0e2'), 1 - 0.7 * smoothstep(0.86, 0.97, Math.cos(((x - at[0]) / reach) * Math.PI * 14))),
  })
  for (let i = 0; i < 13; i++)
    if (i % 7 !== 2 && i % 7 !== 6)
      keys.box([at[0] - reach + (reach * 2 * (i + 1)) / 14, at[1] + 0.024, at[2] - 0.03], [reach * 0.036, 0.018, 0.055], 0.006, BLACK)
}

/** An upright piano with its stool. */
export const piano = thing('#6e3c22', { elevation: 0.2, turn: 0.4 }, ({ part, colour }) => {
  const wood = glossy(colour, POLISHED)
  const body = part('body')
  boxes(body, wood, [
    [0, 0.62, -0.16, 0.62, 0.5, 0.13, 0.02],
    [0, 1.13, -0.16, 0.66, 0.025, 0.17, 0.015],
    [0, 0.52, 0.1, 0.62, 0.035, 0.2, 0.015],
    [0, 0.1, -0.1, 0.62, 0.08, 0.2, 0.02],
  ])
  for (const x of [-0.58, 0.58])
    boxes(body, wood, [
      [x, 0.62, 0.1, 0.045, 0.08, 0.2, 0.02],
      [x, 0.28, 0.24, 0.04, 0.24, 0.04, 0.02],
    ])
  body.box([0, 0.86, -0.025], [0.5, 0.16, 0.01], 0.008, glossy(times(colour, 0.7), POLISHED))
  keyboard(part('keys'), [0, 0.572, 0.18], 0.53)
  const score = part('score')
  for (const side of [-1, 1])
    score.box(
      [side * 0.12, 0.86, 0.02],
      [0.115, 0.14, 0.008],
      0.005,
      {
        ...matt('#fbf6e8'),
        colour: (x, y) => times(linear('#fbf6e8'), 1 - 0.6 * smoothstep(0.8, 1, Math.sin(y * 110)) * smoothstep(-0.6, 0, Math.sin(x * 50))),
      },
      { turn: [-0.15, 0, 0] },
    )
  for (const x of [-0.08, 0, 0.08]) body.box([x, 0.06, 0.12], [0.02, 0.012, 0.05], 0.01, BRASS)
  const stool = part('stool')
  stool.drum([0, 0.38, 0.62], [0.2, 0.2, 0.04], 0.03, matt('#a8342c'))
  around(
    4,
    (a) =>
      stool.limb(
        span(Math.cos(a) * 0.12, 0.35, 0.62 + Math.sin(a) * 0.12, Math.cos(a) * 0.18, 0, 0.62 + Math.sin(a) * 0.18),
        [0.026, 0.022],
        wood,
        0,
      ),
    0.78,
  )
})

/** A grand piano with its lid up. */
export const grandPiano = thing('#1e1c20', { elevation: 0.26, turn: 0.55, stature: 1.05 }, ({ part, colour }) => {
  const lacquer = glossy(colour, 1)
  const body = part('body')
  body.box([0, 0.66, 0.16], [0.62, 0.11, 0.3], 0.04, lacquer)
  body.drum([-0.22, 0.66, -0.42], [0.4, 0.4, 0.11], 0.02, lacquer, { blend: 0.1 })
  body.drum([-0.34, 0.66, -0.72], [0.27, 0.27, 0.11], 0.02, lacquer, { blend: 0.12 })
  part('harp').drum([-0.24, 0.77, -0.36], [0.34, 0.34, 0.012], 0.006, BRASS)
  part('harp').box([-0.02, 0.775, 0.06], [0.54, 0.01, 0.1], 0.006, BRASS)
  const keys = part('keys')
  keys.box([0, 0.64, 0.52], [0.62, 0.04, 0.12], 0.02, lacquer)
  keyboard(keys, [0, 0.69, 0.53], 0.53)
  for (const x of [-0.58, 0.58]) keys.box([x, 0.7, 0.5], [0.05, 0.06, 0.14], 0.02, lacquer)
  const lid = part('lid')
  const raised: Vector = [0, 0, 0.72]
  lid.box([-0.22, 1.14, -0.1], [0.52, 0.02, 0.36], 0.015, lacquer, { turn: raised })
  lid.drum([-0.3, 1.08, -0.5], [0.36, 0.36, 0.02], 0.012, lacquer, { turn: raised, blend: 0.04 })
  lid.limb(span(0.3, 0.76, 0.0, 0.1, 1.4, 0.0), [0.014, 0.014], BRASS, 0)
  for (const [x, z] of [
    [-0.5, 0.34],
    [0.5, 0.34],
    [-0.34, -0.72],
  ] as const) {
    part(`leg ${x} ${z}`).limb(span(x, 0.58, z, x, 0.06, z), [0.065, 0.04], lacquer, 0)
    part(`leg ${x} ${z}`).ball([x, 0.035, z], 0.035, BRASS, 0)
  }
  const bench = part('bench')
  bench.box([0, 0.4, 0.98], [0.32, 0.05, 0.14], 0.03, matt('#3a2a2c'))
  for (const x of [-0.26, 0.26]) for (const z of [0.88, 1.08]) bench.limb(span(x, 0.36, z, x, 0, z), [0.03, 0.024], lacquer, 0)
  part('score').box([0, 0.92, 0.3], [0.26, 0.14, 0.01], 0.006, matt('#fbf6e8'), { turn: [-0.25, 0, 0] })
})

/** A violin and its bow, leaning. */
export const violin = thing('#a8521e', { elevation: 0.06, turn: 0.25 }, ({ part, colour }) => {
  const lean: Vector = [Math.PI / 2 - 0.1, 0, 0]
  const at = (x: number, y: number, z = 0): Vector => [x, y, z - y * 0.1]
  const varnish: Material = {
    gloss: 0.9,
    edge: 350,
    colour: (x, y) => times(colour, 1.1 - 0.55 * smoothstep(0.14, 0.32, Math.hypot(x, (y - 0.4) * 0.55)) + 0.05 * Math.sin(x * 110)),
  }
  const body = part('body')
  body.drum(at(0, 0.27), [0.26, 0.26, 0.065], 0.03, varnish, { turn: lean })
  body.drum(at(0, 0.46), [0.15, 0.15, 0.065], 0.03, varnish, { turn: lean, blend: 0.1 })
  body.drum(at(0, 0.64), [0.21, 0.21, 0.065], 0.03, varnish, { turn: lean, blend: 0.1 })
  const fittings = part('fittings')
  fittings.limb([at(0, 0.5, 0.08), at(0, 1.16, 0.1)], [0.045, 0.03], BLACK, 0)
  fittings.limb([at(0, 0.06, 0.085), at(0, 0.26, 0.1)], [0.022, 0.05], BLACK, 0)
  fittings.box(at(0, 0.36, 0.095), [0.09, 0.014, 0.03], 0.01, matt('#e8c48a'))
  for (const side of [-1, 1]) {
    rope(fittings, [at(side * 0.11, 0.28, 0.064), at(side * 0.085, 0.36, 0.066), at(side * 0.1, 0.46, 0.064)], [0.012, 0.009], BLACK, 0)
    fittings.limb([at(side * 0.03, 1.18 + side * 0.04, 0.1), at(side * 0.1, 1.18 + side * 0.04, 0.1)], [0.014, 0.022], BLACK, 0)
  }
  fittings.drum(at(0, 1.26, 0.1), [0.055, 0.055, 0.035], 0.02, varnish, { turn: [0, 0, Math.PI / 2] })
  for (const x of [-0.021, -0.007, 0.007, 0.021])
    part('strings').limb([at(x * 1.4, 0.24, 0.128), at(x, 1.16, 0.135)], [0.0035, 0.0035], glowing('#f0e8d8', 0.2), 0)
  const bow = part('bow')
  bow.limb(span(0.34, 0.02, 0.12, 0.5, 1.24, -0.06), [0.016, 0.012], matt('#6a2f18'), 0)
  bow.limb(span(0.38, 0.06, 0.14, 0.53, 1.2, -0.03), [0.008, 0.008], matt('#f6f0e0'), 0)
  bow.box([0.365, 0.1, 0.12], [0.03, 0.05, 0.014], 0.01, BLACK, { turn: [0, 0, -0.13] })
})

/** A drum on three legs with its sticks. */
export const drum = thing('#c8302a', { elevation: 0.26, turn: 0.2, stature: 0.8 }, ({ part, colour }) => {
  const body = part('body')
  body.drum([0, 0.42, 0], [0.46, 0.46, 0.3], 0.01, glossy(colour, 0.6))
  for (const y of [0.14, 0.7]) body.ring([0, y, 0], 0.455, 0.04, BRASS)
  body.drum([0, 0.725, 0], [0.43, 0.43, 0.02], 0.01, matt('#f8f0dc'))
  around(10, (a, i) => {
    const b = a + Math.PI / 10
    const cords = part(`cords ${i % 5}`)
    cords.limb(
      span(Math.cos(a) * 0.475, 0.68, Math.sin(a) * 0.475, Math.cos(b) * 0.475, 0.17, Math.sin(b) * 0.475),
      [0.012, 0.012],
      matt('#f6efdc'),
      0,
    )
    cords.limb(
      span(Math.cos(a) * 0.475, 0.68, Math.sin(a) * 0.475, Math.cos(2 * a - b) * 0.475, 0.17, Math.sin(2 * a - b) * 0.475),
      [0.012, 0.012],
      matt('#f6efdc'),
      0,
    )
  })
  const sticks = part('sticks')
  for (const side of [-1, 1]) {
    sticks.limb(span(side * 0.42, 0.84, 0.32, side * -0.18, 0.79, -0.12), [0.026, 0.018], matt('#d8a860'), 0)
    sticks.ball([side * -0.2, 0.79, -0.14], 0.038, matt('#d8a860'), 0)
  }
  around(3, (a) => part('feet').ball([Math.cos(a) * 0.34, 0.06, Math.sin(a) * 0.34], 0.06, BLACK, 0), 0.5)
})

/** A trumpet of brass, its bell to the right. */
export const trumpet = thing('#e0a828', { elevation: 0.1, turn: 0.3, stature: 0.75 }, ({ part, colour }) => {
  const brass: Material = { colour, gloss: 0.9, metal: 0.4, edge: 400 }
  const y = 0.42
  const tube = part('tube')
  tube.limb(span(-0.86, y + 0.14, 0, 0.5, y + 0.14, 0), [0.03, 0.036], brass, 0)
  tube.limb(span(-0.86, y + 0.14, 0, -0.98, y + 0.14, 0), [0.03, 0.055], brass, 0.01)
  rope(
    tube,
    [
      [0.3, y - 0.14, 0],
      [0.44, y - 0.1, 0],
      [0.5, y, 0],
      [0.44, y + 0.1, 0],
      [0.3, y + 0.14, 0],
    ],
    [0.034, 0.034],
    brass,
  )
  rope(
    tube,
    [
      [-0.2, y + 0.1, 0.0],
      [-0.46, y + 0.1, 0],
      [-0.55, y, 0],
      [-0.46, y - 0.12, 0],
      [0.3, y - 0.14, 0],
    ],
    [0.034, 0.034],
    brass,
  )
  const bell = part('bell')
  ;[
    [0.5, 0.036],
    [0.66, 0.055],
    [0.78, 0.09],
    [0.88, 0.15],
    [0.95, 0.24],
  ].forEach(([x, r], i, all) => {
    const [from, below] = all[i - 1] ?? [x!, r!]
    if (i > 0)
      bell.drum([(x! + from!) / 2, y + 0.14, 0], [r!, below!, (x! - from!) / 2 + 0.003], 0.003, brass, { turn: LYING, blend: 0.02 })
  })
  bell.ring([0.955, y + 0.14, 0], 0.235, 0.022, brass, LYING)
  bell.drum([0.955, y + 0.14, 0], [0.2, 0.2, 0.004], 0.002, matt('#5a3a12'), { turn: LYING })
  const valves = part('valves')
  for (const x of [-0.12, 0.02, 0.16]) {
    valves.limb(span(x, y - 0.24, 0.02, x, y + 0.26, 0.02), [0.058, 0.058], brass, 0)
    valves.limb(span(x, y + 0.3, 0.02, x, y + 0.38, 0.02), [0.02, 0.02], STEEL, 0)
    valves.drum([x, y + 0.41, 0.02], [0.048, 0.048, 0.016], 0.01, glossy('#f6f0e2', 0.8))
  }
})
