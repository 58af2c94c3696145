import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One thing there is a drawing of. */
export interface Subject {
  /** E.g. `hot-air-balloon`. */
  readonly slug: string
  readonly label: string
  readonly character: string
  readonly tags: readonly string[]
  /** Emojibase's number of the subgroup: what sort of thing it is. */
  readonly sort: number
  readonly set: 'fluent' | 'noto'
  /** The drawing without its frame. */
  readonly body: string
}

interface Icons {
  readonly icons: { readonly [name: string]: { readonly body: string } | undefined }
  readonly aliases?: { readonly [name: string]: { readonly parent: string } | undefined }
}

interface Emoji {
  readonly label: string
  readonly emoji: string
  readonly hexcode: string
  readonly tags?: readonly string[]
  readonly group?: number
  readonly subgroup?: number
}

/** No pictures: flags are emblems of states, the others are letters, keys and parts of faces. */
const LEFT_OUT_GROUPS = [2, 9]
const LEFT_OUT_SORTS = [94, 95]

/** Where the second set draws the whole animal, or draws it more plainly. */
const BETTER_IN_NOTO = new Set(
  (
    'octopus, crocodile, raccoon, orangutan, chipmunk, boar, ewe, turtle, snake, dove, eagle, lotus, lobster, bat, ostrich, beetle, ' +
    'hedgehog, beaver, kangaroo, peacock, rhinoceros, hippopotamus, sloth, flamingo, dodo, seal, blowfish, empty nest, nest with eggs, ' +
    'scorpion, ant, cricket, fly, mammoth, badger, potted plant'
  ).split(', '),
)

/** Everything drawable, in the order of the sorts, so that like lies by like. */
export function readSubjects(folder: string): readonly Subject[] {
  const fluent = json(folder, '@iconify-json/fluent-emoji/icons.json') as Icons
  const noto = json(folder, '@iconify-json/noto/icons.json') as Icons
  return emojisOf(folder, 'en').flatMap(({ label, emoji, tags = [], group = -1, subgroup = -1 }): readonly Subject[] => {
    if (group < 0 || LEFT_OUT_GROUPS.includes(group) || LEFT_OUT_SORTS.includes(subgroup)) return []
    const slug = slugOf(label)
    const sets = [
      { set: 'fluent', body: bodyOf(fluent, slug) },
      { set: 'noto', body: bodyOf(noto, slug) },
    ] as const
    const found = (BETTER_IN_NOTO.has(label) ? sets.toReversed() : sets).find(({ body }) => body !== undefined)
    if (!found?.body) return []
    return [{ slug, label, character: emoji, tags, sort: subgroup, set: found.set, body: found.body }]
  })
}

export function emojisOf(folder: string, language: string): readonly Emoji[] {
  return json(folder, `emojibase-data/${language}/data.json`) as readonly Emoji[]
}

export function json(folder: string, path: string): unknown {
  return JSON.parse(readFileSync(join(folder, 'node_modules', path), 'utf8')) as unknown
}

function bodyOf({ icons, aliases = {} }: Icons, slug: string): string | undefined {
  return (icons[slug] ?? icons[aliases[slug]?.parent ?? ''])?.body
}

function slugOf(label: string): string {
  return label
    .toLowerCase()
    .replace(/[“”‘’'.:!,()]/g, '')
    .replace(/&/g, 'and')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
