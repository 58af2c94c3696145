import type { SKRSContext2D } from '@napi-rs/canvas'
import { between, css, mixColour, rgb } from '../../paint/noise.ts'
import { TURN } from '../../paint/surface.ts'
import type { Piece } from './brush.ts'

const GOLD = rgb('#e9b93c')
const TYRE = rgb('#2c2a30')
const CHROME = rgb('#cfd4da')

/** What somebody rides or sits on that must be open to be seen in or on. */
export const RIDES = {
  wire: {
    width: 420,
    stands: false,
    paint({ pen }) {
      // Only its size counts: it is drawn as a line from edge to edge of the picture.
      pen.fillStyle = '#26242c'
      pen.fillRect(-6, 4, 432, 96)
    },
  },
  'coin pile': {
    width: 300,
    stands: true,
    paint({ pen, fill, random }) {
      pen.beginPath()
      pen.moveTo(2, 100)
      pen.bezierCurveTo(40, 62, 90, 44, 150, 42)
      pen.bezierCurveTo(214, 44, 262, 64, 298, 100)
      pen.closePath()
      fill(mixColour(GOLD, [110, 60, 10], 0.25), [0, 40], [300, 104])
      for (let coin = 0; coin < 90; coin++) {
        const x = between(random, 14, 286)
        const top = 44 + ((x - 150) / 150) ** 2 * 50
        drawCoin(pen, x, between(random, top + 2, 99), between(random, 0.75, 1.15))
      }
    },
  },
  'open car': {
    width: 196,
    stands: true,
    paint({ pen, fill, colour = rgb('#d8342b') }) {
      pen.beginPath()
      pen.moveTo(2, 66)
      pen.bezierCurveTo(-2, 40, 8, 31, 30, 30)
      pen.bezierCurveTo(56, 29, 70, 34, 78, 34)
      pen.lineTo(128, 34)
      pen.bezierCurveTo(160, 34, 190, 40, 194, 62)
      pen.bezierCurveTo(196, 74, 194, 84, 188, 87)
      pen.lineTo(10, 87)
      pen.bezierCurveTo(3, 85, 2, 76, 2, 66)
      pen.closePath()
      fill(colour, [0, 28], [196, 96])
      pen.fillStyle = css([255, 255, 255], 0.32)
      pen.beginPath()
      pen.roundRect(14, 41, 160, 4, 2)
      pen.fill()
      pen.strokeStyle = css(mixColour(colour, [20, 10, 20], 0.6), 0.6)
      pen.lineWidth = 2
      pen.beginPath()
      pen.roundRect(68, 42, 48, 36, 6)
      pen.stroke()
      pen.fillStyle = css(CHROME)
      pen.fillRect(98, 50, 12, 3.5)
      pen.beginPath()
      pen.roundRect(-2, 76, 14, 8, 4)
      fill(CHROME, [-2, 76], [12, 84])
      pen.beginPath()
      pen.roundRect(184, 76, 16, 8, 4)
      fill(CHROME, [184, 76], [200, 84])
      pen.beginPath()
      pen.arc(184, 58, 8.5, 0, TURN)
      fill(rgb('#fff2c4'), [175, 50], [193, 66])
      pen.strokeStyle = css(CHROME, 0.95)
      pen.lineWidth = 3.6
      pen.beginPath()
      pen.moveTo(132, 35)
      pen.lineTo(119, 6)
      pen.stroke()
      for (const x of [44, 152]) wheel(pen, fill, x)
    },
  },
} as const satisfies { readonly [name: string]: Piece }

function drawCoin(pen: SKRSContext2D, x: number, y: number, size: number): void {
  pen.fillStyle = css(mixColour(GOLD, [90, 50, 10], 0.5))
  pen.beginPath()
  pen.ellipse(x, y + 1.6, 10 * size, 4.6 * size, 0, 0, TURN)
  pen.fill()
  pen.fillStyle = css(mixColour(GOLD, [255, 250, 210], 0.35))
  pen.beginPath()
  pen.ellipse(x, y, 10 * size, 4.4 * size, 0, 0, TURN)
  pen.fill()
  pen.fillStyle = css(GOLD)
  pen.beginPath()
  pen.ellipse(x, y, 7 * size, 2.9 * size, 0, 0, TURN)
  pen.fill()
}

function wheel(pen: SKRSContext2D, fill: Parameters<Piece['paint']>[0]['fill'], x: number): void {
  pen.beginPath()
  pen.arc(x, 82, 19, 0, TURN)
  fill(TYRE, [x - 19, 63], [x + 19, 101])
  pen.beginPath()
  pen.arc(x, 82, 10, 0, TURN)
  fill(CHROME, [x - 10, 72], [x + 10, 92])
}
