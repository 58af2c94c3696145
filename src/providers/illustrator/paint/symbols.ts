import type { SKRSContext2D } from '@napi-rs/canvas'
import { TURN } from './surface.ts'

/** Draws a symbol in the current fill, within a box of 100 by 100 around the origin. */
export type Symbol2d = (pen: SKRSContext2D) => void

type Point = readonly [x: number, y: number]

function fill(pen: SKRSContext2D, points: readonly Point[]): void {
  pen.beginPath()
  points.forEach(([x, y], index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)))
  pen.closePath()
  pen.fill()
}

function line(pen: SKRSContext2D, width: number, trace: () => void): void {
  pen.lineWidth = width
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.strokeStyle = pen.fillStyle
  pen.beginPath()
  trace()
  pen.stroke()
}

/** Three prongs with heads, joined by one curve on a shaft. */
const trident: Symbol2d = (pen) => {
  fill(pen, [
    [0, -50],
    [9, -33],
    [3.6, -33],
    [3.6, 46],
    [-3.6, 46],
    [-3.6, -33],
    [-9, -33],
  ])
  for (const side of [-1, 1]) {
    fill(
      pen,
      (
        [
          [30, -42],
          [38.5, -27],
          [33.6, -27],
          [33.6, -12],
          [26.4, -12],
          [26.4, -27],
          [21.5, -27],
        ] as const
      ).map(([x, y]) => [side * x, y] as const),
    )
  }
  pen.save()
  line(pen, 7.2, () => {
    pen.moveTo(-30, -13)
    pen.bezierCurveTo(-30, 10, -18, 17, 0, 17)
    pen.bezierCurveTo(18, 17, 30, 10, 30, -13)
  })
  pen.restore()
  pen.beginPath()
  pen.arc(0, 17, 6.6, 0, TURN)
  pen.fill()
}

const star: Symbol2d = (pen) => {
  fill(
    pen,
    Array.from({ length: 10 }, (_, index) => {
      const angle = (index / 10) * TURN - Math.PI / 2
      const radius = index % 2 === 0 ? 48 : 20
      return [Math.cos(angle) * radius, Math.sin(angle) * radius + 3] as const
    }),
  )
}

const mountain: Symbol2d = (pen) => {
  pen.beginPath()
  pen.moveTo(-48, 34)
  pen.lineTo(-10, -38)
  pen.lineTo(10, -4)
  pen.lineTo(20, -20)
  pen.lineTo(48, 34)
  pen.closePath()
  pen.moveTo(-10, -22)
  pen.lineTo(-22, 1)
  pen.lineTo(-13, -4)
  pen.lineTo(-8, 3)
  pen.lineTo(-1, -6)
  pen.closePath()
  pen.fill('evenodd')
}

const leaf: Symbol2d = (pen) => {
  pen.beginPath()
  pen.moveTo(38, -42)
  pen.bezierCurveTo(-30, -44, -48, -4, -30, 28)
  pen.bezierCurveTo(14, 40, 44, 12, 38, -42)
  pen.fill()
  pen.save()
  pen.globalCompositeOperation = 'destination-out'
  line(pen, 4.4, () => {
    pen.moveTo(22, -26)
    pen.quadraticCurveTo(-8, -4, -26, 24)
  })
  pen.restore()
  line(pen, 5, () => {
    pen.moveTo(-27, 25)
    pen.lineTo(-40, 44)
  })
}

const wave: Symbol2d = (pen) => {
  for (const [y, width] of [
    [-20, 9],
    [2, 9],
    [24, 9],
  ] as const) {
    line(pen, width, () => {
      pen.moveTo(-44, y + 6)
      pen.bezierCurveTo(-30, y - 14, -16, y - 14, 0, y)
      pen.bezierCurveTo(16, y + 14, 30, y + 14, 44, y - 6)
    })
  }
}

const bolt: Symbol2d = (pen) =>
  fill(pen, [
    [10, -50],
    [-30, 8],
    [-4, 8],
    [-12, 50],
    [30, -12],
    [3, -12],
  ])

const heart: Symbol2d = (pen) => {
  pen.beginPath()
  pen.moveTo(0, 42)
  pen.bezierCurveTo(-64, -2, -46, -46, -22, -42)
  pen.bezierCurveTo(-10, -40, -3, -32, 0, -24)
  pen.bezierCurveTo(3, -32, 10, -40, 22, -42)
  pen.bezierCurveTo(46, -46, 64, -2, 0, 42)
  pen.fill()
}

const gear: Symbol2d = (pen) => {
  const teeth = 9
  pen.beginPath()
  for (let step = 0; step < teeth * 4; step++) {
    const angle = ((step + 0.5) / (teeth * 4)) * TURN
    const radius = step % 4 < 2 ? 46 : 35
    const x = Math.cos(angle) * radius
    const y = Math.sin(angle) * radius
    if (step === 0) pen.moveTo(x, y)
    else pen.lineTo(x, y)
  }
  pen.closePath()
  pen.moveTo(15, 0)
  pen.arc(0, 0, 15, 0, TURN, true)
  pen.fill('evenodd')
}

const lantern: Symbol2d = (pen) => {
  line(pen, 5, () => pen.arc(0, -34, 11, Math.PI, 0))
  fill(pen, [
    [-22, -30],
    [22, -30],
    [28, -20],
    [-28, -20],
  ])
  fill(pen, [
    [-24, 32],
    [24, 32],
    [28, 44],
    [-28, 44],
  ])
  for (const x of [-22, 22])
    line(pen, 4.4, () => {
      pen.moveTo(x, -18)
      pen.lineTo(x, 32)
    })
  pen.beginPath()
  pen.moveTo(0, -12)
  pen.bezierCurveTo(18, 8, 14, 26, 0, 26)
  pen.bezierCurveTo(-14, 26, -18, 8, 0, -12)
  pen.fill()
}

/** The symbols a logo can have. A monogram is drawn from the text instead. */
export const SYMBOLS: { readonly [name: string]: Symbol2d | undefined } = {
  trident,
  star,
  mountain,
  leaf,
  wave,
  bolt,
  heart,
  gear,
  lantern,
}
