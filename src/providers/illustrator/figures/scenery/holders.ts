import { between, css, mixColour, rgb } from '../../paint/noise.ts'
import { TURN } from '../../paint/surface.ts'
import type { Rgb } from '../../stage.ts'
import type { Brush, Piece } from './brush.ts'

/** What somebody may be in, open above. */
export const HOLDERS = {
  'open box': {
    width: 150,
    stands: true,
    paint({ pen, fill, colour = rgb('#c99a62') }) {
      const quad = (...points: readonly (readonly [number, number])[]): void => {
        pen.beginPath()
        points.forEach(([x, y], index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)))
        pen.closePath()
      }
      quad([26, 10], [124, 10], [140, 24], [10, 24])
      fill(mixColour(colour, [40, 24, 16], 0.6), [26, 8], [140, 26])
      quad([26, 10], [124, 10], [132, 0], [20, 0])
      fill(mixColour(colour, [255, 240, 210], 0.2), [20, 0], [132, 10])
      quad([10, 24], [140, 24], [136, 100], [14, 100])
      fill(colour, [10, 20], [140, 110])
      quad([10, 24], [140, 24], [150, 44], [0, 44])
      fill(mixColour(colour, [255, 240, 210], 0.28), [0, 24], [150, 46])
      quad([68, 44], [82, 44], [82, 100], [68, 100])
      fill(mixColour(colour, [255, 244, 220], 0.4), [68, 44], [82, 100])
    },
  },
  'open basket': {
    width: 150,
    stands: true,
    paint(brush) {
      const { pen, colour = rgb('#b8854a') } = brush
      holder(brush, colour, { width: 150, lid: 14, taper: 20 })
      pen.strokeStyle = css(mixColour(colour, [50, 26, 10], 0.5), 0.8)
      pen.lineWidth = 2.2
      for (let row = 0; row < 6; row++) {
        const y = 34 + row * 10.5
        const inset = 2.5 + row * 2.6
        for (let x = inset; x < 150 - inset; x += 15) {
          pen.beginPath()
          pen.arc(x + 7.5 + (row % 2) * 5, y + 8 * Math.sin((x / 150) * Math.PI) * 0.6, 7, Math.PI * 1.1, Math.PI * 1.9)
          pen.stroke()
        }
      }
      pen.strokeStyle = css(mixColour(colour, [255, 230, 180], 0.35))
      pen.lineWidth = 6
      pen.beginPath()
      pen.ellipse(75, 14, 74, 13, 0, 0, Math.PI)
      pen.stroke()
    },
  },
  'open cup': {
    width: 112,
    stands: true,
    paint(brush) {
      const { pen, colour = rgb('#f1ede4') } = brush
      pen.strokeStyle = css(mixColour(colour, [70, 60, 90], 0.4))
      pen.lineWidth = 12
      pen.beginPath()
      pen.ellipse(102, 50, 20, 22, 0, -1.5, 1.7)
      pen.stroke()
      pen.save()
      pen.scale(0.9, 1)
      holder(brush, colour, { width: 112, lid: 13, taper: 18 })
      pen.restore()
    },
  },
  'rowing boat': {
    width: 250,
    stands: false,
    paint({ pen, fill, colour = rgb('#a3522f') }) {
      pen.beginPath()
      pen.ellipse(125, 28, 120, 20, 0, 0, TURN)
      fill(mixColour(colour, [30, 16, 14], 0.6), [0, 10], [250, 46])
      pen.beginPath()
      pen.moveTo(0, 22)
      pen.bezierCurveTo(40, 62, 210, 62, 250, 22)
      pen.bezierCurveTo(240, 70, 205, 98, 180, 100)
      pen.lineTo(70, 100)
      pen.bezierCurveTo(45, 98, 10, 70, 0, 22)
      fill(colour, [0, 20], [250, 110])
      pen.strokeStyle = css(mixColour(colour, [255, 226, 180], 0.6))
      pen.lineWidth = 7
      pen.beginPath()
      pen.moveTo(0, 22)
      pen.bezierCurveTo(40, 62, 210, 62, 250, 22)
      pen.stroke()
      pen.strokeStyle = 'rgba(50,20,12,0.45)'
      pen.lineWidth = 2
      for (const sag of [76, 90]) {
        pen.beginPath()
        pen.moveTo(14, sag - 28)
        pen.bezierCurveTo(60, sag + 4, 190, sag + 4, 236, sag - 28)
        pen.stroke()
      }
    },
  },
  nest: {
    width: 220,
    stands: true,
    paint(brush) {
      const { pen, random } = brush
      holder(brush, rgb('#8a6a40'), { width: 220, lid: 20, taper: 40 })
      for (let i = 0; i < 190; i++) {
        const share = random()
        const [x, y] = [8 + share * 204, 26 + Math.sin(share * Math.PI) * 14 + between(random, -8, 50 * Math.sin(share * Math.PI))]
        pen.strokeStyle = css(mixColour(rgb('#5f4526'), rgb('#d2ac6c'), random()))
        pen.lineWidth = 2.4
        pen.beginPath()
        pen.moveTo(x, y)
        pen.lineTo(x + between(random, -26, 26), y + between(random, -7, 7))
        pen.stroke()
      }
    },
  },
} as const satisfies { readonly [name: string]: Piece }

/** An open holder: the inside of its back is seen above the front. */
function holder(
  brush: Brush,
  colour: Rgb,
  { width, lid, taper }: { readonly width: number; readonly lid: number; readonly taper: number },
): void {
  const { pen, fill } = brush
  pen.beginPath()
  pen.ellipse(width / 2, lid, width / 2, lid, 0, 0, TURN)
  fill(mixColour(colour, [30, 20, 24], 0.55), [0, 0], [width, lid * 2])
  pen.beginPath()
  pen.moveTo(0, lid)
  pen.bezierCurveTo(0, lid * 2.3, width, lid * 2.3, width, lid)
  pen.lineTo(width - taper, 92)
  pen.bezierCurveTo(width - taper, 102, taper, 102, taper, 92)
  pen.closePath()
  fill(colour, [0, lid], [width, 100])
}
