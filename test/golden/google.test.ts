import { google } from '../../src/protocols/google/google.ts'
import { goldenWires } from '../kit/golden.ts'
import { contentWires } from './google/content.ts'
import { fileWires } from './google/files.ts'
import { interactionWires } from './google/interactions.ts'
import { modelWires } from './google/models.ts'

goldenWires(google, [...contentWires, ...fileWires, ...interactionWires, ...modelWires])
