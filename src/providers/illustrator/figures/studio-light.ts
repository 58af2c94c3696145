import type { Light } from '../stage.ts'
import { clamp, smoothstep, times, unit, type Vector } from './vector.ts'

/** The light of a scene as actors are lit by it: linear colours, and directions in their own space. */
export interface Studio {
  readonly direction: Vector
  readonly key: Vector
  readonly sky: Vector
  readonly bounce: Vector
  /** Light around the edges, from everywhere above. */
  readonly rim: Vector
  /** Light around the edges that look towards a low sun or the moon, which stand behind the actors. */
  readonly back: Vector
  readonly backDirection: Vector
  /** Warm light of lamps and windows from the side, black where there are none. */
  readonly lamp: Vector
  readonly lampDirection: Vector
  readonly shadow: Vector
  /** How much of their colour things lose in the dark, 0 to 1. */
  readonly drain: number
}

/** Relates the light of a scene to those who stand in it: cool and dark with a rim at night, warm edges when the sun is low. */
export function studioFor(light: Light, indoor: boolean): Studio {
  const dark = indoor ? 0 : darknessOf(light)
  const low = indoor ? 0 : smoothstep(0.42, 0.6, light.sunAt[1]) * (1 - dark)
  const sun = linearLight(light.sun)
  const side = light.direction[0] < 0 ? 1 : -1
  const bounce: Vector = indoor ? [0.2, 0.11, 0.07] : [0.12 * (1 - 0.75 * dark), 0.14 * (1 - 0.7 * dark), 0.06 * (1 - 0.2 * dark)]
  return {
    direction: unit(light.direction),
    key: times(tinted(light.key, [1 - 0.3 * dark, 1 - 0.18 * dark, 1]), 1.15 * (1 - 0.34 * dark) * (1 - 0.22 * low)),
    sky: times(light.ambient, 1.2 * (1 - 0.2 * dark)),
    bounce,
    rim: times(light.key, 0.35 * (1 - 0.4 * dark)),
    back: times(sun, 1.5 * low + 0.85 * dark),
    backDirection: unit([(light.sunAt[0] - 0.5) * 3, 0.62, -0.42]),
    lamp: light.lamp ?? [0, 0, 0],
    lampDirection: unit([side * 0.95, 0.25, 0.3]),
    shadow: indoor ? [0.045, 0.02, 0.02] : [0.018, 0.03, 0.032],
    drain: 0.3 * dark,
  }
}

/** 0 in daylight, 1 at night; rain takes away a little of the day. */
function darknessOf({ key, ambient }: Light): number {
  return clamp((1.1 - luminance(key) - luminance(ambient)) / 0.25, 0, 1)
}

function luminance([red, green, blue]: Vector): number {
  return red * 0.2126 + green * 0.7152 + blue * 0.0722
}

function linearLight(colour: Light['sun']): Vector {
  const one = (value: number): number => (value / 255) ** 2.2
  return [one(colour[0]), one(colour[1]), one(colour[2])]
}

function tinted(colour: Vector, by: Vector): Vector {
  return [colour[0] * by[0], colour[1] * by[1], colour[2] * by[2]]
}
