import type { Provider } from '../core/provider.ts'
import { illustrator } from './illustrator/illustrator.ts'

/** Every provider, in alphabetical order. Adding one is a folder here and a line here. */
export const providers: readonly Provider[] = [illustrator]
