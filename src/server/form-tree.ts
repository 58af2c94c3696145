import { GatewayError } from '../core/errors.ts'
import type { LightJson } from '../core/light-json.ts'

interface Slot {
  readonly values: LightJson[]
  readonly members: Map<string, Slot>
  /** Written with `[]`: a list even when there is one. */
  isList: boolean
}

const NESTING_MAX = 8
const NAME_MAX_CHARACTERS = 256

/** Form fields on their way to becoming an object. Maps, because a caller's name may be `__proto__`. A class because it grows. */
export class FormTree {
  readonly #root = newSlot()

  /** `a`, `a[]`, `a[0]`, `a[b]`, `a[][b]`; a name with other brackets is itself. */
  put(name: string, value: LightJson): void {
    const path = pathOf(name)
    if (name.length > NAME_MAX_CHARACTERS || path.length > NESTING_MAX) {
      throw new GatewayError('bad_request', 'The name of a form field is too long or nested too deep.')
    }
    slotAt(this.#root, path).values.push(value)
  }

  value(): LightJson {
    return objectOf(this.#root)
  }
}

function pathOf(name: string): readonly string[] {
  const [, first, brackets] = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name) ?? [undefined, name, '']
  return [first ?? name, ...[...(brackets ?? '').matchAll(/\[([^[\]]*)\]/g)].map(([, inner]) => inner ?? '')]
}

function slotAt(root: Slot, path: readonly string[]): Slot {
  return path.reduce((slot, part, index) => {
    if (part !== '' || index === 0) return memberOf(slot, part)
    slot.isList = true
    const next = path[index + 1]
    return next === undefined ? slot : memberOf(slot, indexFor(slot, next))
  }, root)
}

/** `a[][x]=1&a[][y]=2&a[][x]=3` are two: a new one begins where a name comes again. */
function indexFor({ members }: Slot, next: string): string {
  const last = members.get(String(members.size - 1))
  return String(last && !last.members.has(next) ? members.size - 1 : members.size)
}

function memberOf({ members }: Slot, name: string): Slot {
  const member = members.get(name) ?? newSlot()
  members.set(name, member)
  return member
}

function newSlot(): Slot {
  return { values: [], members: new Map(), isList: false }
}

function valueOf(name: string, slot: Slot): LightJson {
  const { values, members, isList } = slot
  if (members.size === 0) return isList || values.length > 1 ? values : (values[0] as LightJson)
  const numbered = [...members].every(([key]) => /^\d{1,9}$/.test(key))
  if (numbered) return [...values, ...inOrder(members).map(([key, member]) => valueOf(`${name}[${key}]`, member))]
  if (values.length === 0) return objectOf(slot, name)
  throw new GatewayError('bad_request', `The form field "${name}" is given both as one value and as an object.`, {
    violation: { path: name, rule: 'wrong_type' },
  })
}

function objectOf({ members }: Slot, name?: string): LightJson {
  // fromEntries defines, and does not assign: `__proto__` becomes a name like any other.
  return Object.fromEntries([...members].map(([key, member]) => [key, valueOf(name === undefined ? key : `${name}[${key}]`, member)]))
}

function inOrder(members: ReadonlyMap<string, Slot>): readonly (readonly [string, Slot])[] {
  return [...members].toSorted(([one], [other]) => Number(one) - Number(other))
}
