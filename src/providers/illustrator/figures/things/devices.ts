import { span } from '../clay.ts'
import { linear, mixVector, smoothstep, times, type Vector } from '../vector.ts'
import { BLACK, DARK_TIMBER, FACING, IRON, LYING, STEEL, around, boxes, glossy, glowing, matt, rope, thing } from './bench.ts'

const SCREEN = (x: number, y: number): Vector => mixVector(linear('#2a6ab8'), linear('#9fe0f0'), smoothstep(0.2, 0.9, y + x * 0.2))

/** A computer: screen, keys and mouse. */
export const computer = thing('#d8dade', { elevation: 0.2, turn: 0.35, stature: 0.9 }, ({ part, colour }) => {
  const shell = glossy(colour, 0.5)
  const body = part('screen')
  body.box([0, 0.66, -0.1], [0.6, 0.38, 0.045], 0.03, shell)
  body.box([0, 0.69, -0.06], [0.55, 0.31, 0.014], 0.01, { gloss: 0.9, glow: 0.5, edge: 400, colour: SCREEN })
  boxes(part('windows'), glowing('#f6f8fa', 0.5), [
    [-0.16, 0.74, -0.043, 0.26, 0.17, 0.005, 0.004],
    [0.3, 0.6, -0.043, 0.17, 0.12, 0.005, 0.004],
  ])
  for (let i = 0; i < 4; i++)
    part('lines').box(
      [-0.2 + (i % 2) * 0.04, 0.84 - i * 0.07, -0.036],
      [0.18, 0.014, 0.004],
      0.003,
      glossy(['#3f7ac8', '#d8602e', '#4fa84a', '#8a8f98'][i]!),
    )
  part('foot').box([0, 0.16, -0.14], [0.08, 0.15, 0.03], 0.02, shell)
  part('foot').box([0, 0.025, -0.12], [0.26, 0.02, 0.16], 0.015, shell)
  const keys = part('keys')
  keys.box([-0.06, 0.03, 0.38], [0.5, 0.022, 0.17], 0.015, shell)
  for (let row = 0; row < 4; row++)
    for (let i = 0; i < 11; i++)
      keys.box([-0.5 + i * 0.088, 0.058, 0.27 + row * 0.075], [0.034, 0.012, 0.027], 0.008, glossy('#4a4e58', 0.3))
  part('mouse').lump([0.66, 0.05, 0.4], [0.085, 0.06, 0.125], shell, 0)
})

/** A laptop, open. */
export const laptop = thing('#c4c8ce', { elevation: 0.28, turn: 0.35, stature: 0.7 }, ({ part, colour }) => {
  const shell = glossy(colour, 0.6)
  part('base').box([0, 0.03, 0.1], [0.62, 0.028, 0.42], 0.02, shell)
  part('lid').box([0, 0.48, -0.42], [0.62, 0.42, 0.025], 0.02, shell, { turn: [-0.22, 0, 0] })
  part('lid').box(
    [0, 0.49, -0.392],
    [0.57, 0.37, 0.012],
    0.008,
    { gloss: 0.9, glow: 0.5, edge: 400, colour: SCREEN },
    { turn: [-0.22, 0, 0] },
  )
  for (let row = 0; row < 4; row++)
    for (let i = 0; i < 11; i++)
      part('keys').box([-0.48 + i * 0.096, 0.06, -0.14 + row * 0.085], [0.038, 0.01, 0.032], 0.008, glossy('#3a3e48', 0.3))
  part('pad').box([0, 0.058, 0.34], [0.18, 0.006, 0.11], 0.005, glossy(times(colour, 0.8), 0.5))
})

/** An old television with aerials and knobs. */
export const television = thing('#a8602e', { elevation: 0.12, turn: 0.3, stature: 0.85 }, ({ part, colour }) => {
  part('box').box([0, 0.52, 0], [0.64, 0.42, 0.32], 0.08, glossy(colour, 0.5))
  part('front').box([-0.13, 0.54, 0.3], [0.44, 0.34, 0.04], 0.08, matt('#e8dcc0'))
  part('front').lump(
    [-0.13, 0.54, 0.31],
    [0.38, 0.29, 0.075],
    {
      gloss: 1,
      glow: 0.35,
      edge: 400,
      colour: (x, y) => mixVector(linear('#4a7a8a'), linear('#a8d8dc'), smoothstep(0.3, 0.8, y + x * 0.3)),
    },
    0,
  )
  for (const y of [0.72, 0.54]) part('knobs').drum([0.46, y, 0.33], [0.075, 0.075, 0.035], 0.015, STEEL, { turn: FACING })
  for (let i = 0; i < 4; i++) part('knobs').box([0.46, 0.26 + i * 0.045, 0.325], [0.085, 0.012, 0.01], 0.006, IRON)
  for (const side of [-1, 1]) {
    part('aerial').limb(span(0, 0.94, 0, side * 0.4, 1.42, 0), [0.014, 0.01], STEEL, 0)
    part('aerial').ball([side * 0.4, 1.42, 0], 0.03, STEEL, 0)
    for (const z of [-0.2, 0.2]) part('feet').limb(span(side * 0.44, 0.12, z, side * 0.52, 0, z * 1.2), [0.04, 0.028], DARK_TIMBER, 0)
  }
  part('aerial').lump([0, 0.94, 0], [0.12, 0.05, 0.08], IRON, 0)
})

