import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { EditOptions } from './asked.ts'
import { editPicture } from './index.ts'
import { readInstruction } from './instruction.ts'

const SIZE = 192
const OPTIONS: EditOptions = { widthPixels: SIZE, heightPixels: SIZE, seed: 7, mediaType: 'image/png', compressionQuality: 90 }

function drawn(width: number, height: number, draw: (pen: SKRSContext2D) => void): Uint8Array {
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  draw(pen)
  return canvas.toBuffer('image/png')
}

/** A house, a sun and a hill in black lines. */
const lineDrawing = drawn(SIZE, SIZE, (pen) => {
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, SIZE, SIZE)
  pen.strokeStyle = '#111'
  pen.lineWidth = 3
  const circle = (x: number, y: number, r: number) => {
    pen.beginPath()
    pen.arc(x, y, r, 0, Math.PI * 2)
    pen.stroke()
  }
  pen.strokeRect(-5, 130, SIZE + 10, 100)
  pen.strokeRect(30, 80, 60, 50)
  pen.strokeRect(50, 100, 18, 30)
  circle(150, 35, 20)
  circle(130, 160, 18)
  pen.beginPath()
  pen.moveTo(22, 80)
  pen.lineTo(60, 48)
  pen.lineTo(98, 80)
  pen.closePath()
  pen.stroke()
})

/** A red disc on a gradient from blue to green: coloured, with a subject in the middle. */
const photo = drawn(SIZE, SIZE, (pen) => {
  const gradient = pen.createLinearGradient(0, 0, 0, SIZE)
  gradient.addColorStop(0, '#4a7ac0')
  gradient.addColorStop(1, '#6aa860')
  pen.fillStyle = gradient
  pen.fillRect(0, 0, SIZE, SIZE)
  pen.fillStyle = '#c83a2a'
  pen.beginPath()
  pen.arc(100, 105, 45, 0, Math.PI * 2)
  pen.fill()
})

async function pixelsOf(bytes: Uint8Array) {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * info.channels, (y * info.width + x) * info.channels + 3)]
  return { data, info, at }
}

function meanOf(data: Uint8Array): number {
  return data.reduce((sum, value) => sum + value, 0) / data.length
}

