import { mixVector, type Vector } from '../vector.ts'
import type { Build } from './looks.ts'
import { FOOT, legsOf, sitting, standing, upright, wave, type Pair, type Stance } from './stance.ts'

/** What somebody is doing that is told by the hands, the legs, or both. */
export type Doing =
  | 'read'
  | 'write'
  | 'eat'
  | 'drink'
  | 'knit'
  | 'fish'
  | 'guitar'
  | 'violin'
  | 'flute'
  | 'drum'
  | 'piano'
  | 'talk'
  | 'sing'
  | 'cook'
  | 'paint'
  | 'work'
  | 'fight'
  | 'hug'
  | 'carry'
  | 'climb'
  | 'jump'
  | 'ride'
  | 'seat'
  | 'cheer'
  | 'crawl'
  | 'surf'
  | 'kick'
  | 'yoga'
  | 'meditate'
  | 'swing'
  | 'broom'

type Rest = (build: Build, phase: number) => Stance
type Posture = (build: Build, phase: number, still: Stance) => Stance

/** A place before the chest: across in shoulders, up and forward in arms. */
type Reach = readonly [across: number, up: number, forward: number]

const at = ({ chest }: Pick<Stance, 'chest'>, { shoulders, arm }: Build, [across, up, forward]: Reach): Vector => [
  chest[0] + across * shoulders,
  chest[1] + up * arm,
  chest[2] + forward * arm,
]

function handsAt(stance: Stance, build: Build, left: Reach, right: Reach): Pair<Vector> {
  return [at(stance, build, left), at(stance, build, right)]
}

/** Cross-legged on the ground. */
function crossLegged(build: Build, phase: number): Stance {
  const still = sitting(build, phase)
  const near = (build.thigh + build.shin) * 0.42
  return {
    ...still,
    knees: 'out',
    feet: [
      [0.07, FOOT, near - 0.03],
      [-0.07, FOOT, near + 0.02],
    ],
  }
}

/** On something to sit on, which is not drawn: the seat is at height 0. */
function onSeat(build: Build, phase: number): Stance {
  const still = sitting(build, phase)
  const trunk = upright(build, [0, 0.1, 0], 0, 0.006 * wave(phase))
  const foot = (side: number): Vector => [side * 0.1, 0.1 - build.shin + 0.03, build.thigh * 0.98 + 0.02 * side]
  return {
    ...still,
    ...trunk,
    feet: [foot(-1), foot(1)],
    hands: [-1, 1].map((side): Vector => [side * 0.13, 0.2, build.thigh * 0.7]) as unknown as Pair<Vector>,
  }
}

/** Astride a back, the reins in the hands. */
function astride(build: Build, phase: number): Stance {
  const bounce = 0.012 * wave(phase, 2)
  const trunk = upright(build, [0, 0.1 + bounce, 0], 0.05, 0)
  const foot = (side: number): Vector => [side * 0.27, 0.1 - build.thigh * 0.5 - build.shin * 0.8, build.thigh * 0.4]
  const still = { ...standing(build, phase), ...trunk, feet: [foot(-1), foot(1)] as const, knees: 'out' as const, yaw: -0.25 }
  return { ...still, hands: handsAt(still, build, [-0.45, -1.1, 1.25], [0.45, -1.1, 1.25]) }
}

function wideLegged(build: Build, phase: number, width: number): Stance {
  const still = standing(build, phase)
  const lower = legsOf(build) - 0.05
  return {
    ...still,
    ...upright(build, [0, lower, 0], 0, 0.006 * wave(phase)),
    feet: [
      [-width, FOOT, 0.06],
      [width, FOOT, -0.02],
    ],
  }
}

/** How high a swing hangs, and somebody on a broom sits. */
const ALOFT = 0.34

function raised(stance: Stance, by: number): Stance {
  const up = ([x, y, z]: Vector): Vector => [x, y + by, z]
  const both = ([one, other]: Pair<Vector>): Pair<Vector> => [up(one), up(other)]
  const { hips, chest, head, hands, feet } = stance
  return { ...stance, hips: up(hips), chest: up(chest), head: up(head), hands: both(hands), feet: both(feet) }
}

