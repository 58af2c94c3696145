import { describe, expect, test } from 'vitest'
import type { ImageTask, InputRole, Order, StoredInput } from '../../core/request.ts'
import { checkOrder } from './abilities.ts'

function input(role: InputRole, side = 512): StoredInput {
  const blob = { sha256: 'a'.repeat(64), sizeBytes: 9 } as StoredInput['blob']
  return { role, blob, mediaType: 'image/png', widthPixels: side, heightPixels: side }
}

function order(task: ImageTask | undefined, inputs: readonly StoredInput[]): Order {
  return {
    model: 'm',
    prompt: 'a cat',
    inputs,
    seed: 1,
    people: 'all',
    vendorOptions: {},
    output: {
      kind: 'image',
      count: 1,
      widthPixels: 512,
      heightPixels: 512,
      aspectRatio: '1:1',
      resolution: '512',
      mediaType: 'image/png',
      compressionQuality: 80,
      text: false,
      ...(task ? { task } : {}),
    },
  }
}

describe('before any money moves', () => {
  test.each([
    [undefined, ['reference', 'mask']],
    [undefined, ['subject', 'style']],
    [{ do: 'upscale', factor: 4 }, ['reference']],
    [{ do: 'vary' }, ['reference']],
    [{ do: 'edit', mode: 'inpaint-removal', maskMode: 'foreground' }, ['reference']],
    [{ do: 'edit', mode: 'default' }, ['subject']],
    [{ do: 'edit', mode: 'style' }, ['style']],
  ] as const)('what can be done is let through: %j with %j', (task, roles) => {
    expect(() =>
      checkOrder(
        order(
          task,
          roles.map((role) => input(role)),
        ),
      ),
    ).not.toThrow()
  })

  test.each([
    [{ do: 'recontext' }, ['product'], 'inputs'],
    [{ do: 'try-on' }, ['person', 'product'], 'inputs'],
    [{ do: 'segment', mode: 'foreground' }, ['reference'], 'task'],
    [{ do: 'edit', mode: 'controlled' }, ['reference', 'control'], 'inputs'],
    [{ do: 'edit', mode: 'product-image' }, ['reference'], 'task'],
    [{ do: 'edit', mode: 'inpaint-removal', maskMode: 'semantic' }, ['reference'], 'task'],
    [{ do: 'edit', mode: 'inpaint-removal' }, ['subject'], 'inputs'],
    [{ do: 'vary' }, [], 'inputs'],
  ] as const)('what cannot be done is refused with what can: %j with %j', (task, roles, field) => {
    const asked = order(
      task,
      roles.map((role) => input(role)),
    )
    expect(() => checkOrder(asked)).toThrow(
      expect.objectContaining({
        code: 'not_supported',
        details: { violation: expect.objectContaining({ field, allowed: expect.any(Array) }) },
      }),
    )
  })

  test('so is a picture that would become too large', () => {
    expect(() => checkOrder(order({ do: 'upscale', factor: 4 }, [input('reference', 1025)]))).toThrow(/17 megapixels/)
  })
})
