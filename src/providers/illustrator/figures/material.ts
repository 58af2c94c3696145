import { cloud3 } from './noise3.ts'
import type { Material } from './solid.ts'
import { linear, mixVector, smoothstep, times, type Vector } from './vector.ts'

/** Linear colour of a place on the body. The ground is at y = 0; the head is painted as if it stood at y = 0.3. */
export type Coat = (x: number, y: number, z: number) => Vector

export const INKS = {
  white: linear('#f3eee6'),
  orange: linear('#dd7f2b'),
  rust: linear('#c9581c'),
  black: linear('#262223'),
  soot: linear('#3a2a20'),
  grey: linear('#8b8d92'),
  slate: linear('#4c4e55'),
  cream: linear('#ecd3a2'),
  tan: linear('#c9975a'),
  brown: linear('#7b4f2c'),
  chocolate: linear('#4a2c18'),
  pink: linear('#e2959a'),
  gold: linear('#d29a4a'),
} as const

/** Colours that a prompt may name; not fur colours of this world, but a blue cat is a fine cat. */
const COLOURS: { readonly [name: string]: Vector } = {
  red: linear('#c8352b'),
  blue: linear('#3f78c4'),
  green: linear('#4f9a4a'),
  yellow: linear('#e8b92e'),
  purple: linear('#8455b8'),
  violet: linear('#7a5ac8'),
  pink: linear('#e88aa8'),
  turquoise: linear('#35a8a0'),
  teal: linear('#2c8a88'),
  silver: linear('#b4b8be'),
  gold: INKS.gold,
  golden: INKS.gold,
  orange: INKS.orange,
  brown: INKS.brown,
  black: INKS.black,
  white: INKS.white,
  grey: INKS.grey,
  gray: INKS.grey,
  cream: INKS.cream,
  beige: linear('#dcc49a'),
  tan: INKS.tan,
}

/** The linear colour a word names, or undefined. */
export function colourNamed(word: string): Vector | undefined {
  return COLOURS[word.toLowerCase()]
}

/** Calico patches by chance can miss a colour; of a few throws of the noise this takes the first that shows all three. */
function calico(seed: number): Coat {
  for (let attempt = 0; attempt < 200; attempt++) {
    const coat = calicoPatches(seed + attempt * 3.7)
    const seen = { orange: 0, black: 0 }
    for (let i = 0; i < 120; i++) {
      // Places over the back of a body about one unit long.
      const [red, , blue] = coat(((i % 12) - 6) * 0.09, 0.32 + 0.06 * (i % 3), Math.floor(i / 12) * 0.05 - 0.1)
      if (red < 0.15) seen.black++
      else if (blue < 0.3) seen.orange++
    }
    // Closed eyes are dark lines: they need a light face.
    const face = [-0.16, -0.08, 0, 0.08, 0.16].every((x) =>
      [0.2, 0.28, 0.36].every((y) => [0.15, 0.21, 0.27].every((z) => coat(x, y, z)[0] > 0.15)),
    )
    if (face && seen.black > 14 && seen.black < 50 && seen.orange > 22 && seen.orange < 62) return coat
  }
  return calicoPatches(seed)
}

const calicoPatches =
  (seed: number): Coat =>
  (x, y, z) => {
    const orange = cloud3(x * 2.6 + seed, y * 2.6, z * 2.6)
    const black = cloud3(x * 2.5 - seed, y * 2.5 + 7, z * 2.5 + 3)
    const first = mixVector(INKS.white, INKS.orange, smoothstep(0.45, 0.48, orange) * smoothstep(0.05, 0.16, y))
    return mixVector(first, INKS.black, smoothstep(0.48, 0.51, black) * smoothstep(0.08, 0.18, y))
  }

/** Stripes around the body, thinner than the fur between them and broken here and there. */
const striped =
  (base: Vector, stripe: Vector, belly: Vector, density: number) =>
  (seed: number): Coat =>
  (x, y, z) => {
    const bend = cloud3(x * 3 + seed, y * 2.4, z * 3)
    const wave = Math.sin((x + z * 0.35) * density + bend * 9 + Math.abs(y - 0.3) * 3)
    const broken = smoothstep(0.2, 0.42, cloud3(x * 6 - seed, y * 6, z * 6, 2))
    const shade = mixVector(base, times(base, 0.82), smoothstep(0.35, 0.6, bend))
    const back = mixVector(shade, stripe, smoothstep(0.25, 0.75, wave) * broken * smoothstep(0.08, 0.22, y))
    return mixVector(belly, back, smoothstep(0.03, 0.13, y))
  }

const plain =
  (base: Vector, belly: Vector) =>
  (seed: number): Coat =>
  (x, y, z) => {
    const cloud = cloud3(x * 5 + seed, y * 3, z * 5)
    const back = mixVector(base, times(base, 0.74), smoothstep(0.4, 0.7, cloud) * 0.6)
    return mixVector(belly, back, smoothstep(0.02, 0.14, y + 0.06 * (cloud - 0.5)))
  }

