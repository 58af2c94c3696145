import type { SKRSContext2D } from '@napi-rs/canvas'
import { between, css, mixColour, rgb } from '../../paint/noise.ts'
import { TURN } from '../../paint/surface.ts'
import type { Piece } from './brush.ts'

const BARK = rgb('#7a5638')
const CUT = rgb('#d9b27c')
const STONE = rgb('#8f9298')

/** What somebody may stand or sit on. */
export const PERCHES = {
  'lily pad': {
    width: 330,
    stands: false,
    paint({ pen, fill, random }) {
      pen.fillStyle = 'rgba(12,30,50,0.3)'
      pen.beginPath()
      pen.ellipse(165, 62, 160, 38, 0, 0, TURN)
      pen.fill()
      pen.beginPath()
      pen.moveTo(165, 50)
      pen.ellipse(165, 50, 160, 44, 0, 0.5, TURN + 0.2)
      pen.closePath()
      fill(rgb('#5f9f45'), [0, 10], [330, 92])
      pen.strokeStyle = 'rgba(220,240,170,0.5)'
      pen.lineWidth = 3
      for (let i = 0; i < 9; i++) {
        const angle = 0.7 + (i / 8) * (TURN - 1)
        pen.beginPath()
        pen.moveTo(165, 50)
        pen.lineTo(165 + Math.cos(angle) * 145, 50 + Math.sin(angle) * 39)
        pen.stroke()
      }
      for (let i = 0; i < 7; i++) {
        const angle = -Math.PI * (i / 6)
        pen.beginPath()
        pen.ellipse(268 + Math.cos(angle) * 15, 34 + Math.sin(angle) * 9, 12, 20, angle + Math.PI / 2, 0, TURN)
        fill(mixColour(rgb('#f0a8c4'), [255, 255, 255], between(random, 0, 0.4)), [250, 10], [290, 50])
      }
      pen.beginPath()
      pen.arc(268, 28, 7, 0, TURN)
      fill(rgb('#f2cf57'), [260, 20], [276, 36])
    },
  },
  branch: {
    width: 420,
    stands: false,
    paint({ pen, fill, random }) {
      pen.beginPath()
      pen.moveTo(0, 96)
      pen.bezierCurveTo(110, 52, 250, 66, 420, 30)
      pen.bezierCurveTo(300, 84, 150, 78, 0, 118)
      pen.closePath()
      fill(BARK, [0, 40], [30, 112])
      pen.lineCap = 'round'
      for (const [x, y, toX, toY] of [
        [120, 73, 90, 28],
        [250, 66, 300, 92],
        [340, 50, 330, 14],
      ] as const) {
        pen.strokeStyle = css(mixColour(BARK, [20, 14, 20], 0.25))
        pen.lineWidth = 6
        pen.beginPath()
        pen.moveTo(x, y)
        pen.lineTo(toX, toY)
        pen.stroke()
      }
      for (let i = 0; i < 34; i++) {
        const near = [
          [90, 28],
          [300, 92],
          [330, 14],
          [408, 32],
          [20, 100],
        ][i % 5]!
        pen.beginPath()
        pen.ellipse(near[0]! + between(random, -24, 24), near[1]! + between(random, -15, 15), 14, 6.5, between(random, 0, 3), 0, TURN)
        fill(mixColour(rgb('#4f8f38'), rgb('#a4c65a'), random()), [near[0]! - 20, near[1]! - 20], [near[0]! + 20, near[1]! + 20])
      }
    },
  },
  log: {
    width: 300,
    stands: true,
    paint({ pen, fill, random }) {
      pen.beginPath()
      pen.moveTo(30, 20)
      pen.lineTo(262, 26)
      pen.bezierCurveTo(300, 30, 300, 98, 262, 98)
      pen.lineTo(30, 100)
      pen.closePath()
      fill(BARK, [120, 14], [132, 100])
      pen.strokeStyle = 'rgba(40,24,16,0.45)'
      pen.lineWidth = 3
      for (let i = 0; i < 9; i++) {
        const y = 28 + i * 8
        const x = between(random, 50, 150)
        pen.beginPath()
        pen.moveTo(x, y)
        pen.lineTo(x + between(random, 50, 110), y + between(random, -2, 2))
        pen.stroke()
      }
      pen.beginPath()
      pen.ellipse(32, 60, 26, 40, 0, 0, TURN)
      fill(CUT, [6, 20], [58, 100])
      pen.strokeStyle = 'rgba(130,84,44,0.7)'
      for (const ring of [0.75, 0.5, 0.25]) {
        pen.beginPath()
        pen.ellipse(32, 60, 26 * ring, 40 * ring, 0, 0, TURN)
        pen.stroke()
      }
      pen.beginPath()
      pen.ellipse(200, 24, 34, 7, 0.05, 0, TURN)
      fill(rgb('#6f9a3e'), [166, 16], [234, 32])
    },
  },
  rock: {
    width: 190,
    stands: true,
    paint({ pen, fill, random }) {
      const wander = (x: number, y: number) => [x + between(random, -5, 5), y + between(random, -4, 4)] as const
      blob(pen, [wander(-4, 106), wander(6, 60), wander(34, 18), wander(86, 0), wander(140, 6), wander(180, 44), wander(196, 106)])
      fill(STONE, [20, 0], [150, 104])
      blob(pen, [wander(40, 34), wander(88, 8), wander(140, 16), wander(150, 34), wander(92, 44)])
      fill(mixColour(STONE, [255, 255, 255], 0.3), [40, 4], [150, 44])
      pen.strokeStyle = 'rgba(40,42,58,0.4)'
      pen.lineWidth = 2.5
      pen.beginPath()
      pen.moveTo(92, 44)
      pen.lineTo(84, 70)
      pen.lineTo(98, 96)
      pen.moveTo(148, 38)
      pen.lineTo(160, 70)
      pen.stroke()
      blob(pen, [
        [2, 102],
        [14, 78],
        [36, 84],
        [44, 104],
      ])
      fill(rgb('#6f8f46'), [0, 78], [44, 104])
    },
  },
  cloud: {
    width: 240,
    stands: false,
    paint({ pen, light, random }) {
      for (let i = 0; i < 26; i++) {
        const share = i / 25
        const x = 40 + share * 160
        const high = Math.sin(share * Math.PI)
        const y = 70 - high * 22 + between(random, -10, 14)
        const radius = 26 + high * 16 + between(random, -5, 5)
        const puff = pen.createRadialGradient(x - 6, y - 12, radius * 0.2, x, y, radius)
        puff.addColorStop(0, css(mixColour([255, 255, 255], light.sun, 0.12)))
        puff.addColorStop(1, css(mixColour([226, 232, 244], light.haze, 0.3)))
        pen.fillStyle = puff
        pen.beginPath()
        pen.arc(x, Math.min(y, 98 - radius * 0.8), radius, 0, TURN)
        pen.fill()
      }
    },
  },
  fence: {
    width: 330,
    stands: true,
    paint({ pen, fill, colour = rgb('#b98a58') }) {
      for (const y of [30, 66]) {
        pen.beginPath()
        pen.roundRect(0, y, 330, 13, 4)
        fill(mixColour(colour, [30, 20, 20], 0.15), [0, y], [8, y + 16])
      }
      for (let i = 0; i < 7; i++) {
        const x = 10 + i * 48
        pen.beginPath()
        pen.moveTo(x, 100)
        pen.lineTo(x, 14)
        pen.lineTo(x + 11, 2)
        pen.lineTo(x + 22, 14)
        pen.lineTo(x + 22, 100)
        pen.closePath()
        fill(colour, [x, 0], [x + 26, 60])
      }
    },
  },
  hill: {
    width: 420,
    stands: false,
    paint({ pen, fill, light, random }) {
      pen.beginPath()
      pen.moveTo(0, 104)
      pen.bezierCurveTo(90, 90, 120, 2, 210, 2)
      pen.bezierCurveTo(300, 2, 330, 90, 420, 104)
      pen.closePath()
      fill(light.grass[1], [120, 0], [300, 104])
      for (let i = 0; i < 260; i++) {
        const x = between(random, 60, 360)
        const top = 6 + ((x - 210) / 160) ** 2 * 84
        const y = between(random, top, 102)
        pen.strokeStyle = css(mixColour(light.grass[0], light.grass[2], random()), 0.6)
        pen.lineWidth = 1.6
        pen.beginPath()
        pen.moveTo(x, y)
        pen.lineTo(x + between(random, -2, 3), y - 6)
        pen.stroke()
      }
    },
  },
  roof: {
    width: 260,
    stands: false,
    paint({ pen, fill, colour = rgb('#b3523a') }) {
      pen.beginPath()
      pen.rect(24, 66, 212, 36)
      fill(rgb('#e6d6bc'), [24, 60], [236, 100])
      pen.beginPath()
      pen.moveTo(54, 4)
      pen.lineTo(206, 4)
      pen.lineTo(258, 74)
      pen.lineTo(2, 74)
      pen.closePath()
      fill(colour, [40, 0], [220, 74])
      pen.strokeStyle = 'rgba(60,18,14,0.4)'
      pen.lineWidth = 2
      for (let row = 0; row < 6; row++) {
        const y = 12 + row * 11
        const wide = 78 + row * 8.2
        for (let x = 130 - wide; x < 130 + wide - 8; x += 17) {
          pen.beginPath()
          pen.arc(x + 8 + (row % 2) * 6, y, 8.5, 0, Math.PI)
          pen.stroke()
        }
      }
    },
  },
} as const satisfies { readonly [name: string]: Piece }

function blob(pen: SKRSContext2D, points: readonly (readonly [x: number, y: number])[]): void {
  pen.beginPath()
  points.forEach(([x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length]!
    const middle = [(x + nextX) / 2, (y + nextY) / 2] as const
    if (index === 0) {
      const [lastX, lastY] = points.at(-1)!
      pen.moveTo((x + lastX) / 2, (y + lastY) / 2)
    }
    pen.quadraticCurveTo(x, y, ...middle)
  })
  pen.closePath()
}
