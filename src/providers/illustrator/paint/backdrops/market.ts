import { between, randomFrom } from '../noise.ts'
import { OLD_TOWN } from '../parts/facades.ts'
import { project, scaleAt } from '../parts/perspective.ts'
import { drawSkyline } from '../parts/skyline.ts'
import { drawStall } from '../parts/stalls.ts'
import { newSurface } from '../surface.ts'
import { layoutOf, skyOf, type Builder } from './stagehand.ts'
import { drawBunting, drawRoad, rowsOfHouses, viewOf } from './street.ts'

const HORIZON_AT = 0.46
const PLAN = { kind: OLD_TOWN, wallsAway: 10.5, kerbAway: 10, fromMetres: 4, toMetres: 60, eyeMetres: 2.7, cobbled: true } as const

/** A market square: stalls under striped roofs on both sides, houses behind them, little flags overhead. */
export const market: Builder = (setting) => {
  const { widthPixels, heightPixels, light, seed, dark, snowy, scene } = setting
  const chance = layoutOf(setting)
  const view = viewOf(setting, PLAN, between(chance, 0.43, 0.57), HORIZON_AT)
  const end = newSurface(widthPixels, heightPixels)
  drawSkyline(end.pen, setting, { basePixels: heightPixels * (HORIZON_AT + 0.012), kind: 'church' })
  const ground = newSurface(widthPixels, heightPixels)
  drawRoad(ground.pen, setting, view, PLAN)
  const stalls = newSurface(widthPixels, heightPixels)
  const lights = newSurface(widthPixels, heightPixels)
  const random = randomFrom(seed + 43)
  for (let z = 26; z >= 6.6; z /= 1.27) {
    for (const side of [-1, 1] as const) {
      const [x, foot] = project(view, [side * between(random, 4.4, 5.2), 0, z])
      const metrePixels = scaleAt(view, z)
      const haze = Math.min(0.8, z / (scene.weather === 'fog' ? 24 : 90))
      drawStall(stalls.pen, random, { x, foot, metrePixels, light, haze, dark, snowy })
      const glow = lights.pen.createRadialGradient(x, foot - metrePixels * 1.6, 0, x, foot - metrePixels * 1.6, metrePixels * 2.6)
      glow.addColorStop(0, 'rgba(255,214,130,.2)')
      glow.addColorStop(1, 'rgba(255,190,96,0)')
      lights.pen.fillStyle = glow
      lights.pen.fillRect(x - metrePixels * 3, foot - metrePixels * 5, metrePixels * 6, metrePixels * 6)
    }
    if (z > 9 && z < 22) drawBunting(stalls.pen, setting, view, { wallsAway: PLAN.wallsAway, z: z * 1.05 })
  }
  return {
    layers: [
      { canvas: skyOf(setting, HORIZON_AT + 0.03, between(chance, 0.25, 0.6)), depth: 0.05 },
      { canvas: end.canvas, depth: 0.15 },
      { canvas: ground.canvas, depth: 0.86 },
      { canvas: rowsOfHouses(setting, view, PLAN), depth: 0.88 },
      { canvas: stalls.canvas, depth: 0.95 },
      ...(dark ? [{ canvas: lights.canvas, depth: 0.96, unpainted: true }] : []),
    ],
    groundAt: 0.87,
    light,
    indoor: false,
    horizonAt: HORIZON_AT + 0.02,
    paved: true,
  }
}
