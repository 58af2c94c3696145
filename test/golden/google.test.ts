import { google } from '../../src/protocols/google/google.ts'
import { goldenWires } from '../kit/golden.ts'
import { contentWires } from './google/content.ts'
import { fileWires } from './google/files.ts'
import { imagenWires } from './google/imagen.ts'
import { imagenEditWires } from './google/imagen-edit.ts'
import { interactionWires } from './google/interactions.ts'
import { modelWires } from './google/models.ts'
import { operationWires } from './google/operations.ts'
import { veoWires } from './google/veo.ts'

goldenWires(
  google,
  [...contentWires, ...fileWires, ...interactionWires, ...modelWires, ...imagenWires, ...imagenEditWires, ...veoWires, ...operationWires],
  ['google.notOffered'],
)
