import { parentPort, workerData } from 'node:worker_threads'
import { drawer, takeNext, type DrawnPose, type PoseWork } from './poses.ts'

/** The second drawing thread: takes poses until there are none left, then ends. */
const work = workerData as PoseWork
const draw = drawer(work)
for (let index = takeNext(work); index < work.tasks.length; index = takeNext(work)) {
  const { canvas, anchorX, anchorY } = draw(index)
  const { width, height } = canvas
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  const pose: DrawnPose = { index, pixels: new Uint8ClampedArray(data), width, height, anchorX, anchorY }
  parentPort?.postMessage(pose, [pose.pixels.buffer])
}
