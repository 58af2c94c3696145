import { studio } from '../elsewhere.ts'
import { bedroom } from './bedroom.ts'
import { classroom } from './classroom.ts'
import { kitchen } from './kitchen.ts'
import { library } from './library.ts'
import { room } from './room.ts'
import { workshop } from './workshop.ts'

/** The places under a roof. */
export const INDOORS = { room, kitchen, bedroom, library, classroom, workshop, cafe: room, hall: room, stage: studio, studio }
