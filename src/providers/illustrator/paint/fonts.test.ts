import { describe, expect, test } from 'vitest'
import { canLetter, takeFont } from './fonts.ts'
import { setText } from './lettering.ts'
import { newSurface } from './surface.ts'

/** The ink of a text, as a string that two texts share only when they look the same. */
function inkOf(text: string, family: 'Laterna Serif' | 'Laterna Sans Bold' = 'Laterna Serif'): string {
  const { canvas, pen } = newSurface(text.length * 40 + 40, 64)
  takeFont(pen, family, 32, text)
  pen.textAlign = 'left'
  pen.direction = 'ltr'
  pen.fillText(text, 20, 44)
  return Buffer.from(pen.getImageData(0, 0, canvas.width, canvas.height).data).toString('base64')
}

const TEXTS = [
  'Grüße, Łódź & Ærøskøbing!',
  'İstanbul ağaç şeker',
  'Chào mừng bạn đến với Việt Nam',
  'Привет, мир',
  '欢迎光临',
  '歡迎光臨龍貓書店',
  '営業中 ようこそ カフェ',
  '안녕하세요',
  'مرحبا بكم',
  'नमस्ते दुनिया',
]

describe('our fonts', () => {
  test.each(TEXTS)('have every letter of %s, each unlike the box of a missing one', (text) => {
    expect(canLetter(text)).toBe(true)
    // A code point that nobody may ever assign is drawn as the box.
    const letters = [...new Set(text)].filter((letter) => /[\p{L}\p{N}]/u.test(letter))
    const pictures = letters.map((letter) => inkOf(letter))
    expect(new Set(pictures).size).toBe(letters.length)
  })

  test('say what they cannot write', () => {
    expect(canLetter('ภาษาไทย')).toBe(false)
    expect(canLetter('hello')).toBe(true)
  })

  test('join Arabic letters and form Hindi syllables', () => {
    const widthOf = (text: string): number => {
      const { pen } = newSurface(8, 8)
      takeFont(pen, 'Laterna Sans Bold', 60, text)
      return pen.measureText(text).width
    }
    const apart = (text: string): number => [...text].reduce((sum, letter) => sum + widthOf(letter), 0)
    expect(widthOf('مرحبا')).toBeLessThan(apart('مرحبا') * 0.9)
    expect(widthOf('क्ष')).toBeLessThan(apart('क्ष') * 0.9)
  })
})

describe('text set into a frame', () => {
  const frame = { width: 300, height: 120, largest: 60 }

  test.each([...TEXTS, 'A very long title that needs more than one line to be read', '一個很長的標題需要兩行以上才能讀完它的全部內容'])(
    'keeps every letter of %s and stays inside',
    (text) => {
      const { pen } = newSurface(8, 8)
      const { lines, sizePixels } = setText(pen, 'Laterna Serif', text, frame)
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      for (const line of lines) expect(pen.measureText(line).width).toBeLessThanOrEqual(frame.width)
      expect(lines.length * sizePixels).toBeLessThanOrEqual(frame.height)
    },
  )

  test('breaks at blanks, not within a word', () => {
    const { pen } = newSurface(8, 8)
    const { lines } = setText(pen, 'Laterna Serif', 'Grand Opening Tomorrow', { width: 240, height: 200, largest: 50 })
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) expect(['Grand', 'Opening', 'Tomorrow', 'Grand Opening', 'Opening Tomorrow']).toContain(line)
  })
})
