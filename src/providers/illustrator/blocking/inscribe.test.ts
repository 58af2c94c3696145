import { expect, test } from 'vitest'
import { compose } from '../compose.ts'
import { pixelsOf } from '../paint/looks/sheet.ts'
import { STYLES, type Style } from '../scene.ts'
import { readPrompt } from '../words/read-prompt.ts'

const SIZE = { widthPixels: 224, heightPixels: 176, quality: 'draft' } as const

function picture(prompt: string, style: Style): Uint8ClampedArray {
  return pixelsOf(compose({ ...readPrompt(prompt, { seed: 5 }), style }, SIZE))
}

/** How many pixels two pictures have in strong contrast to each other. */
function contrasting(one: Uint8ClampedArray, other: Uint8ClampedArray): number {
  let count = 0
  for (let at = 0; at < one.length; at += 4) {
    const difference = Math.abs(one[at]! - other[at]!) + Math.abs(one[at + 1]! - other[at + 1]!) + Math.abs(one[at + 2]! - other[at + 2]!)
    if (difference > 180) count++
  }
  return count
}

test.each(STYLES)('in the style %s the letters on a board stand out from it', (style) => {
  const lettered = picture('a sign in a meadow that says "HILL"', style)
  expect(contrasting(lettered, picture('a sign in a meadow that says "l"', style))).toBeGreaterThan(150)
})
