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
  /(says?|said|saying|speaks?|whispers?|whispering|shouts?|shouting|asks?|replies|replied|exclaims?|murmurs?|mutters?|tells?|diz|disse|dice|dijo|dit|sagt|fl[üu]stert|说道?|說道?|问|問|言う|말한다|말했다|говорит|сказала?|спрашивает|يقول|تقول|قال|कहता|कहती|berkata|nói|diyor|dedi|dit|demande|pregunta|pergunta)\s*[,:：，]?\s*$/iu

/** Or it follows the quotation: "Good morning," says the cat. */
const SPOKEN_AFTER =
  /^\s*,?\s*(?:says?|said|asks?|asked|whispers?|shouts?|replies|replied|diz|disse|dice|dijo|dit|sagt|говорит)\s+(?:the |a |an |o |a |el |la |le |der |die |das )?(\p{L}+)/iu

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
    else {
      const after = SPOKEN_AFTER.exec(prompt.slice(match.index + match[0].length))
      if (after) dialogue.push({ who: after[1]?.toLowerCase() ?? 'narrator', line, ...voiceOf(after[0]) })
      else texts.push(line)
    }
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
