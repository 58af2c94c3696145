import type { Role } from './role.ts'
import { ALSO } from './role-names.ts'
import { ROLES } from './wardrobe.ts'

/** Who somebody is by the prompt's own word, or by the kind of person that word means. Undefined when it is none of ours. */
export function roleOf(actor: { readonly species: string; readonly named?: string }): Role | undefined {
  if (actor.named === undefined) return roleNamed(actor.species)
  return roleNamed(actor.named) ?? roleNamed(actor.species)
}

function roleNamed(noun: string): Role | undefined {
  const name = noun.toLowerCase()
  const single = name.endsWith('s') ? name.slice(0, -1) : name
  for (const word of [name, single]) {
    const role = ROLES[word] ?? ROLES[ALSO[word] ?? '']
    if (role && (Object.hasOwn(ROLES, word) || Object.hasOwn(ALSO, word))) return role
  }
  return undefined
}

/** Whether somebody in a role is of age. */
export function isGrownUpRole({ age }: Role): boolean {
  return age === 'adult' || age === 'old'
}
