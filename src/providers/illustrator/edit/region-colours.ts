import { pick, rgb, type Random } from '../paint/noise.ts'
import type { Rgb } from '../stage.ts'
import type { Region } from './regions.ts'

/** One stick of wax at work on one area. */
export interface Crayon {
  readonly colour: Rgb
  /** Direction of the strokes, radians. */
  readonly angle: number
  /** The most it covers, 0 to 1: backgrounds are drawn more lightly. */
  readonly cover: number
}

const SKY = rgb('#8cc8f0')
const GRASS = rgb('#70b250')
const SUN = rgb('#f7c325')
const CLOUD = rgb('#cfd8f2')
const ROOF = rgb('#e0483c')
const TRUNK = rgb('#8c5a35')
const LEAVES = rgb('#58b04a')
const GLASS = rgb('#7cc6ee')
const BOX: readonly Rgb[] = [
  '#f2b21b',
  '#e8453c',
  '#3f8fd8',
  '#a05bc2',
  '#f08a3c',
  '#ef7fae',
  '#35b3a8',
  '#b98152',
  '#7cc6ee',
  '#f4d35e',
  '#9ccc65',
].map(rgb)

/** Shares of the picture: above it a region is background, below it a speck that stays paper. */
const BACKGROUND_FROM = 0.1
const SPECK_BELOW = 0.00004

/**
 * A crayon for every region, undefined where the paper stays bare. Backgrounds become sky and grass. Of other regions
 * some shapes say what they usually are in a child's drawing (a disc high up is the sun, a wide triangle a roof);
 * the rest takes turns with the colours in the box, so that neighbours differ.
 */
export function colourRegions(regions: readonly Region[], width: number, height: number, random: Random): readonly (Crayon | undefined)[] {
  const page = width * height
  const backgrounds = regions.filter((region) => region.touchesBorder && region.area / page > BACKGROUND_FROM)
  const trunks = regions.filter((region) => isTrunk(region, width, height))
  const bag: Rgb[] = []
  const next = (): Rgb => {
    if (bag.length === 0) bag.push(...BOX)
    const colour = pick(random, bag)
    bag.splice(bag.indexOf(colour), 1)
    return colour
  }
  return regions.map((region) => {
    const angle = -0.9 + random() * 0.7 + (random() < 0.5 ? 1.5 : 0)
    if (region.area / page < SPECK_BELOW) return undefined
    if (backgrounds.includes(region)) return background(region, backgrounds.length)
    return { colour: likelyColour(region, { width, height, trunks }) ?? next(), angle, cover: 0.97 }
  })
}

function background(region: Region, count: number): Crayon {
  const ground = count > 1 && region.touchesBottom && !region.touchesTop && region.centreY > 0.5
  return ground ? { colour: GRASS, angle: -0.25, cover: 0.85 } : { colour: SKY, angle: 0.5, cover: 0.75 }
}

interface Page {
  readonly width: number
  readonly height: number
  readonly trunks: readonly Region[]
}

const widthOf = (region: Region): number => region.right - region.left + 1
const heightOf = (region: Region): number => region.bottom - region.top + 1

function isTrunk(region: Region, width: number, height: number): boolean {
  return (
    heightOf(region) > widthOf(region) * 1.8 &&
    region.fullness > 0.75 &&
    region.centreY > 0.45 &&
    heightOf(region) > height * 0.06 &&
    widthOf(region) < width * 0.09 &&
    !region.touchesBorder
  )
}

/** What the shape and place of a region suggest, or undefined. */
function likelyColour(region: Region, { width, height, trunks }: Page): Rgb | undefined {
  const shape = widthOf(region) / heightOf(region)
  const share = region.area / (width * height)
  const round = Math.abs(region.fullness - 0.785) < 0.035 && Math.abs(Math.log(shape)) < 0.15
  if (round && region.centreY < 0.3 && share < 0.06) return SUN
  if (region.centreY < 0.3 && shape > 1.4 && region.fullness > 0.6 && region.fullness < 0.93) return CLOUD
  if (trunks.includes(region)) return TRUNK
  const crown =
    region.fullness > 0.6 &&
    share > 0.01 &&
    trunks.some((trunk) => trunk.left > region.left && trunk.right < region.right && region.centreY * height < trunk.top)
  if (crown) return LEAVES
  if (shape > 1.5 && Math.abs(region.fullness - 0.5) < 0.09 && share > 0.005) return ROOF
  if (region.fullness > 0.95 && share < 0.02 && share > 0.0015 && Math.abs(Math.log(shape)) < 0.45) return GLASS
  return undefined
}
