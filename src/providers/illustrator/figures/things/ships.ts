import { span } from '../clay.ts'
import { linear, smoothstep, times, type Vector } from '../vector.ts'
import { BLACK, BRASS, DARK_TIMBER, GLASS, TIMBER, WHITE, glossy, glowing, matt, thing, type Bench } from './bench.ts'
import { wave } from './model.ts'

const AFLOAT = { floats: true, loopSeconds: 4, poses: 16 }

/** A hull: pointed at both ends, flat on top; `deck` is how high. */
function hull(
  bench: Bench,
  size: { readonly length: number; readonly deck: number; readonly wide: number },
  skin: (y: number) => Vector,
): void {
  const { length, deck, wide } = size
  const body = bench.part('hull')
  const planks = { ...glossy(bench.colour, 0.35), colour: (_x: number, y: number): Vector => skin(y) }
  body.lump([0, deck, 0], [length, deck, wide], planks, 0)
  body.box([0, deck * 1.02, 0], [length * 0.62, deck * 0.35, wide * 0.82], 0.06, planks, { blend: 0.14 })
  body.limb(span(length * 0.6, deck * 1.06, 0, length * 1.06, deck * 1.5, 0), [wide * 0.6, 0.05], planks, 0.14)
}

/** An ocean liner with rows of portholes and smoking funnels. */
export const steamship = thing('#c8342a', { ...AFLOAT, elevation: 0.12, turn: 0.4 }, (bench) => {
  const { part, colour, phase } = bench
  hull(bench, { length: 1.25, deck: 0.3, wide: 0.28 }, (y) =>
    y < 0.16 ? linear('#a8352a') : y < 0.37 ? linear('#26304a') : linear('#f2efe8'),
  )
  const decks = part('decks')
  decks.box([-0.1, 0.47, 0], [0.78, 0.09, 0.22], 0.03, WHITE)
  decks.box([-0.12, 0.62, 0], [0.6, 0.08, 0.18], 0.03, WHITE)
  decks.box([0.42, 0.74, 0], [0.14, 0.07, 0.19], 0.03, WHITE)
  const panes = part('panes')
  for (let i = 0; i < 9; i++) panes.box([-0.8 + i * 0.175, 0.48, 0], [0.045, 0.03, 0.225], 0.02, GLASS)
  for (let i = 0; i < 6; i++) panes.box([-0.6 + i * 0.18, 0.63, 0], [0.05, 0.028, 0.185], 0.02, GLASS)
  panes.box([0.43, 0.76, 0], [0.12, 0.025, 0.194], 0.01, GLASS)
  for (const x of [-0.48, -0.14, 0.18]) {
    const funnel = part(`funnel ${x}`)
    funnel.drum([x, 0.9, 0], [0.1, 0.095, 0.22], 0.015, glossy(colour), { turn: [0, 0, 0.12] })
    funnel.drum([x - 0.025, 1.09, 0], [0.1, 0.1, 0.04], 0.015, BLACK, { turn: [0, 0, 0.12] })
    const age = (phase + (x + 1)) % 1
    funnel.ball([x - 0.05 - age * 0.2, 1.2 + age * 0.16, 0], 0.06 + 0.05 * age, matt('#e8e8ea', 0.9), 0)
  }
  const masts = part('masts')
  masts.limb(span(0.8, 0.4, 0, 0.8, 1.1, 0), [0.022, 0.012], TIMBER, 0)
  masts.limb(span(-0.86, 0.45, 0, -0.86, 1.0, 0), [0.02, 0.012], TIMBER, 0)
  masts.lump([-0.96, 0.96, 0], [0.1, 0.05, 0.01], glossy('#3a6ac0'), 0)
})

