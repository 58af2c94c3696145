import { laterna } from '../../src/protocols/laterna/laterna.ts'
import { goldenWires } from '../kit/golden.ts'
import { generationWires } from './laterna/generations.ts'
import { keyWires } from './laterna/keys.ts'

goldenWires(laterna, [...generationWires, ...keyWires])
