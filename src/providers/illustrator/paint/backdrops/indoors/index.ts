import { bedroom } from './bedroom.ts'
import { cafe } from './cafe.ts'
import { cave } from './cave.ts'
import { classroom } from './classroom.ts'
import { hall } from './hall.ts'
import { kitchen } from './kitchen.ts'
import { library } from './library.ts'
import { room } from './room.ts'
import { studio } from './studio.ts'
import { stage } from './theatre.ts'
import { workshop } from './workshop.ts'

/** The places under a roof. */
export const INDOORS = { room, kitchen, bedroom, library, classroom, workshop, cafe, hall, stage, cave, studio }