/** A telephone with a dial, its receiver on the fork. */
export const telephone = thing('#c8281e', { elevation: 0.28, turn: 0.3, stature: 0.7 }, ({ part, colour }) => {
  const shell = glossy(colour, 0.9)
  part('body').drum([0, 0.22, 0], [0.52, 0.28, 0.2], 0.06, shell)
  part('body').box([0, 0.07, 0], [0.5, 0.06, 0.42], 0.05, shell, { blend: 0.05 })
  const dial: Vector = [1.02, 0, 0]
  part('dial').drum([0, 0.26, 0.34], [0.25, 0.25, 0.03], 0.015, glossy('#f6f2e6', 0.5), { turn: dial })
  around(
    10,
    (a) => part('dial').ball([Math.cos(a) * 0.18, 0.29 + Math.sin(a) * 0.18 * 0.85, 0.37 - Math.sin(a) * 0.18 * 0.52], 0.04, BLACK, 0),
    0.5,
  )
  part('dial').ball([0, 0.285, 0.37], 0.06, shell, 0)
  for (const x of [-0.2, 0.2]) part('fork').limb(span(x, 0.4, 0, x, 0.54, 0), [0.04, 0.04], STEEL, 0)
  rope(
    part('receiver'),
    [
      [-0.5, 0.56, 0],
      [-0.24, 0.65, 0],
      [0.24, 0.65, 0],
      [0.5, 0.56, 0],
    ],
    [0.08, 0.08],
    shell,
    0.04,
  )
  for (const x of [-0.5, 0.5]) part('receiver').drum([x, 0.5, 0], [0.15, 0.13, 0.06], 0.03, shell)
})

/** A camera with its lens towards us. */
export const camera = thing('#2c2c32', { elevation: 0.12, turn: 0.35, stature: 0.7 }, ({ part, colour }) => {
  part('body').box([0, 0.36, 0], [0.6, 0.32, 0.17], 0.06, { ...matt(colour, 0.1), gloss: 0.2 })
  part('body').box([0, 0.62, 0], [0.59, 0.08, 0.165], 0.05, STEEL)
  part('top').box([0, 0.74, 0], [0.2, 0.08, 0.13], 0.04, STEEL)
  part('top').drum([0.42, 0.73, 0], [0.09, 0.09, 0.035], 0.015, IRON)
  part('top').drum([-0.42, 0.725, 0], [0.07, 0.07, 0.03], 0.015, glossy('#d0302a', 0.8))
  const lens = part('lens')
  for (const [z, r, material] of [
    [0.22, 0.28, STEEL],
    [0.32, 0.25, BLACK],
    [0.42, 0.24, STEEL],
    [0.46, 0.22, BLACK],
  ] as const)
    lens.drum([0, 0.35, z], [r, r, 0.06], 0.015, material, { turn: FACING })
  lens.lump([0, 0.35, 0.5], [0.17, 0.17, 0.05], glossy('#34508a', 1), 0)
  lens.ball([-0.06, 0.41, 0.54], 0.03, glowing('#ffffff', 0.8), 0)
  part('flash').box([0, 0.74, 0.13], [0.14, 0.05, 0.012], 0.01, glossy('#e8f2f8', 1))
})

/** A typewriter with a sheet of paper. */
export const typewriter = thing('#3a6a62', { elevation: 0.34, turn: 0.35, stature: 0.75 }, ({ part, colour }) => {
  const shell = glossy(colour, 0.6)
  part('body').box([0, 0.14, 0.1], [0.56, 0.13, 0.5], 0.07, shell)
  part('body').box([0, 0.32, -0.18], [0.52, 0.17, 0.2], 0.09, shell, { blend: 0.06 })
  part('roll').limb(span(-0.62, 0.52, -0.24, 0.62, 0.52, -0.24), [0.085, 0.085], BLACK, 0)
  for (const x of [-0.68, 0.68]) part('roll').drum([x, 0.52, -0.24], [0.1, 0.1, 0.04], 0.02, STEEL, { turn: LYING })
  part('paper').box(
    [0, 0.82, -0.3],
    [0.34, 0.32, 0.01],
    0.006,
    {
      ...matt('#fdf9ee', 0.4),
      colour: (x, y) =>
        times(
          linear('#fdf9ee'),
          1 - 0.6 * smoothstep(0.7, 0.95, Math.sin(y * 70)) * smoothstep(0.27, 0.24, Math.abs(x)) * smoothstep(1.08, 1.05, y),
        ),
    },
    { turn: [-0.2, 0, 0] },
  )
  for (let row = 0; row < 4; row++)
    for (let i = 0; i < 9; i++)
      part(`keys ${row}`).drum(
        [-0.42 + i * 0.105 - (row % 2) * 0.03, 0.33 - row * 0.035, 0.16 + row * 0.11],
        [0.042, 0.042, 0.02],
        0.01,
        glossy('#f2ead8', 0.6),
      )
  part('bar').box([0, 0.2, 0.6], [0.3, 0.02, 0.04], 0.015, glossy('#f2ead8', 0.6))
})
