import { openai } from '../../src/protocols/openai/openai.ts'
import { goldenWires } from '../kit/golden.ts'
import { modelWires } from './openai/models.ts'

goldenWires(openai, [...modelWires])
