import type { SKRSContext2D } from '@napi-rs/canvas'
import { css, randomFrom } from '../paint/noise.ts'
import { newSurface } from '../paint/surface.ts'
import type { Scene } from '../scene.ts'
import type { Light } from '../stage.ts'
import type { Spot } from '../blocking/plan.ts'
import { ballWay, battersOf, drawBall, passWay } from './ball.ts'
import type { CastMember } from './cast.ts'
import type { Player } from './choreography.ts'
import { grassAround } from './grass.ts'

/** Something that moves with a player and is drawn before or after all of them, in the players' space. */
export interface Toy {
  readonly behind: boolean
  draw(pen: SKRSContext2D, seconds: number): void
}

/** Sizes of a sitting animal's world, in its own height: its ball, where the paw meets it, how much nearer to us it lies. */
const BALL = { radius: 0.145, away: 0.41, nearer: 0.085 } as const

const GRASSY = new Set<Scene['place']>(['meadow', 'garden', 'lake', 'forest', 'mountains', 'river', 'farm'])

export interface Playroom {
  readonly scene: Scene
  readonly cast: readonly CastMember[]
  readonly players: readonly Player[]
  readonly light: Light
  readonly frameWidth: number
}

/** The balls, the glows, the dust and the grass at the feet of a cast. */
export function toysOf({ scene, cast, players, light, frameWidth }: Playroom): readonly Toy[] {
  const batters = battersOf(players.map(({ spot }) => spot))
  const [left, right] = batters
  const between = left && right ? [passedBall(left, right)] : []
  const own = players.flatMap((player, index): readonly Toy[] => {
    const member = cast[index]
    if (member === undefined) return []
    const { actor, standsIn } = member
    const onGround = player.spot.carried === 'ground'
    const toys: Toy[] = []
    if (
      GRASSY.has(scene.place) &&
      !hasSnow(scene) &&
      onGround &&
      player.going === 'stay' &&
      actor.kind !== 'thing' &&
      scene.camera.shot !== 'close'
    )
      toys.push(grassOf(player, light, scene.seed))
    if (batters.length === 1 && batters[0] === player.spot && !standsIn) toys.push(ballOf(player, scene.seed, frameWidth))
    if (actor.kind === 'butterfly' && actor.mechanical && !standsIn) toys.push(glowOf(player))
    if (
      onGround &&
      player.speed > 0 &&
      (player.going === 'run' || player.going === 'drive') &&
      DUSTY.has(scene.place) &&
      scene.weather !== 'rain'
    )
      toys.push(dustOf(player, light, hasSnow(scene)))
    return toys
  })
  return [...own, ...between]
}

const DUSTY = new Set<Scene['place']>(['beach', 'desert', 'snow', 'farm', 'meadow', 'mountains', 'village', 'cliff', 'street', 'city'])

function grassOf(player: Player, light: Light, seed: number): Toy {
  const { spot } = player
  const wide = spot.body.right - spot.body.left
  const blades = Math.max(8, Math.sqrt(wide * spot.bodyHeight) * 0.2)
  const draw = grassAround(wide * 1.15, blades, light, randomFrom(seed ^ 0x6a55))
  return {
    behind: false,
    draw(pen, seconds) {
      const { dx, dy } = player.at(seconds)
      pen.save()
      pen.translate((spot.body.left + spot.body.right) / 2 + dx, spot.body.bottom + dy + blades * 0.1)
      draw(pen, seconds)
      pen.restore()
    },
  }
}

function ballOf({ spot }: Player, seed: number, frameWidth: number): Toy {
  const tall = spot.bodyHeight
  const radius = tall * BALL.radius
  const ball = drawBall(radius)
  const way = ballWay(seed)
  const side = spot.mirrored ? -1 : 1
  const from = spot.x + side * tall * BALL.away
  const room = (side > 0 ? frameWidth * 0.96 - from : from - frameWidth * 0.04) - radius
  const reach = Math.max(0.15, Math.min(1, room / (radius * 3.6 * 1.2)))
  return {
    behind: false,
    draw(pen, seconds) {
      const { away, lift } = way(seconds)
      const x = from + side * away * reach * radius
      const ground = spot.y + tall * BALL.nearer
      ball.drawShadow(pen, x, ground, lift)
      ball.draw(pen, x, ground - radius - lift * radius, side * away * reach)
    },
  }
}

/** One ball that two bat to each other. */
function passedBall(left: Spot, right: Spot): Toy {
  const tall = (left.bodyHeight + right.bodyHeight) / 2
  const radius = tall * BALL.radius
  const ball = drawBall(radius)
  const from = left.x + left.bodyHeight * BALL.away
  const to = Math.max(from + radius, right.x - right.bodyHeight * BALL.away)
  const ground = Math.max(left.y, right.y) + tall * BALL.nearer
  return {
    behind: false,
    draw(pen, seconds) {
      const { away, lift } = passWay(seconds)
      const x = from + (to - from) * away
      ball.drawShadow(pen, x, ground, lift)
      ball.draw(pen, x, ground - radius - lift * radius, (x - from) / radius)
    },
  }
}

/** The light a mechanical flyer sheds around itself. */
function glowOf(player: Player): Toy {
  const { left, right, top, bottom } = player.spot.body
  const reach = Math.max(right - left, bottom - top) * 0.75
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
      const { dx, dy } = player.at(seconds)
      pen.save()
      pen.globalCompositeOperation = 'screen'
      pen.globalAlpha = 0.8 + 0.2 * Math.sin(seconds * 3)
      pen.drawImage(canvas, (left + right) / 2 + dx - reach, (top + bottom) / 2 + dy - reach, reach * 2, reach * 2)
      pen.restore()
    },
  }
}

/** Puffs that hooves and wheels leave behind. */
function dustOf(player: Player, light: Light, snowy: boolean): Toy {
  const { spot, speed } = player
  const { left, right, bottom } = spot.body
  const size = Math.min(spot.bodyHeight, right - left) * 0.22
  const { canvas, pen: brush } = newSurface(64, 64)
  const colour = snowy ? ([250, 252, 255] as const) : light.haze
  const puff = brush.createRadialGradient(32, 32, 0, 32, 32, 32)
  puff.addColorStop(0, css(colour, 0.55))
  puff.addColorStop(1, css(colour, 0))
  brush.fillStyle = puff
  brush.fillRect(0, 0, 64, 64)
  const drawPuff = (pen: SKRSContext2D, seconds: number, each: number): void => {
    const age = (seconds * 0.9 + each / 7) % 1
    const { dx, facing } = player.at(seconds)
    const direction = (spot.mirrored ? -1 : 1) * Math.sign(facing)
    const from = (direction > 0 ? left + (right - left) * 0.22 : right - (right - left) * 0.22) + dx
    const radius = size * (0.35 + 0.9 * age)
    const x = from - direction * speed * 0.35 * age
    pen.globalAlpha = 0.7 * (1 - age) * Math.min(1, age * 6)
    pen.drawImage(canvas, x - radius, bottom - radius * 0.7 - size * 0.5 * age, radius * 2, radius * 1.4)
  }
  return {
    behind: false,
    draw(pen, seconds) {
      pen.save()
      for (let each = 0; each < 7; each++) drawPuff(pen, seconds, each)
      pen.restore()
    },
  }
}

function hasSnow({ weather, season }: Scene): boolean {
  return weather === 'snow' || season === 'winter'
}
