import { Worker } from 'node:worker_threads'
import { createCanvas, ImageData } from '@napi-rs/canvas'
import { fromTheOtherSide } from '../blocking.ts'
import { figureFor } from '../figures/index.ts'
import { styleSprite, type FilmLook } from '../paint/looks/film.ts'
import { standIn } from '../paint/stand-in.ts'
import type { ActorSpec } from '../scene.ts'
import type { Figure, Light, Sprite } from '../stage.ts'

/** One drawing to make: an actor at a moment of its loop. */
export interface PoseTask {
  readonly actor: ActorSpec
  readonly seed: number
  readonly phase: number
  readonly heightPixels: number
  /** Drawn to be mirrored: lit from the other side. */
  readonly mirrored: boolean
  /** How wide its mouth is open, 0 to 1. */
  readonly mouth: number
}

/** What a drawing thread is given. Both threads draw the next task that `taken` counts up to. */
export interface PoseWork {
  readonly tasks: readonly PoseTask[]
  readonly indoor: boolean
  /** In which light and style. */
  readonly look: FilmLook
  readonly taken: Int32Array<SharedArrayBuffer>
}

/** A sprite as it crosses from one thread to the other. */
export interface DrawnPose {
  readonly index: number
  readonly pixels: Uint8ClampedArray<ArrayBuffer>
  readonly width: number
  readonly height: number
  readonly anchorX: number
  readonly anchorY: number
}

/** Drawings that a second thread has begun with. */
export interface PosesUnderWay {
  /** Draws along in this thread until all are done, calling `step` before each drawing. */
  finish(step: () => Promise<void>): Promise<readonly Sprite[]>
  /** Ends the second thread. Safe to call at any time. */
  stop(): Promise<void>
}

/** Begins to draw all poses in a second thread, while this one is free for other work. */
export function beginPoses(tasks: readonly PoseTask[], look: FilmLook, indoor: boolean): PosesUnderWay {
  const sprites: Sprite[] = []
  if (tasks.length === 0) return { finish: async () => sprites, stop: async () => undefined }
  const work: PoseWork = { tasks, look, indoor, taken: new Int32Array(new SharedArrayBuffer(4)) }
  const file = import.meta.url.endsWith('.ts') ? './pose-worker.ts' : './pose-worker.js'
  const worker = new Worker(new URL(file, import.meta.url), { workerData: work })
  const done = new Promise<void>((resolve, reject) => {
    worker.on('message', (pose: DrawnPose) => {
      sprites[pose.index] = spriteOf(pose)
    })
    worker.once('error', reject)
    worker.once('exit', () => resolve())
  })
  // Should this thread fail first, nobody waits for the other one any more: its failure is then no news.
  done.catch(() => undefined)
  return {
    async finish(step) {
      const draw = drawer(work)
      for (let index = takeNext(work); index < tasks.length; index = takeNext(work)) {
        await step()
        sprites[index] = draw(index)
      }
      await done
      return sprites
    },
    async stop() {
      await worker.terminate()
    },
  }
}

/** The number of the next task nobody has begun. */
export function takeNext({ taken }: PoseWork): number {
  return Atomics.add(taken, 0, 1)
}

/** Draws tasks by number; a member's figure is built once. */
export function drawer({ tasks, look, indoor }: PoseWork): (index: number) => Sprite {
  const figures = new Map<string, Figure>()
  return (index) => {
    const task = tasks[index]
    if (task === undefined) throw new RangeError('no such pose')
    const { actor, seed, mirrored, phase, heightPixels, mouth } = task
    const key = `${JSON.stringify(actor)} ${seed} ${mirrored}`
    const light = mirrored ? fromTheOtherSide(look.light) : look.light
    const figure = figures.get(key) ?? performerOf(actor, light, indoor, seed).figure
    figures.set(key, figure)
    const sprite = figure.draw(phase, heightPixels, 'draft', mouth)
    styleSprite(sprite.canvas, look, seed)
    return sprite
  }
}

/** Who plays an actor: its figure, or a painted stand-in that only stands there when we have no drawing of it. */
export function performerOf(
  actor: ActorSpec,
  light: Light,
  indoor: boolean,
  seed: number,
): { readonly figure: Figure; readonly standsIn: boolean } {
  const figure = figureFor(actor, light, indoor, seed)
  if (figure !== undefined) return { figure, standsIn: false }
  const draw: Figure['draw'] = (_phase, heightPixels) => standIn(actor, light, heightPixels, seed)
  return { figure: { loopSeconds: 4, poses: 1, grounded: true, draw }, standsIn: true }
}

function spriteOf({ pixels, width, height, anchorX, anchorY }: DrawnPose): Sprite {
  const canvas = createCanvas(width, height)
  canvas.getContext('2d').putImageData(new ImageData(pixels, width, height), 0, 0)
  return { canvas, anchorX, anchorY }
}
