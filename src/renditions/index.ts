export { convertPicture } from './picture.ts'
export { forget, openRenditions, unreferenced } from './renditions.ts'
export type { Renditions } from './renditions.ts'
