import type { SKRSContext2D } from '@napi-rs/canvas'
import { between, css, mixColour, randomFrom } from '../paint/noise.ts'
import { newSurface } from '../paint/surface.ts'
import type { Scene } from '../scene.ts'
import type { Light, Sprite } from '../stage.ts'
import type { Spot } from './plan.ts'

export interface Atmosphere {
  readonly scene: Pick<Scene, 'place' | 'weather' | 'seed'>
  readonly light: Light
  readonly heightPixels: number
  readonly groundAt: number
}

/**
 * What lies between us and an actor: mist that is thicker further back, the green of water and the net of light in it.
 * The sprite is drawn anew, for figures keep theirs; where the air is clear it is handed back as it is.
 */
export function inAtmosphere(sprite: Sprite, spot: Spot, atmosphere: Atmosphere): Sprite {
  const { place, weather } = atmosphere.scene
  const mist = weather === 'fog' ? 0.1 : weather === 'rain' || weather === 'snow' ? 0.03 : 0
  if (mist === 0 && place !== 'underwater') return sprite
  const { width, height } = sprite.canvas
  const { canvas, pen } = newSurface(width, height)
  pen.drawImage(sprite.canvas, 0, 0)
  pen.globalCompositeOperation = 'source-atop'
  if (place === 'underwater') submerge(pen, spot, atmosphere, { width, height })
  else veil(pen, mist * (1 + 2.2 * distanceOf(spot, atmosphere)), atmosphere.light, { width, height })
  return { ...sprite, canvas }
}

interface Sheet {
  readonly width: number
  readonly height: number
}

/** 0 for who stands nearest, 1 for who stands where the hills begin. */
function distanceOf({ y }: Spot, { heightPixels, groundAt }: Atmosphere): number {
  return Math.min(1, Math.max(0, (groundAt + 0.05 - y / heightPixels) / 0.25))
}

/** Mist lies thickest over the ground. */
function veil(pen: SKRSContext2D, strength: number, { haze }: Light, { width, height }: Sheet): void {
  const mist = pen.createLinearGradient(0, 0, 0, height)
  mist.addColorStop(0, css(haze, strength * 0.7))
  mist.addColorStop(0.6, css(haze, strength))
  mist.addColorStop(1, css(haze, Math.min(0.6, strength * 1.9)))
  pen.fillStyle = mist
  pen.fillRect(0, 0, width, height)
}

/** Water takes the red out of things, more of it lower down, and lets a net of light dance on their backs. */
function submerge(pen: SKRSContext2D, spot: Spot, { light, scene }: Atmosphere, { width, height }: Sheet): void {
  const depth = pen.createLinearGradient(0, 0, 0, height)
  depth.addColorStop(0, css(light.haze, 0.08))
  depth.addColorStop(1, css(mixColour(light.haze, [4, 54, 96], 0.45), 0.3))
  pen.fillStyle = depth
  pen.fillRect(0, 0, width, height)
  const random = randomFrom(scene.seed + Math.round(spot.x))
  pen.globalCompositeOperation = 'source-atop'
  pen.lineCap = 'round'
  const cell = height / 9
  pen.filter = `blur(${Math.max(0.6, height / 260).toFixed(1)}px)`
  for (let y = -cell; y < height * 0.62; y += cell * 0.62) {
    const strength = 0.3 * (1 - y / (height * 0.62))
    for (let x = -cell; x < width; x += cell * 1.5) {
      pen.strokeStyle = css([226, 255, 246], Math.max(0, strength * between(random, 0.35, 1)))
      pen.lineWidth = Math.max(1, (height / 110) * between(random, 0.6, 1.3))
      pen.beginPath()
      const from = x + between(random, 0, cell)
      pen.moveTo(from, y)
      pen.quadraticCurveTo(
        from + cell * 0.55,
        y + cell * between(random, 0.15, 0.5),
        from + cell * 1.2,
        y + cell * between(random, -0.15, 0.15),
      )
      pen.stroke()
    }
  }
  pen.filter = 'none'
}
