import { z } from 'zod'
import { STYLES } from '../scene.ts'

/** A change of the pixels of a finished picture. It does not change their number. */
export const filterSchema = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('style'), style: z.enum(STYLES) }),
  z.strictObject({ name: z.enum(['black-and-white', 'sepia', 'invert', 'vignette']) }),
  z.strictObject({ name: z.enum(['blur', 'background-blur', 'sharpen']) }),
  z.strictObject({ name: z.enum(['brightness', 'contrast', 'saturation']), factor: z.number().min(0.1).max(4) }),
  z.strictObject({ name: z.literal('warmth'), amount: z.number().min(-1).max(1) }),
  z.strictObject({ name: z.literal('flip'), axis: z.enum(['horizontal', 'vertical']) }),
  z.strictObject({ name: z.literal('frame'), colour: z.string().regex(/^#[0-9a-f]{6}$/) }),
  z.strictObject({ name: z.literal('text'), text: z.string().min(1).max(300), where: z.enum(['top', 'middle', 'bottom']) }),
])

export type Filter = Readonly<z.infer<typeof filterSchema>>

/** So many may lie on one picture; who wants more begins anew. */
export const FILTERS_MAX = 16
