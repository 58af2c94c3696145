import type { SKRSContext2D } from '@napi-rs/canvas'
import { css, randomFrom } from '../paint/noise.ts'
import { newSurface } from '../paint/surface.ts'
import type { ActorSpec, Scene } from '../scene.ts'
import type { Light } from '../stage.ts'
import { ballWay, drawBall, playsWithBall } from './ball.ts'
import type { CastMember } from './cast.ts'
import type { Player } from './choreography.ts'
import { grassAround } from './grass.ts'

/** Something that moves with a player and is drawn before or after it, in the players' space. */
export interface Toy {
  readonly behind: boolean
  draw(pen: SKRSContext2D, seconds: number): void
}

/** Sizes of a sitting animal's world, in its own height: its ball, where the paw meets it, how much nearer to us it lies. */
const BALL = { radius: 0.145, away: 0.41, nearer: 0.085 } as const

const GRASSY = new Set<Scene['place']>(['meadow', 'garden', 'lake', 'forest', 'mountains'])

/** The balls, the glows and the grass at the feet of a cast. */
export function toysOf(scene: Scene, cast: readonly CastMember[], players: readonly Player[], light: Light): readonly Toy[] {
  return players.flatMap((player): readonly Toy[] => {
    const actor = scene.actors[player.actorIndex]
    const member = cast[player.actorIndex]
    if (actor === undefined || member === undefined) return []
    const toys: Toy[] = []
    if (GRASSY.has(scene.place) && !hasSnow(scene) && lingers(actor, member)) toys.push(grassOf(player, member, light, scene.seed))
    if (playsWithBall(actor) && !member.standsIn) toys.push(ballOf(player, member, scene.seed))
    if (actor.kind === 'butterfly' && actor.mechanical && !member.standsIn) toys.push(glowOf(player))
    return toys
  })
}

/** True for somebody who stays in one place on the ground. */
function lingers(actor: ActorSpec, { figure }: CastMember): boolean {
  return figure.grounded && actor.action !== 'walk' && actor.action !== 'run' && actor.kind !== 'thing'
}

function grassOf(player: Player, { build }: CastMember, light: Light, seed: number): Toy {
  const tall = player.spriteHeightPixels
  const blades = Math.max(8, tall * Math.sqrt(build.bodyWidth * build.bodyHeight) * 0.2)
  const draw = grassAround(tall * build.bodyWidth * 1.15, blades, light, randomFrom(seed ^ 0x6a55))
  return {
    behind: false,
    draw(pen, seconds) {
      const { x, y } = player.at(seconds)
      pen.save()
      pen.translate(x, y + tall * build.bodyBelow + blades * 0.1)
      draw(pen, seconds)
      pen.restore()
    },
  }
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

function hasSnow({ weather, season }: Scene): boolean {
  return weather === 'snow' || season === 'winter'
}
