import { openai } from '../../src/protocols/openai/openai.ts'
import { goldenWires } from '../kit/golden.ts'
import { chatWires } from './openai/chat.ts'
import { imageWires } from './openai/images.ts'
import { appWires } from './openai/apps.ts'
import { modelWires } from './openai/models.ts'
import { predictionWires } from './openai/predictions.ts'
import { videoWires } from './openai/videos.ts'

goldenWires(
  openai,
  [...appWires, ...modelWires, ...chatWires, ...imageWires, ...predictionWires, ...videoWires],
  ['openai.videos.characters'],
)
