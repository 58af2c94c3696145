import type { SKRSContext2D } from '@napi-rs/canvas'
import { css } from '../paint/noise.ts'
import { newSurface } from '../paint/surface.ts'
import type { Scene } from '../scene.ts'
import { ballWay, drawBall, playsWithBall } from './ball.ts'
import type { CastMember } from './cast.ts'
import type { Player } from './choreography.ts'

/** Something that moves with a player and is drawn before or after it, in the players' space. */
export interface Toy {
  readonly behind: boolean
  draw(pen: SKRSContext2D, seconds: number): void
}

/** Sizes of a sitting animal's world, in its own height: its ball, where the paw meets it, how much nearer to us it lies. */
const BALL = { radius: 0.145, away: 0.41, nearer: 0.085 } as const

/** The balls and glows of a cast. */
export function toysOf(scene: Scene, cast: readonly (CastMember | undefined)[], players: readonly Player[]): readonly Toy[] {
  return players.flatMap((player): readonly Toy[] => {
    const actor = scene.actors[player.actorIndex]
    const member = cast[player.actorIndex]
    if (actor === undefined || member === undefined) return []
    if (playsWithBall(actor) && member.figure.grounded) return [ballOf(player, member, scene.seed)]
    if (actor.kind === 'butterfly' && actor.mechanical) return [glowOf(player)]
    return []
  })
}

function ballOf(player: Player, member: CastMember, seed: number): Toy {
  const tall = player.spriteHeightPixels * member.build.bodyHeight
  const radius = tall * BALL.radius
  const ball = drawBall(radius)
  const way = ballWay(seed)
  return {
    behind: false,
    draw(pen, seconds) {
      const { x, y } = player.at(seconds)
      const { away, lift } = way(seconds)
      const atX = x + tall * BALL.away + away * radius
      const ground = y + tall * BALL.nearer
      ball.drawShadow(pen, atX, ground, lift)
      ball.draw(pen, atX, ground - radius - lift * radius, away)
    },
  }
}

/** The light a mechanical flyer sheds around itself. */
function glowOf(player: Player): Toy {
  const reach = player.spriteHeightPixels * 0.75
  const { canvas, pen: brush } = newSurface(128, 128)
  const light = brush.createRadialGradient(64, 64, 0, 64, 64, 64)
  light.addColorStop(0, css([130, 240, 255], 0.5))
  light.addColorStop(0.5, css([120, 220, 255], 0.16))
  light.addColorStop(1, css([120, 220, 255], 0))
  brush.fillStyle = light
  brush.fillRect(0, 0, 128, 128)
  return {
    behind: true,
    draw(pen, seconds) {
      const { x, y, scale } = player.at(seconds)
      pen.save()
      pen.globalCompositeOperation = 'screen'
      pen.globalAlpha = 0.8 + 0.2 * Math.sin(seconds * 3)
      pen.drawImage(canvas, x - reach * scale, y - reach * scale, reach * 2 * scale, reach * 2 * scale)
      pen.restore()
    },
  }
}
