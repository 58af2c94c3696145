/** What stands in quotation marks, taken out of the prompt so that it is not read as a description. */
export interface Quoted {
  /** The prompt without what is quoted. */
  readonly rest: string
  /** Text to be shown. */
  readonly texts: readonly string[]
  readonly dialogue: readonly { readonly who: string; readonly line: string; readonly voice?: 'female' | 'male' }[]
}

const QUOTED = /["“„”«「『]([^"“”„«»「」『』]+)["“”»」』]|(?<=^|[\s(:,])['‘]([^'’]+)['’](?=$|[\s.,;:!?)])/g

/** A verb of speaking close before the quotation makes it dialogue. */
const SPOKEN =
  /(says?|said|saying|speaks?|whispers?|whispering|shouts?|shouting|asks?|replies|replied|exclaims?|murmurs?|mutters?|tells?|diz|disse|dice|dijo|dit|sagt|fl[üu]stert|说道?|說道?|问|問|言う)\s*[,:：，]?\s*$/iu

const FEMALE =
  /\b(she|her|woman|girl|mother|lady|queen|princess|actress|grandmother|witch|mulher|menina|mujer|niña|femme|fille|frau|mädchen)\b|女/iu
const MALE =
  /\b(he|his|man|boy|father|king|prince|actor|grandfather|wizard|knight|detective|homem|menino|hombre|niño|homme|garçon|mann|junge)\b|男/iu

export function takeQuotes(prompt: string): Quoted {
  const texts: string[] = []
  const dialogue: { who: string; line: string; voice?: 'female' | 'male' }[] = []
  for (const match of prompt.matchAll(QUOTED)) {
    const line = (match[1] ?? match[2] ?? '').trim()
    if (!line) continue
    const before = prompt.slice(Math.max(0, match.index - 80), match.index)
    if (SPOKEN.test(before)) dialogue.push({ who: speaker(before), line, ...voiceOf(before) })
    else texts.push(line)
  }
  return { rest: prompt.replace(QUOTED, ' '), texts, dialogue }
}

function speaker(before: string): string {
  const words = before.replace(SPOKEN, '').match(/[\p{L}]+/gu) ?? []
  return words.at(-1)?.toLowerCase() ?? 'narrator'
}

function voiceOf(before: string): { voice?: 'female' | 'male' } {
  if (FEMALE.test(before)) return { voice: 'female' }
  if (MALE.test(before)) return { voice: 'male' }
  return {}
}
