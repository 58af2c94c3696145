import type { Canvas } from '@napi-rs/canvas'
import type { Place, Scene } from '../../scene.ts'
import type { Backdrop, Light } from '../../stage.ts'
import { snowColours } from '../light.ts'
import { css, randomFrom } from '../noise.ts'
import { newGrove, type Grove } from '../parts/trees.ts'
import { paintSky } from '../parts/sky.ts'
import { newSurface } from '../surface.ts'

/** What every place is built from. */
export interface Setting {
  readonly scene: Scene
  readonly widthPixels: number
  readonly heightPixels: number
  /** Where snow lies its `grass` is snow. */
  readonly light: Light
  readonly seed: number
  readonly grove: Grove
  /** Snow lies on the ground and on roofs. */
  readonly snowy: boolean
  /** Dark enough for lamps and lit windows. */
  readonly dark: boolean
}

/** Builds a place: layers back to front, without the actors. */
export type Builder = (setting: Setting) => Built

/** A backdrop, and what weather has to know about its ground. */
export interface Built extends Backdrop {
  /** Where the ground meets the sky, 0..1 of the picture's height; nothing when weather leaves no trace on it. */
  readonly horizonAt?: number
  /** Stone or asphalt, which rain turns into a mirror; on earth it only leaves puddles. */
  readonly paved?: boolean
}

/** Where no snow lies, whatever falls. */
const SNOWLESS: ReadonlySet<Place> = new Set(['desert', 'beach', 'jungle', 'sky', 'space', 'moon', 'underwater', 'studio'])

export function settingOf(scene: Scene, widthPixels: number, heightPixels: number, light: Light): Setting {
  const snowy = scene.place === 'snow' || ((scene.weather === 'snow' || scene.season === 'winter') && !SNOWLESS.has(scene.place))
  const dark = scene.time === 'night' || scene.time === 'sunset'
  const grove = newGrove(light, { snowy, ...(scene.season ? { season: scene.season } : {}) })
  const ground = snowy ? { ...light, grass: snowColours(light) } : light
  return { scene, widthPixels, heightPixels, light: ground, seed: scene.seed, grove, snowy, dark }
}

/** Chance for how a place is laid out: apart from that of its details, so that a detail more moves nothing else. */
export function layoutOf({ seed, scene }: Setting): () => number {
  const random = randomFrom((seed ^ 0x5bd1e995) + scene.place.length * 977)
  random()
  return random
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
