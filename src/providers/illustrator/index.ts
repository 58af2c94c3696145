export { illustrator } from './illustrator.ts'
