import type { CastMember } from './cast.ts'
import type { Choreography, Player } from './choreography.ts'
import type { Doing } from './sound/doings.ts'

interface Played {
  readonly cast: readonly CastMember[]
  readonly choreography: Choreography
  readonly durationSeconds: number
  readonly frameWidth: number
}

/** What of a film's players is heard, the lead first: their steps come down as their legs do. */
export function doingsOf({ cast, choreography, durationSeconds, frameWidth }: Played): readonly Doing[] {
  const { players, travel } = choreography
  const order = players.map((_, index) => index).toSorted((one, other) => leadOf(players[one]) - leadOf(players[other]))
  return order.flatMap((index): readonly Doing[] => {
    const [player, member] = [players[index], cast[index]]
    if (!player || !member || member.standsIn) return []
    const { actor, figure } = member
    const isRoot = player.spot.root === player.spot.measured
    const going = isRoot ? player.going : 'stay'
    const steps =
      going === 'walk' || going === 'run' ? stepsOf(player, durationSeconds, (seconds) => panOf(player, seconds, frameWidth, travel)) : []
    return [{ actor, going, loopSeconds: figure.loopSeconds, steps }]
  })
}

const leadOf = (player: Player | undefined): number => player?.spot.measured.player.actorIndex ?? 99

function panOf(player: Player, seconds: number, frameWidth: number, travel: Choreography['travel']): number {
  const { left, right } = player.spot.body
  const x = (left + right) / 2 + player.at(seconds).dx - (travel?.(seconds) ?? 0)
  return Math.min(0.85, Math.max(0.15, x / frameWidth))
}

const LOOK_SECONDS = 1 / 60

/** Every half loop a foot of two or four comes down. */
function stepsOf(player: Player, durationSeconds: number, pan: (seconds: number) => number): Doing['steps'] {
  const steps: { atSeconds: number; pan: number }[] = []
  let before = Math.floor(player.at(0).phase * 2)
  for (let seconds = LOOK_SECONDS; seconds < durationSeconds - 0.1; seconds += LOOK_SECONDS) {
    const now = Math.floor(player.at(seconds).phase * 2)
    if (now !== before) steps.push({ atSeconds: seconds, pan: pan(seconds) })
    before = now
  }
  return steps
}