describe('editPicture', () => {
  test('a line drawing is filled with many crayon colours, and its lines stay', async () => {
    const { bytes, did } = await editPicture(lineDrawing, "describe the image, then fill color as children's crayon style", OPTIONS)
    const { data, at } = await pixelsOf(bytes)
    const hues = new Set<number>()
    for (let i = 0; i < data.length; i += 3) {
      const [r, g, b] = [data[i]!, data[i + 1]!, data[i + 2]!]
      const high = Math.max(r, g, b),
        spread = high - Math.min(r, g, b)
      if (spread < 60) continue
      const hue = high === r ? (g - b) / spread : high === g ? 2 + (b - r) / spread : 4 + (r - g) / spread
      hues.add(Math.round(((hue * 60 + 360) % 360) / 40))
    }
    expect(hues.size).toBeGreaterThanOrEqual(4)
    expect(did.join()).toMatch(/filled \d+ areas/)
    expect(Math.max(...at(30, 100))).toBeLessThan(130)
  })

  test('the result has exactly the asked size and no transparency, in every format', async () => {
    for (const mediaType of ['image/png', 'image/jpeg', 'image/webp'] as const) {
      const { bytes } = await editPicture(photo, 'make it sepia', { ...OPTIONS, widthPixels: 200, heightPixels: 120, mediaType })
      const info = await sharp(bytes).metadata()
      expect([info.width, info.height, info.hasAlpha, `image/${info.format}`]).toEqual([200, 120, false, mediaType])
    }
  })

  test('the same seed gives the same bytes, another seed others', async () => {
    const edit = (seed: number) => editPicture(lineDrawing, 'crayon', { ...OPTIONS, seed })
    const [first, again, other] = await Promise.all([edit(1), edit(1), edit(2)])
    expect(Buffer.from(first.bytes).equals(Buffer.from(again.bytes))).toBe(true)
    expect(Buffer.from(first.bytes).equals(Buffer.from(other.bytes))).toBe(false)
  })

  test('black and white has no colour left', async () => {
    const { data } = await pixelsOf((await editPicture(photo, '变成黑白照片', OPTIONS)).bytes)
    for (let i = 0; i < data.length; i += 3)
      expect(Math.max(data[i]!, data[i + 1]!, data[i + 2]!) - Math.min(data[i]!, data[i + 1]!, data[i + 2]!)).toBe(0)
  })

  test('brighter is brighter and darker is darker', async () => {
    const mean = async (instruction: string) => meanOf((await pixelsOf((await editPicture(photo, instruction, OPTIONS)).bytes)).data)
    const before = meanOf((await pixelsOf(photo)).data.filter((_, index) => index % 4 !== 3))
    expect(await mean('make it brighter')).toBeGreaterThan(before + 10)
    expect(await mean('deixe mais escuro')).toBeLessThan(before - 10)
  })

  test('a mirrored picture is mirrored, a turned one turned', async () => {
    const original = await pixelsOf(photo)
    const mirrored = await pixelsOf((await editPicture(photo, 'flip it horizontally', OPTIONS)).bytes)
    expect(mirrored.at(SIZE - 1 - 60, 110)).toEqual(original.at(60, 110))
    const turned = await pixelsOf((await editPicture(photo, 'rotate 180 degrees', OPTIONS)).bytes)
    expect(turned.at(0, 0)).toEqual(original.at(SIZE - 1, SIZE - 1))
  })

  test('every style changes the picture and keeps its size', async () => {
    for (const style of ['pencil sketch', '水彩', 'pintura a óleo', 'pixel art', 'blur the background', 'crayon']) {
      const { bytes, did } = await editPicture(photo, style, OPTIONS)
      const { data, info } = await pixelsOf(bytes)
      expect(did).toHaveLength(1)
      expect([info.width, info.height]).toEqual([SIZE, SIZE])
      expect(Buffer.from(bytes).equals(Buffer.from(photo))).toBe(false)
      expect(new Set(data).size).toBeGreaterThan(4)
    }
  })

  test('text is painted where it was asked, and letters we have no font for are reported', async () => {
    const plain = await pixelsOf((await editPicture(photo, 'rotate 180 degrees, then mirror it vertically', OPTIONS)).bytes)
    const { bytes, couldNot } = await editPicture(
      photo,
      'rotate 180 degrees, then mirror it vertically and add the text "Hi" at the top',
      OPTIONS,
    )
    const written = await pixelsOf(bytes)
    const changedRows = new Set<number>()
    for (let i = 0; i < plain.data.length; i++) if (plain.data[i] !== written.data[i]) changedRows.add(Math.floor(i / 3 / SIZE))
    expect(couldNot).toEqual([])
    expect(changedRows.size).toBeGreaterThan(5)
    expect(Math.max(...changedRows)).toBeLessThan(SIZE * 0.3)
    const chinese = await editPicture(photo, 'sepia, add the text "แมว"', OPTIONS)
    expect(chinese.couldNot.join()).toContain('แมว')
  })

  test('outside the mask not one pixel changes, inside it does', async () => {
    const masks = {
      white: drawn(SIZE, SIZE, (pen) => {
        pen.fillStyle = '#000'
        pen.fillRect(0, 0, SIZE, SIZE)
        pen.fillStyle = '#fff'
        pen.fillRect(0, 0, SIZE / 2, SIZE)
      }),
      transparent: drawn(SIZE, SIZE, (pen) => {
        pen.fillStyle = '#fff'
        pen.fillRect(SIZE / 2, 0, SIZE / 2, SIZE)
      }),
    }
    const original = await pixelsOf(photo)
    for (const mask of Object.values(masks)) {
      const edited = await pixelsOf((await editPicture(photo, 'invert the colours', { ...OPTIONS, mask })).bytes)
      for (let y = 0; y < SIZE; y += 5) {
        expect(edited.at(SIZE - 10, y)).toEqual(original.at(SIZE - 10, y))
        expect(edited.at(10, y)).toEqual(original.at(10, y).map((value) => 255 - value))
      }
    }
  })

  test('a place is painted where a mask leaves room for it, and nowhere without one', async () => {
    const mask = drawn(SIZE, SIZE, (pen) => {
      pen.fillStyle = '#fff'
      pen.fillRect(0, 0, SIZE, SIZE / 2)
    })
    const opaque = await sharp(mask).flatten({ background: '#000' }).png().toBuffer()
    const { bytes, did, description } = await editPicture(photo, 'change the background to a forest', {
      ...OPTIONS,
      mask: opaque,
      quality: 'draft',
    })
    expect(did).toEqual(['painted a forest inside the mask'])
    expect(description).toBe('Done: change the background to a forest.')
    const [before, after] = [await pixelsOf(photo), await pixelsOf(bytes)]
    expect(after.at(20, SIZE - 20)).toEqual(before.at(20, SIZE - 20))
    expect(after.at(20, 40)).not.toEqual(before.at(20, 40))
    await expect(editPicture(photo, 'change the background to a forest', OPTIONS)).rejects.toMatchObject({ code: 'not_supported' })
  })

  test('a picture is cropped to the shape that is asked for, and to no other', async () => {
    const wide = drawn(300, 100, (pen) => {
      pen.fillStyle = '#3060c0'
      pen.fillRect(0, 0, 300, 100)
      pen.fillStyle = '#f0e020'
      pen.fillRect(130, 30, 40, 40)
    })
    const { bytes, did } = await editPicture(wide, 'crop it to a square', OPTIONS)
    expect(did).toEqual(['cropped to the asked shape'])
    const { at } = await pixelsOf(bytes)
    expect(at(SIZE / 2, SIZE * 0.36)[0]).toBeGreaterThan(200)
    await expect(editPicture(wide, 'crop to 16:9', OPTIONS)).rejects.toMatchObject({ message: expect.stringContaining('aspect ratio') })
  })

  test('several pictures cannot be put together, and that is said', async () => {
    const work = editPicture(photo, 'a picture of these two together', { ...OPTIONS, subjects: [photo] })
    await expect(work).rejects.toMatchObject({ code: 'not_supported', message: expect.stringContaining('cannot put 2 pictures together') })
  })

  test('what cannot be done is reported beside what was done', async () => {
    const { did, couldNot } = await editPicture(photo, 'make it black and white and remove the ball', OPTIONS)
    expect(did).toEqual(['made black and white'])
    expect(couldNot).toEqual(['remove the ball'])
  })

  test('an instruction beyond us is refused and says what we can do', async () => {
    for (const instruction of ['remove the dog', 'add a hat to the cat', '把猫换成狗', 'coloque um chapéu']) {
      await expect(editPicture(photo, instruction, OPTIONS)).rejects.toMatchObject({
        code: 'not_supported',
        message: expect.stringContaining('it can'),
      })
    }
  })

  test("bytes that are no picture are the caller's mistake", async () => {
    await expect(editPicture(new Uint8Array([1, 2, 3]), 'sepia', OPTIONS)).rejects.toMatchObject({ code: 'bad_request' })
    await expect(editPicture(photo, 'sepia', { ...OPTIONS, mask: new Uint8Array([9]) })).rejects.toMatchObject({ code: 'bad_request' })
  })

  test('the description is in the language of the instruction and true to the picture', async () => {
    const line = await editPicture(lineDrawing, 'describe the image with a concise and engaging paragraph', OPTIONS)
    expect(line.description).toMatch(/line drawing.*square.*192 by 192/)
    expect(line.did).toEqual([])
    expect((await editPicture(photo, '描述这张图片,然后变成素描', OPTIONS)).description).toMatch(/彩色图片.*方形/)
    expect((await editPicture(photo, 'descreva a imagem e deixe em preto e branco', OPTIONS)).description).toMatch(/imagem em cores/)
    expect((await editPicture(photo, 'describe la imagen con el fondo y luego haz un boceto', OPTIONS)).description).toMatch(
      /imagen a todo color/,
    )
  })

  test('a picture of another shape is never stretched', async () => {
    const wide = drawn(300, 100, (pen) => {
      pen.fillStyle = '#3060c0'
      pen.fillRect(0, 0, 300, 100)
      pen.fillStyle = '#f0e020'
      pen.fillRect(120, 20, 60, 60)
    })
    const { at } = await pixelsOf((await editPicture(wide, 'more contrast', OPTIONS)).bytes)
    const yellow = (x: number, y: number) => at(x, y)[0]! > 150 && at(x, y)[2]! < 120
    const across = [...Array(SIZE).keys()].filter((x) => yellow(x, SIZE / 2)).length
    const down = [...Array(SIZE).keys()].filter((y) => yellow(SIZE / 2, y)).length
    expect(Math.abs(across - down)).toBeLessThanOrEqual(3)
  })
})

