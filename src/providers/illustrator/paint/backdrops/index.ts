import type { Scene } from '../../scene.ts'
import type { Backdrop } from '../../stage.ts'
import { lightFor } from '../light.ts'
import { lake, meadow, mountains } from './countryside.ts'
import { garden } from './garden.ts'
import { desert, forest, snow } from './wild.ts'
import { settingOf, type Builder } from './stagehand.ts'

const BUILDERS: { readonly [place in string]: Builder } = { meadow, lake, mountains, garden, forest, snow, desert }

/** The scene's place as unpainted parallax layers of the given size, back to front, without its actors. */
export function backdropFor(scene: Scene, widthPixels: number, heightPixels: number): Backdrop {
  const build = BUILDERS[scene.place] ?? meadow
  return build(settingOf(scene, widthPixels, heightPixels, lightFor(scene)))
}
