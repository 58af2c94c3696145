import type { Place, Scene } from '../../scene.ts'
import type { Backdrop } from '../../stage.ts'
import { lightFor } from '../light.ts'
import { mountains } from './alps.ts'
import { cliff } from './cliff.ts'
import { desert } from './desert.ts'
import { farm } from './farm.ts'
import { garden } from './garden.ts'
import { harbour } from './harbour.ts'
import { moon, space } from './heavens.ts'
import { INDOORS } from './indoors/index.ts'
import { jungle } from './jungle.ts'
import { lake } from './lake.ts'
import { market } from './market.ts'
import { meadow } from './meadow.ts'
import { river } from './river.ts'
import { beach } from './seaside.ts'
import { sky } from './sky.ts'
import { settingOf, type Builder } from './stagehand.ts'
import { city, street } from './street.ts'
import { underwater } from './underwater.ts'
import { village } from './village.ts'
import { weathered } from './weathering.ts'
import { forest, snow } from './wild.ts'

const BUILDERS: { readonly [place in Place]: Builder } = {
  meadow,
  garden,
  lake,
  forest,
  mountains,
  beach,
  desert,
  snow,
  city,
  space,
  underwater,
  river,
  jungle,
  cliff,
  moon,
  sky,
  farm,
  village,
  street,
  market,
  harbour,
  ...INDOORS,
}

/** The scene's place as unpainted parallax layers of the given size, back to front, without its actors. */
export function backdropFor(scene: Scene, widthPixels: number, heightPixels: number): Backdrop {
  const setting = settingOf(scene, widthPixels, heightPixels, lightFor(scene))
  return weathered(BUILDERS[paintedAs(scene)](setting), setting)
}

/** A river that winds through a meadow is too narrow for whoever swims in it: then it is seen from its bank, like a lake. */
function paintedAs({ place, actors }: Scene): Place {
  return place === 'river' && actors.some(({ action }) => action === 'swim') ? 'lake' : place
}
