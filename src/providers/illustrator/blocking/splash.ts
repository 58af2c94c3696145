import type { SKRSContext2D } from '@napi-rs/canvas'
import { between, css, mixColour, randomFrom } from '../paint/noise.ts'
import { TURN } from '../paint/surface.ts'
import type { Light } from '../stage.ts'

/** The crown of drops that whoever has jumped out of the water leaves on it; `width` is that of the splash. */
export function splash(
  pen: SKRSContext2D,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  light: Light,
): void {
  const random = randomFrom(Math.round(x * 3 + y))
  const water = mixColour(light.sun, [255, 255, 255], 0.75)
  pen.save()
  const foam = pen.createRadialGradient(0, 0, 0, 0, 0, width * 0.6)
  foam.addColorStop(0, css(water, 0.75))
  foam.addColorStop(1, css(water, 0))
  pen.translate(x, y)
  pen.save()
  pen.scale(1, 0.2)
  pen.fillStyle = foam
  pen.beginPath()
  pen.arc(0, 0, width * 0.6, 0, TURN)
  pen.fill()
  pen.restore()
  pen.lineCap = 'round'
  for (let jet = 0; jet < 26; jet++) {
    const lean = between(random, -1, 1)
    const high = width * between(random, 0.2, 0.62) * (1 - Math.abs(lean) * 0.55)
    const [fromX, toX] = [lean * width * 0.3, lean * width * 0.52]
    pen.strokeStyle = css(water, between(random, 0.35, 0.75))
    pen.lineWidth = Math.max(1, width * between(random, 0.012, 0.03))
    pen.beginPath()
    pen.moveTo(fromX, 0)
    pen.quadraticCurveTo(fromX + (toX - fromX) * 0.35, -high * 0.7, toX, -high)
    pen.stroke()
    pen.fillStyle = css(water, 0.85)
    pen.beginPath()
    pen.arc(
      toX + lean * width * 0.06,
      -high - width * between(random, 0.01, 0.09),
      Math.max(0.8, width * between(random, 0.008, 0.02)),
      0,
      TURN,
    )
    pen.fill()
  }
  pen.restore()
}
