import { rgb } from '../../paint/noise.ts'
import { TURN } from '../../paint/surface.ts'
import type { Piece } from './brush.ts'

const PAINTED_WOOD = rgb('#efe6d4')
const IRON = rgb('#3c4250')

/** What belongs to a house or a street. */
export const FITTINGS = {
  windowsill: {
    width: 210,
    stands: true,
    paint({ fill, pen }) {
      pen.beginPath()
      pen.rect(10, 34, 190, 66)
      fill(rgb('#dccfb8'), [10, 34], [200, 100])
      for (const x of [20, 82, 144]) {
        pen.beginPath()
        pen.roundRect(x, 48, 50, 42, 3)
        fill(PAINTED_WOOD, [x, 48], [x + 50, 92])
        pen.strokeStyle = 'rgba(96,78,60,0.4)'
        pen.lineWidth = 1.6
        pen.stroke()
      }
      pen.beginPath()
      pen.roundRect(0, 14, 210, 22, 5)
      fill(rgb('#f7f0e2'), [0, 10], [210, 40])
      pen.fillStyle = 'rgba(70,54,48,0.32)'
      pen.fillRect(10, 36, 190, 4)
    },
  },
  'street lamp': {
    width: 34,
    stands: true,
    paint({ fill, pen, light }) {
      pen.beginPath()
      pen.rect(15.6, 20, 2.8, 76)
      fill(IRON, [15, 20], [19, 20])
      for (const [x, y, width, height] of [
        [14, 60, 6, 2.4],
        [12.6, 86, 8.8, 5],
        [10.6, 91, 12.8, 9],
        [12.8, 24, 8.4, 2],
      ] as const) {
        pen.beginPath()
        pen.roundRect(x, y, width, height, 1)
        fill(IRON, [x, y], [x + width, y])
      }
      const dark = light.key[0] + light.key[1] + light.key[2] < 2
      pen.beginPath()
      pen.moveTo(13, 24)
      pen.lineTo(10, 9)
      pen.lineTo(24, 9)
      pen.lineTo(21, 24)
      pen.closePath()
      pen.fillStyle = dark ? '#ffe7a6' : '#fff3cf'
      pen.fill()
      pen.strokeStyle = 'rgb(52,58,72)'
      pen.lineWidth = 1.1
      pen.stroke()
      pen.beginPath()
      pen.moveTo(8, 9.6)
      pen.lineTo(17, 1)
      pen.lineTo(26, 9.6)
      pen.closePath()
      fill(IRON, [8, 4], [26, 4])
      if (!dark) return
      const glow = pen.createRadialGradient(17, 16, 0, 17, 16, 17)
      glow.addColorStop(0, 'rgba(255,240,190,.75)')
      glow.addColorStop(1, 'rgba(255,214,130,0)')
      pen.fillStyle = glow
      pen.beginPath()
      pen.arc(17, 16, 17, 0, TURN)
      pen.fill()
    },
  },
} as const satisfies { readonly [name: string]: Piece }