describe('readInstruction', () => {
  test.each([
    ["fill color as children's crayon style", ['crayon']],
    ['用蜡笔给它上色', ['crayon']],
    ['pinte com giz de cera', ['crayon']],
    ['colorea con crayones', ['crayon']],
    ['make it more colourful', ['saturation']],
    ['blur the background', ['background-blur']],
    ['背景虚化', ['background-blur']],
    ['desfoque o fundo', ['background-blur']],
    ['más brillante y más contraste', ['brightness', 'contrast']],
    ['turn the photo into a watercolor painting', ['watercolour']],
    ['add a red border and the text “Sale”', ['frame', 'text']],
    ['首先旋转90度,然后变成素描', ['rotate', 'pencil']],
    ['remove the colors', ['black-and-white']],
    ['draw', ['pencil']],
    ['Describe the picture, then redraw it.', ['pencil']],
    ['Please paint this photo!', ['oil']],
    ['mach es heller', ['brightness']],
    ['als Comic', ['comic']],
    ['in the style of stained glass', ['stained-glass']],
    ['floute l’arrière-plan et ajoute un cadre rouge', ['background-blur', 'frame']],
    ['сделай фото чёрно-белым', ['black-and-white']],
    ['背景をぼかして', ['background-blur']],
    ['左右反転', ['flip']],
    ['더 밝게 해줘', ['brightness']],
    ['اجعلها بالأبيض والأسود', ['black-and-white']],
    ['पृष्ठभूमि धुंधली करो', ['background-blur']],
    ['jadikan hitam putih', ['black-and-white']],
    ['chuyển sang đen trắng', ['black-and-white']],
    ['daha parlak yap', ['brightness']],
    ['写上“你好”', ['text']],
    ['crop to 16:9', ['crop']],
  ])('%s', (instruction, names) => {
    const { operations, beyondUs } = readInstruction(instruction)
    expect(operations.map((operation) => (operation.name === 'style' ? operation.style : operation.name))).toEqual(names)
    expect(beyondUs).toEqual([])
  })

  test.each([
    'entferne den Hund',
    'supprime la voiture',
    'убери человека',
    '犬を消して',
    '개를 지워줘',
    'أزل الكلب',
    'कुत्ते को हटाओ',
    'hapus anjing',
    'xóa con chó',
    'köpeği kaldır',
    'change the background to a beach',
  ])('%s is beyond us', (instruction) => {
    expect(readInstruction(instruction)).toMatchObject({ operations: [], beyondUs: [instruction] })
  })

  test('drawing something new into the picture is beyond us', () => {
    expect(readInstruction('draw a dragon')).toMatchObject({ operations: [], beyondUs: ['draw a dragon'] })
  })
})
