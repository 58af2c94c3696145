import { describe, expect, test } from 'vitest'
import { inRuns, list, LIST_MAX, sql, textOf } from './sql.ts'

const byIds = (ids: readonly string[], state: string) => sql`SELECT 1 FROM job WHERE id IN ${list(ids)} AND state = ${state}`

describe('sql', () => {
  test('values travel beside the text and never inside it', () => {
    const evil = "'; DROP TABLE job; --"
    const statement = sql`SELECT * FROM job WHERE id = ${evil} AND version = ${3}`
    expect(statement.values).toEqual([evil, 3])
    expect(textOf(statement, 'sqlite')).toBe('SELECT * FROM job WHERE id = ? AND version = ?')
    expect(textOf(statement, 'postgres')).toBe('SELECT * FROM job WHERE id = $1 AND version = $2')
  })

  test('a statement without values is its text', () => {
    expect(textOf(sql`SELECT 1`, 'postgres')).toBe('SELECT 1')
  })

  test('a list brings its own parentheses and is padded to a power of two with its last item', () => {
    const statement = byIds(['a', 'b', 'c'], 'queued')
    expect(textOf(statement, 'postgres')).toBe('SELECT 1 FROM job WHERE id IN ($1, $2, $3, $4) AND state = $5')
    expect(statement.values).toEqual(['a', 'b', 'c', 'c', 'queued'])
    expect(textOf(byIds(['a'], 'queued'), 'sqlite')).toBe('SELECT 1 FROM job WHERE id IN (?) AND state = ?')
  })

  test('the same text is the same array, so that it is prepared once', () => {
    expect(byIds(['a', 'b', 'c'], 'x').strings).toBe(byIds(['d', 'e', 'f', 'g'], 'y').strings)
    expect(byIds(['a', 'b'], 'x').strings).not.toBe(byIds(['a'], 'x').strings)
  })

  test('an empty or endless list is refused rather than sent', () => {
    expect(() => list([])).toThrow('takes 1 to')
    expect(() => list(Array.from({ length: LIST_MAX + 1 }, () => 'a'))).toThrow('takes 1 to')
  })

  test('many values are cut into runs a list takes, none lost', () => {
    const values = Array.from({ length: 2 * LIST_MAX + 1 }, (_, index) => index)
    expect(inRuns(values).map(({ length }) => length)).toEqual([LIST_MAX, LIST_MAX, 1])
    expect(inRuns(values).flat()).toEqual(values)
    expect(inRuns([])).toEqual([])
  })
})
