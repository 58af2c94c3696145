import type { Canvas } from '@napi-rs/canvas'
import type { Scene } from '../../scene.ts'
import type { Backdrop, Light } from '../../stage.ts'
import { css } from '../noise.ts'
import { newGrove, type Grove } from '../parts/trees.ts'
import { paintSky } from '../parts/sky.ts'
import { newSurface } from '../surface.ts'

/** What every place is built from. */
export interface Setting {
  readonly scene: Scene
  readonly widthPixels: number
  readonly heightPixels: number
  readonly light: Light
  readonly seed: number
  readonly grove: Grove
}

/** Builds a place: layers back to front, without the actors. */
export type Builder = (setting: Setting) => Backdrop

export function settingOf(scene: Scene, widthPixels: number, heightPixels: number, light: Light): Setting {
  return { scene, widthPixels, heightPixels, light, seed: scene.seed, grove: newGrove(light) }
}

/** The sky of a setting down to a horizon given as a share of the height. */
export function skyOf({ scene, widthPixels, heightPixels, light, seed }: Setting, horizonAt: number, clouds = 0.5): Canvas {
  const covered = scene.weather !== 'clear'
  return paintSky({
    widthPixels,
    heightPixels,
    horizonPixels: Math.round(heightPixels * horizonAt),
    light,
    seed,
    clouds: covered ? 0.85 : clouds,
    stars: scene.time === 'night' && !covered,
    sun: !covered,
  })
}

/** A band of mist around a height, strongest in the middle. */
export function mistOf({ widthPixels, heightPixels, light }: Setting, at: number, strength: number): Canvas {
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  const gradient = pen.createLinearGradient(0, heightPixels * (at - 0.12), 0, heightPixels * (at + 0.12))
  gradient.addColorStop(0, css(light.haze, 0))
  gradient.addColorStop(0.5, css(light.haze, strength))
  gradient.addColorStop(1, css(light.haze, 0))
  pen.fillStyle = gradient
  pen.fillRect(0, 0, widthPixels, heightPixels)
  return canvas
}