const POSTURES: { readonly [doing in Doing]: Posture } = {
  read(build, _phase, still) {
    return {
      ...still,
      hands: handsAt(still, build, [-0.62, -0.85, 1.15], [0.62, -0.85, 1.15]),
      pitch: 0.34,
      yaw: 0,
      look: [0, -0.35],
      roll: 0.03,
    }
  },
  write(build, phase, still) {
    const stroke = 0.08 * wave(phase, 3)
    return {
      ...still,
      hands: handsAt(still, build, [-0.55, -1.15, 1.1], [0.25 + stroke, -1.05, 1.2]),
      pitch: 0.36,
      yaw: 0.05,
      look: [0, -0.35],
    }
  },
  eat(build, phase, still) {
    const share = 0.5 + 0.5 * wave(phase)
    const low = at(still, build, [0.75, -0.95, 1])
    const high: Vector = [still.head[0] + 0.07, still.head[1] - 0.24 * build.headScale, still.head[2] + 0.27 * build.headScale]
    const hand = mixVector(low, high, 0.35 + share * 0.65)
    return { ...still, hands: [still.hands[0], hand], mouth: 0.2 + 0.4 * share, yaw: 0.1, pitch: 0.1 }
  },
  drink(build, _phase, still) {
    const high: Vector = [still.head[0] + 0.05, still.head[1] - 0.27 * build.headScale, still.head[2] + 0.25 * build.headScale]
    return { ...still, hands: [still.hands[0], high], pitch: -0.1, yaw: 0.12, look: [0, -0.1] }
  },
  knit(build, phase, still) {
    const beat = 0.06 * wave(phase, 3)
    return {
      ...still,
      hands: handsAt(still, build, [-0.4, -0.85 + beat, 1.15], [0.4, -0.85 - beat, 1.15]),
      pitch: 0.3,
      yaw: 0,
      look: [0, -0.3],
    }
  },
  fish(build, _phase, still) {
    return { ...still, hands: handsAt(still, build, [0.3, -1.1, 1.25], [0.75, -0.9, 1.35]), yaw: 0.15, look: [0.15, -0.05] }
  },
  guitar(build, phase, still) {
    const strum = 0.1 * wave(phase, 2)
    return {
      ...still,
      hands: handsAt(still, build, [-1.25, -0.62, 0.95], [0.35, -1.15 + strum, 0.95]),
      roll: 0.06 * wave(phase),
      pitch: 0.08,
    }
  },
  violin(build, phase, still) {
    const bow = 0.22 * wave(phase)
    return {
      ...still,
      hands: handsAt(still, build, [-1.5, -0.12, 1.05], [0.55 + bow, -0.3 - bow * 0.3, 0.95]),
      roll: 0.2,
      yaw: -0.3,
      pitch: 0.12,
      eyes: 'closed',
    }
  },
  flute(build, phase, still) {
    const play = 0.05 * wave(phase, 2)
    const lips = (still.head[1] - 0.13 * build.headScale - still.chest[1]) / build.arm
    return { ...still, hands: handsAt(still, build, [-0.25, lips - 0.35, 1.3], [0.25, lips - 0.35 + play, 1.35]), look: [0, 0] }
  },
  drum(build, phase, still) {
    const beat = wave(phase, 2)
    return {
      ...still,
      hands: handsAt(still, build, [-0.85, -0.75 + 0.22 * beat, 1], [0.85, -0.75 - 0.22 * beat, 1]),
      roll: 0.05 * beat,
      mouth: 0.2,
    }
  },
  piano(build, phase, still) {
    const play = 0.05 * wave(phase, 2)
    return { ...still, hands: handsAt(still, build, [-0.6, -0.95 + play, 1.4], [0.6, -0.95 - play, 1.4]), pitch: 0.15 }
  },
  talk(build, phase, still) {
    const sway = 0.12 * wave(phase)
    const hands = handsAt(still, build, [-1.35, -0.95 - sway, 1], [1.45, -0.5 + sway, 0.95])
    return { ...still, hands, mouth: 0.3 + 0.3 * wave(phase, 3), roll: 0.05 * wave(phase) }
  },
  sing(build, phase, still) {
    const near: Vector = [still.head[0] + 0.09, still.head[1] - 0.3 * build.headScale, still.head[2] + 0.3 * build.headScale]
    const wide = at(still, build, [-2.1, 0.35 + 0.12 * wave(phase), 0.7])
    return { ...still, hands: [wide, near], mouth: 0.75 + 0.2 * wave(phase, 2), pitch: -0.1, roll: 0.08 }
  },
  cook(build, phase, still) {
    const hands = handsAt(still, build, [-0.95, -1.2, 0.75], [0.75, -0.95 + 0.05 * wave(phase, 2), 1.2])
    return { ...still, hands, pitch: 0.16, look: [0.1, -0.25] }
  },
  paint(build, phase, still) {
    const hands = handsAt(still, build, [-0.7, -1.05, 0.9], [1.3 + 0.12 * wave(phase), -0.1 + 0.14 * wave(phase, 1, 1), 1.2])
    return { ...still, hands, yaw: 0.35, look: [0.15, 0] }
  },
  work(build, phase) {
    const still = wideLegged(build, phase, 0.15)
    const share = 0.5 + 0.5 * wave(phase)
    const hand = mixVector(at(still, build, [1.2, -0.9, 1.2]), at(still, build, [1.7, 0.75, 0.45]), share)
    return { ...still, hands: [at(still, build, [-0.9, -1.15, 0.9]), hand], pitch: 0.1 }
  },
  fight(build, phase) {
    const still = wideLegged(build, phase, 0.22)
    const jab = 0.2 * wave(phase)
    const hands = handsAt(still, build, [-0.8, -0.25 - jab * 0.4, 1.25 - jab], [0.95, 0 + jab * 0.3, 1.2 + jab])
    return { ...still, hands, yaw: 0.1 }
  },
  hug(build, phase, still) {
    const close = 0.06 * wave(phase)
    return {
      ...still,
      hands: handsAt(still, build, [-0.75 + close, -0.25, 1.55], [0.75 - close, -0.35, 1.55]),
      eyes: 'closed',
      roll: 0.14,
      yaw: -0.2,
    }
  },
  carry(build, phase) {
    const still = wideLegged(build, phase, 0.11)
    return { ...still, hands: handsAt(still, build, [-0.85, -0.95, 1.3], [0.85, -0.95, 1.3]) }
  },
  climb(build, phase, still) {
    const pull = 0.25 * wave(phase)
    const trunk = upright(build, [0, legsOf(build) * 1.02, 0], 0.04, 0)
    const foot = (side: number): Vector => [side * 0.16, legsOf(build) * (0.3 - 0.2 * side) + 0.1 * side * wave(phase), 0.22]
    const moved = { ...still, ...trunk, feet: [foot(-1), foot(1)] as const }
    return { ...moved, hands: handsAt(moved, build, [-0.15, 1 + pull, 1], [0.15, 1.35 - pull, 1]), pitch: -0.3, yaw: 0 }
  },
  jump(build, phase, still) {
    const rise = 0.26 + 0.14 * wave(phase)
    const trunk = upright(build, [0, legsOf(build) + rise, 0], 0, 0)
    const foot = (side: number): Vector => [
      side * (0.2 + 0.05 * wave(phase)),
      rise + FOOT + build.shin * (side > 0 ? 0.75 : 0.4),
      side > 0 ? -0.16 : 0.1,
    ]
    const moved = { ...still, ...trunk, feet: [foot(-1), foot(1)] as const }
    return { ...moved, hands: handsAt(moved, build, [-1.8, 1.3, 0.3], [1.8, 1.3, 0.3]), mouth: 0.55 }
  },
  ride: astride,
  surf(build, phase) {
    const still = wideLegged(build, phase, 0.27)
    const low = raised({ ...still, ...upright(build, [0, legsOf(build) - 0.16, -0.04], 0.08, 0) }, 0.1)
    const feet: Pair<Vector> = [
      [-0.27, FOOT + 0.08, 0.02],
      [0.27, FOOT + 0.14, 0.04],
    ]
    return {
      ...low,
      feet,
      hands: handsAt(low, build, [-1.9, -0.35 + 0.1 * wave(phase), 0.5], [1.9, 0.25 - 0.1 * wave(phase), 0.5]),
      mouth: 0.4,
    }
  },
  kick(build, phase, still) {
    const swung = 0.05 * wave(phase)
    const feet: Pair<Vector> = [
      [-0.09, FOOT, -0.05],
      [0.1, FOOT + build.shin * 0.55 + swung, build.thigh * 1.5],
    ]
    const trunk = upright(build, [0, legsOf(build) - 0.04, 0], -0.05, 0)
    const moved = { ...still, ...trunk, feet }
    return { ...moved, hands: handsAt(moved, build, [-1.5, -0.6, 0.9], [1.35, -0.9, -0.9]), look: [0, -0.25], pitch: 0.14, yaw: -0.25 }
  },
  yoga(build, phase, still) {
    const breath = 0.01 * wave(phase)
    const feet: Pair<Vector> = [
      [-0.02, FOOT, 0.01],
      [0.015, FOOT + build.shin * 0.98, 0.09],
    ]
    const palms = (side: number): Vector => [side * 0.022, still.chest[1] - build.arm * 0.55 + breath, build.arm * 1.05]
    return { ...still, feet, knees: 'out', hands: [palms(-1), palms(1)], yaw: 0, roll: 0, eyes: 'closed' }
  },
  meditate(build, phase) {
    const still = crossLegged(build, phase)
    const hand = (side: number): Vector => [side * (0.13 + build.thigh * 0.55), 0.17, build.thigh * 0.62]
    return { ...still, hands: [hand(-1), hand(1)], eyes: 'closed', yaw: 0, roll: 0 }
  },
  swing(build, phase) {
    const still = raised(onSeat(build, phase), ALOFT - 0.1 + Math.max(0, build.shin - 0.2))
    const hand = (side: number): Vector => [side * 0.2, still.chest[1] + build.arm * 0.1, still.chest[2] + 0.08]
    const kicked = ([x, y, z]: Vector): Vector => [x, y + build.shin * 0.35, z + build.shin * 0.55]
    const [left, right] = still.feet
    return { ...still, hands: [hand(-1), hand(1)], feet: [kicked(left), kicked(right)], yaw: 0.05, mouth: 0.45 }
  },
  broom(build, phase) {
    const still = astride(build, phase)
    const foot = (side: number): Vector => [side * 0.09, still.hips[1] - build.thigh * 0.7, still.hips[2] - build.shin * 0.75]
    const hand = (side: number): Vector => [0.03 * side, still.hips[1] + 0.06, still.hips[2] + build.arm * 1.5]
    return { ...still, hands: [hand(-1), hand(1)], feet: [foot(-1), foot(1)] }
  },
  seat: onSeat,
  cheer(build, phase) {
    const still = wideLegged(build, phase, 0.13)
    const beat = 0.12 * wave(phase, 2)
    return { ...still, hands: handsAt(still, build, [-1.7, 1.45 + beat, 0.3], [1.7, 1.45 - beat, 0.3]), mouth: 0.6 }
  },
  crawl(build, phase, still) {
    const step = 0.05 * wave(phase)
    const knee = build.thigh + 0.06
    const hips: Vector = [0, knee, -build.torso * 0.6]
    const chest: Vector = [0, knee + 0.03, build.torso * 0.4]
    const head: Vector = [0, chest[1] + 0.2 * build.headScale, chest[2] + 0.2 * build.headScale]
    const foot = (side: number): Vector => [side * 0.1, FOOT, hips[2] - build.shin * 0.9 + side * step]
    const hand = (side: number): Vector => [side * build.shoulders, 0.05, chest[2] + 0.08 - side * step]
    return { ...still, hips, chest, head, feet: [foot(-1), foot(1)], hands: [hand(-1), hand(1)], pitch: -0.1, yaw: -0.35 }
  },
}

/** How somebody rests while doing something, where that is not standing. */
const RESTS: { readonly [doing in Doing]?: Rest } = {
  read: crossLegged,
  write: crossLegged,
  eat: crossLegged,
  knit: crossLegged,
  fish: sitting,
  piano: onSeat,
}

/** The joints of somebody doing something; `phase` runs 0 to 1 and closes the loop. `seated` is on something to sit on. */
export function stanceDoing(doing: Doing, phase: number, build: Build, seated = false): Stance {
  const rest = seated ? onSeat : (RESTS[doing] ?? standing)
  return POSTURES[doing](build, phase, rest(build, phase))
}
