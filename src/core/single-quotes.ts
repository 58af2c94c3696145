/** What is worth a second look: descriptions typed into a shell are short. */
const TEXT_MAX_CHARACTERS = 64 * 1024

/**
 * The text with its single-quoted strings in double quotes, or undefined when it has none. Not JSON, but what the Gemini API's own
 * curl examples send (`-d "{'file': {'display_name': '…'}}"`), and Google reads it.
 */
export function inDoubleQuotes(text: string): string | undefined {
  if (text.length > TEXT_MAX_CHARACTERS || !/^\s*[[{]\s*'/.test(text)) return undefined
  // A string that does not end takes all the rest, so that its beginning is looked for once; no JSON comes of it in any case.
  return text.replace(/"(?:[^"\\]|\\[^])*(?:"|\\?$)|'((?:[^'\\]|\\[^])*)(?:'|\\?$)/g, (whole: string, inner: string | undefined) =>
    inner === undefined ? whole : `"${inner.replace(/\\'/g, "'").replace(/\\.|"/g, (found) => (found === '"' ? '\\"' : found))}"`,
  )
}