const spotted =
  (base: Vector, spot: Vector, size: number) =>
  (seed: number): Coat =>
  (x, y, z) => {
    const cloud = cloud3(x * size + seed, y * size, z * size, 2)
    return mixVector(base, spot, smoothstep(0.46, 0.49, cloud) * smoothstep(0.04, 0.12, y))
  }

/** Patches with light seams between them. */
const patched =
  (seam: Vector, patch: Vector, size: number) =>
  (seed: number): Coat =>
  (x, y, z) => {
    const wave =
      Math.sin(x * size * 3 + seed + 1.7 * Math.sin(y * size * 2)) * Math.sin(y * size * 2.6 + 1.3 * Math.sin(x * size * 2.2 + z * 3))
    const broken = cloud3(x * size * 1.6 + seed, y * size * 1.6, z * size * 1.6, 2)
    return mixVector(seam, mixVector(patch, times(patch, 0.8), broken), smoothstep(0.13, 0.2, Math.abs(wave) + (broken - 0.5) * 0.12))
  }

/** Bands around body, neck and legs. */
const banded =
  (base: Vector, band: Vector, density: number) =>
  (seed: number): Coat =>
  (x, y, z) => {
    const bend = cloud3(x * 3 + seed, y * 3, z * 3)
    const leg = smoothstep(0.5, 0.36, y)
    const across = Math.sin(x * density + bend * 5)
    const along = Math.sin(y * density * 1.5 + bend * 3)
    return mixVector(base, band, smoothstep(-0.05, 0.25, across * (1 - leg) + along * leg))
  }

const tuxedo =
  (seed: number): Coat =>
  (x, y, z) => {
    const cloud = cloud3(x * 3 + seed, y * 3, z * 3)
    const chest = smoothstep(0.1, 0.17, z + 0.1 * (cloud - 0.5)) * smoothstep(0.13, 0.07, Math.abs(x)) * smoothstep(0.62, 0.5, y)
    return mixVector(INKS.white, INKS.black, smoothstep(0.05, 0.12, y) * (1 - chest))
  }

const COATS: { readonly [name: string]: (seed: number) => Coat } = {
  calico,
  tuxedo,
  tabby: striped(linear('#b09470'), INKS.soot, INKS.cream, 40),
  ginger: striped(INKS.orange, linear('#c4631f'), INKS.white, 38),
  orange: striped(INKS.orange, linear('#c4631f'), INKS.white, 38),
  tiger: striped(INKS.orange, INKS.black, INKS.white, 32),
  striped: striped(INKS.grey, INKS.slate, INKS.white, 38),
  grey: plain(INKS.grey, INKS.white),
  gray: plain(INKS.grey, INKS.white),
  black: plain(INKS.black, times(INKS.black, 1.4)),
  white: plain(INKS.white, INKS.white),
  cream: plain(INKS.cream, INKS.white),
  brown: plain(INKS.brown, INKS.tan),
  golden: plain(INKS.gold, INKS.cream),
  fox: plain(INKS.rust, INKS.white),
  wolf: plain(INKS.slate, INKS.grey),
  spotted: spotted(INKS.white, INKS.black, 3.4),
  dalmatian: spotted(INKS.white, INKS.black, 6),
  holstein: spotted(INKS.white, INKS.black, 2.2),
  leopard: spotted(INKS.gold, INKS.soot, 8),
  chestnut: plain(linear('#8a4a24'), linear('#7a4020')),
  deer: plain(linear('#a8683a'), linear('#b87a4a')),
  fawn: spotted(linear('#b0703e'), INKS.cream, 14),
  camel: plain(linear('#c89a5a'), linear('#c09050')),
  elephant: plain(linear('#8f949c'), linear('#878b94')),
  hippo: plain(linear('#8d7f92'), linear('#c39aa2')),
  piglet: plain(linear('#eaa9aa'), linear('#e6a0a2')),
  chocolate: plain(INKS.chocolate, INKS.brown),
  giraffe: patched(linear('#f0d9a0'), linear('#b06a2c'), 5.2),
  zebra: banded(linear('#f2eee6'), INKS.black, 30),
}

/** The coat a word names: a pattern or a colour. Undefined when we know neither. */
export function coatNamed(word: string, seed: number): Coat | undefined {
  const name = word.toLowerCase().replace(/[\s_-]+/g, '')
  const pattern = COATS[name]
  if (pattern) return pattern(seed * 13.7)
  const colour = colourNamed(name)
  return colour && plain(colour, mixVector(colour, INKS.white, 0.6))(seed * 13.7)
}

export const furOf = (coat: Coat): Material => ({ colour: coat, softness: 0.25, fur: 1 })
export const SKIN: Material = { colour: INKS.pink, softness: 0.5, edge: 200 }
export const INK_LINE: Material = { colour: [0.012, 0.01, 0.01], gloss: 0.15, edge: 500 }
/** For closed eyes on a dark face, where ink would not be seen. */
export const PALE_LINE: Material = { colour: linear('#9a8474'), gloss: 0.1, edge: 500 }
