import type { Scene } from '../../scene.ts'
import type { Backdrop } from '../../stage.ts'
import { lightFor } from '../light.ts'
import { css } from '../noise.ts'
import { newSurface } from '../surface.ts'

/** The scene's place as unpainted parallax layers of the given size, back to front, without its actors. */
export function backdropFor(scene: Scene, widthPixels: number, heightPixels: number): Backdrop {
  const light = lightFor(scene)
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  const gradient = pen.createLinearGradient(0, 0, 0, heightPixels)
  for (const [position, colour] of light.sky) gradient.addColorStop(position, css(colour))
  pen.fillStyle = gradient
  pen.fillRect(0, 0, widthPixels, heightPixels)
  return { layers: [{ canvas, depth: 0.05 }], groundAt: 0.84, light, indoor: false }
}
