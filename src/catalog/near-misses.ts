/** How many single-letter changes lead from one word to the other (Levenshtein). */
export function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const change = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1)
      current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[to.length] ?? 0
}

/** The up to three candidates most like the word, best first; none when nothing is like it. */
export function nearMisses(word: string, candidates: readonly string[]): readonly string[] {
  return candidates
    .map((candidate) => ({ candidate, distance: distanceTo(word, candidate) }))
    .filter(({ candidate, distance }) => distance <= candidate.length / 3)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ candidate }) => candidate)
}

/** A beginning counts as one change, so that `veo-3.0` finds the whole family. */
function distanceTo(word: string, candidate: string): number {
  return word.length >= 5 && candidate.startsWith(word) ? 1 : editDistance(word, candidate)
}
