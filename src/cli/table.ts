/** Rows as columns of equal width under a heading; the last column may be as long as it likes. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [headings, ...rows]
  const widths = headings.map((_, column) => Math.max(...all.map((row) => widthOf(row[column] ?? ''))))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell))))
      .join('  ')
      .trimEnd()
  return `${all.map(line).join('\n')}\n`
}

/** Text for one cell: no line breaks or control characters, at most so many characters. */
export function cell(text: string, lengthMax: number): string {
  const flat = text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  const letters = Array.from(new Intl.Segmenter().segment(flat), ({ segment }) => segment)
  return letters.length <= lengthMax ? flat : `${letters.slice(0, lengthMax - 1).join('')}…`
}

/** How many columns a terminal needs: Chinese, Japanese, Korean and emoji take two. */
function widthOf(text: string): number {
  let width = 0
  for (const letter of text)
    width +=
      /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Extended_Pictographic}\u3000-\u303f\uff00-\uff60]/u.test(
        letter,
      )
        ? 2
        : 1
  return width
}

/** The day of an ISO date or of a Unix time in seconds; empty for anything else. */
export function day(moment: unknown): string {
  return minute(moment).slice(0, 10)
}

/** Day, hour and minute, in UTC. */
export function minute(moment: unknown): string {
  const iso = typeof moment === 'number' ? new Date(moment * 1000).toISOString() : typeof moment === 'string' ? moment : ''
  return iso.slice(0, 16).replace('T', ' ')
}
