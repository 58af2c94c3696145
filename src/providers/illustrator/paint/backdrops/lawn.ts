import type { Canvas } from '@napi-rs/canvas'
import type { Layer, Rgb } from '../../stage.ts'
import { drawBed, FALLEN_LEAVES } from '../parts/flowers.ts'
import { paintMeadow } from '../parts/ground.ts'
import { newSurface } from '../surface.ts'
import type { Setting } from './stagehand.ts'

export interface LawnAsked {
  /** Where it begins, 0..1 of the picture's height. */
  readonly topAt: number
  readonly flowers: readonly Rgb[]
  readonly density: number
  readonly path?: boolean
  readonly seed?: number
}

/** Grass as the season has it: in bloom, strewn with leaves, or under snow. */
export function lawnOf(setting: Setting, { topAt, flowers, density, path = false, seed = setting.seed + 9 }: LawnAsked): Canvas {
  const { widthPixels, heightPixels, light, snowy } = setting
  return paintMeadow({
    widthPixels,
    heightPixels,
    light,
    topPixels: Math.round(heightPixels * topAt),
    seed,
    flowers: inBloom(setting, flowers),
    density: snowy ? 0.05 : density,
    path,
  })
}

/** Growth close to the viewer along the lower edge; none where snow lies. */
export function bedOf(setting: Setting, flowers: readonly Rgb[], tallest: number): readonly Layer[] {
  if (setting.snowy) return []
  const { widthPixels, heightPixels, light, seed } = setting
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  drawBed(pen, { widthPixels, heightPixels, light, seed: seed + 20, flowers: inBloom(setting, flowers), tallest })
  return [{ canvas, depth: 1.25 }]
}

function inBloom({ scene, snowy }: Setting, flowers: readonly Rgb[]): readonly Rgb[] {
  if (snowy) return []
  return scene.season === 'autumn' && flowers.length > 0 ? FALLEN_LEAVES : flowers
}