/** A pirates' ship: bellied sails, a skull on black, gun ports. */
export const pirateShip = thing('#f0e6cc', { ...AFLOAT, elevation: 0.1, turn: 0.35 }, (bench) => {
  const { part, colour, phase } = bench
  const wood = (y: number): Vector => times(linear('#8a5a30'), 0.75 + 0.35 * smoothstep(-0.2, 0.4, Math.sin(y * 62)))
  hull(bench, { length: 0.86, deck: 0.34, wide: 0.28 }, wood)
  const stern = part('stern')
  const planks = { ...matt('#8a5a30'), colour: (_x: number, y: number): Vector => wood(y) }
  stern.box([-0.66, 0.66, 0], [0.2, 0.24, 0.24], 0.04, planks)
  stern.box([-0.66, 0.9, 0], [0.24, 0.03, 0.27], 0.02, BRASS)
  for (const y of [0.7]) for (const x of [-0.76, -0.58]) stern.box([x, y, 0], [0.055, 0.07, 0.245], 0.02, glowing('#ffd27a', 0.8))
  part('rail').box([0.06, 0.56, 0], [0.56, 0.03, 0.25], 0.02, BRASS)
  for (const x of [-0.32, -0.02, 0.28]) part('ports').box([x, 0.4, 0.0], [0.06, 0.055, 0.29], 0.01, BLACK)
  part('bow').limb(span(0.72, 0.52, 0, 1.2, 0.78, 0), [0.035, 0.018], DARK_TIMBER, 0)
  const cloth = matt(colour, 0.9)
  const belly = 0.08 + 0.02 * wave(phase)
  for (const [x, height, wide] of [
    [-0.3, 1.62, 0.5],
    [0.34, 1.45, 0.44],
  ] as const) {
    const mast = part(`mast ${x}`)
    mast.limb(span(x, 0.4, 0, x, height + 0.12, 0), [0.035, 0.022], DARK_TIMBER, 0)
    for (const [y, size] of [
      [0.94, 1],
      [height - 0.2, 0.72],
    ] as const) {
      const sail = part(`sail ${x} ${y}`)
      sail.box([x, y, 0.04], [0.4 * size, 0.23 * size, 0.03], 0.03, cloth)
      sail.lump([x + belly * 0.4, y - 0.03, 0.05], [0.36 * size, 0.2 * size, belly], cloth, 0.05)
      sail.box([x, y + 0.22 * size, 0.05], [0.4 * size, 0.022, 0.022], 0.02, DARK_TIMBER)
      sail.box([x + 0.02, y - 0.2 * size, 0.06], [wide * 0.72 * size, 0.05, 0.03], 0.03, cloth, { blend: 0.06 })
    }
  }
  const flag = part('flag')
  flag.box([-0.47, 1.76, 0.02 * wave(phase)], [0.17, 0.1, 0.012], 0.01, BLACK)
  flag.lump([-0.47, 1.78, 0.02], [0.045, 0.04, 0.02], WHITE, 0)
  flag.box([-0.47, 1.72, 0.02], [0.06, 0.011, 0.012], 0.008, WHITE)
})

/** An open rowing boat with a pair of oars. */
export const rowingBoat = thing('#b06a34', { ...AFLOAT, elevation: 0.3, turn: 0.45, stature: 0.8 }, ({ part, colour, phase }) => {
  const strakes = {
    ...glossy(colour, 0.3),
    colour: (_x: number, y: number): Vector => times(colour, 0.78 + 0.3 * smoothstep(-0.3, 0.3, Math.sin(y * 50))),
  }
  for (let i = 0; i < 9; i++) {
    const t = (i - 4) / 4
    const wide = 0.34 * (1 - t * t * 0.82)
    const rise = 0.16 * t * t
    const rib = part(`rib ${i}`)
    for (const z of [-1, 1])
      rib.box([t * 0.84, 0.2 + rise, z * wide], [0.125, 0.17, 0.03], 0.025, strakes, { turn: [z * 0.3, z * t * 0.62, 0], blend: 0.05 })
    rib.box([t * 0.8, 0.06 + rise * 0.8, 0], [0.13, 0.03, wide * 0.9], 0.02, strakes, { blend: 0.04 })
  }
  const seats = part('seats')
  for (const x of [-0.42, 0.02, 0.44]) seats.box([x, 0.25, 0], [0.08, 0.022, 0.3], 0.015, TIMBER)
  for (const z of [-1, 1]) {
    const oar = part(`oar ${z}`)
    const dip = 0.05 * wave(phase)
    oar.limb(span(0.14, 0.44, z * 0.1, -0.1, 0.14 + dip, z * 0.82), [0.02, 0.02], matt('#d8a860'), 0)
    oar.lump([-0.14, 0.08 + dip, z * 0.94], [0.05, 0.07, 0.15], matt('#d8a860'), 0.02)
  }
})
