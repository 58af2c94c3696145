import type { SKRSContext2D } from '@napi-rs/canvas'

/** Where a wing's veins begin and end, and where its middle is; wing units: the span of one wing is about 1. */
export interface WingPlan {
  /** Start point and cubic curves around the wing, for the right side. */
  readonly outline: readonly number[]
  readonly tip: readonly [x: number, y: number]
  readonly veins: readonly (readonly [fromX: number, fromY: number, toX: number, toY: number])[]
}

export const HIND_WING: WingPlan = {
  outline: [0, 0.03, 0.22, 0.06, 0.6, 0.1, 0.72, 0.34, 0.8, 0.62, 0.56, 0.92, 0.34, 0.78, 0.18, 0.62, 0.05, 0.28, 0, 0.06],
  tip: [0.56, 0.62],
  veins: [
    [0.05, 0.15, 0.62, 0.34],
    [0.05, 0.2, 0.6, 0.7],
    [0.05, 0.2, 0.36, 0.74],
  ],
}
export const FORE_WING: WingPlan = {
  outline: [0, -0.02, 0.1, -0.42, 0.52, -0.92, 0.93, -0.8, 1.04, -0.6, 0.86, -0.22, 0.62, -0.06, 0.38, 0.02, 0.16, 0.04, 0, 0.02],
  tip: [0.8, -0.62],
  veins: [
    [0.02, -0.03, 0.93, -0.78],
    [0.02, -0.03, 0.78, -0.5],
    [0.02, -0.02, 0.66, -0.22],
    [0.02, -0.03, 0.5, -0.74],
  ],
}

/** Begins the path of a wing whose unit is `unit` pixels. */
export function wingPath(context: SKRSContext2D, plan: WingPlan, unit: number): void {
  const p = plan.outline
  context.beginPath()
  context.moveTo(p[0]! * unit, p[1]! * unit)
  for (let i = 2; i + 5 < p.length; i += 6) {
    context.bezierCurveTo(p[i]! * unit, p[i + 1]! * unit, p[i + 2]! * unit, p[i + 3]! * unit, p[i + 4]! * unit, p[i + 5]! * unit)
  }
  context.closePath()
}

/** Begins the path of a vein, bent a little upwards. */
export function veinPath(context: SKRSContext2D, vein: WingPlan['veins'][number], unit: number): void {
  const [fromX, fromY, toX, toY] = vein
  context.beginPath()
  context.moveTo(fromX * unit, fromY * unit)
  context.quadraticCurveTo(((fromX + toX) / 2) * unit, ((fromY + toY) / 2 - 0.06) * unit, toX * unit, toY * unit)
}

/** How far the wings are raised towards each other: 0 spread flat, 1 almost closed. Rests a moment when spread. */
export function flapAt(phase: number): number {
  return Math.pow(0.5 - 0.5 * Math.cos(phase * Math.PI * 2), 1.3)
}
