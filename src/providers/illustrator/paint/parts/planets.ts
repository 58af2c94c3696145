import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Light, Rgb } from '../../stage.ts'
import { between, css, mixColour, pick, rgb, smooth, type Noise, type Random } from '../noise.ts'
import { shaded, TURN } from '../surface.ts'

interface Globe {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly light: Light
}

const WORLDS: readonly Rgb[] = ['#e0a068', '#6aa0dc', '#c46e8e', '#8fbf92', '#d8c27a', '#8a7fd0'].map(rgb)

/** Stars of several sizes, a few of them with rays. */
export function drawStars(
  pen: SKRSContext2D,
  random: Random,
  { width, height, count }: { readonly width: number; readonly height: number; readonly count: number },
): void {
  const unit = Math.max(0.6, height / 760)
  for (let star = 0; star < (count * width) / height; star++) {
    const [x, y, brightness] = [random() * width, random() * height, random()]
    const tint = mixColour([190, 214, 255], [255, 226, 190], random())
    pen.fillStyle = css(mixColour(tint, [255, 255, 255], 0.5), 0.25 + 0.75 * brightness * brightness)
    const radius = unit * (0.5 + 1.7 * random() ** 5)
    pen.beginPath()
    pen.arc(x, y, radius, 0, TURN)
    pen.fill()
    if (brightness < 0.97) continue
    pen.beginPath()
    for (let point = 0; point < 8; point++) {
      const reach = unit * (point % 2 ? 1.1 : 8)
      pen.lineTo(x + Math.cos((point * Math.PI) / 4) * reach, y + Math.sin((point * Math.PI) / 4) * reach)
    }
    pen.fill()
  }
}

/** A banded planet with a night side, with or without rings. */
export function drawPlanet(
  pen: SKRSContext2D,
  random: Random,
  { x, y, radius, light, ringed, colour = pick(random, WORLDS) }: Globe & { readonly ringed: boolean; readonly colour?: Rgb },
): void {
  const ring = (from: number, to: number): void => {
    if (!ringed) return
    for (let band = 0; band < 6; band++) {
      pen.strokeStyle = css(mixColour(colour, [255, 244, 220], 0.25 + 0.12 * band), band === 3 ? 0.25 : 0.8)
      pen.lineWidth = radius * 0.075
      pen.beginPath()
      pen.ellipse(x, y, radius * (1.38 + band * 0.1), radius * (0.34 + band * 0.026), -0.3, from, to)
      pen.stroke()
    }
  }
  ring(Math.PI, TURN)
  pen.save()
  pen.beginPath()
  pen.arc(x, y, radius, 0, TURN)
  pen.clip()
  pen.fillStyle = css(colour)
  pen.fillRect(x - radius, y - radius, radius * 2, radius * 2)
  pen.translate(x, y)
  pen.rotate(-0.25)
  for (let stripe = 0; stripe < 15; stripe++) {
    pen.fillStyle = css(mixColour(colour, stripe % 2 ? [255, 240, 214] : [80, 44, 70], 0.1 + 0.26 * random()))
    pen.beginPath()
    pen.ellipse(0, (stripe / 7 - 1) * radius, radius * 1.2, radius * between(random, 0.03, 0.1), 0, 0, TURN)
    pen.fill()
  }
  pen.restore()
  shadeGlobe(pen, { x, y, radius, light })
  ring(0, Math.PI)
}

/** The night side, and a thin shine of air on the other. */
function shadeGlobe(pen: SKRSContext2D, { x, y, radius, light }: Globe): void {
  const side = light.sunAt[0] > 0.5 ? 1 : -1
  const shade = pen.createRadialGradient(
    x + side * radius * 0.5,
    y - radius * 0.45,
    radius * 0.25,
    x + side * radius * 0.12,
    y - radius * 0.1,
    radius * 1.15,
  )
  shade.addColorStop(0, 'rgba(255,255,240,.26)')
  shade.addColorStop(0.5, 'rgba(10,6,30,.08)')
  shade.addColorStop(0.85, 'rgba(6,4,24,.72)')
  shade.addColorStop(1, 'rgba(4,3,18,.94)')
  pen.fillStyle = shade
  pen.beginPath()
  pen.arc(x, y, radius * 1.005, 0, TURN)
  pen.fill()
}

/** The Earth: seas, lands, clouds, and a blue rim of air. */
export function drawEarth(pen: SKRSContext2D, noise: Noise, globe: Globe): void {
  const { x, y, radius } = globe
  const size = Math.ceil(radius * 2)
  const air = pen.createRadialGradient(x, y, radius * 0.95, x, y, radius * 1.25)
  air.addColorStop(0, 'rgba(120,190,255,.55)')
  air.addColorStop(1, 'rgba(90,160,255,0)')
  pen.fillStyle = air
  pen.fillRect(x - radius * 1.4, y - radius * 1.4, radius * 2.8, radius * 2.8)
  const face = shaded(size, size, (px, py, out, at) => {
    const [dx, dy] = [px / radius - 1, py / radius - 1]
    const away = dx * dx + dy * dy
    out[at + 3] = 255 * smooth(1.01, 0.97, away)
    if (away > 1.02) return
    const bulge = 1 / Math.sqrt(Math.max(0.2, 1.2 - away))
    const [u, v] = [dx * bulge * 1.5 + 4, dy * bulge * 1.5 + 2]
    const land = smooth(0.5, 0.53, noise.fractal(u, v, 5))
    const cloud = smooth(0.5, 0.66, noise.fractal(u * 1.7 + 9, v * 2.6 + 5, 5))
    let colour: Rgb = mixColour([24, 84, 170], [50, 140, 200], noise.at(u * 2, v * 2))
    colour = mixColour(colour, mixColour([78, 146, 74], [196, 170, 112], noise.at(u * 3 + 2, v * 3)), land)
    colour = mixColour(colour, [250, 252, 255], Math.max(cloud * 0.92, smooth(0.82, 0.92, Math.abs(dy))))
    out[at] = colour[0]
    out[at + 1] = colour[1]
    out[at + 2] = colour[2]
  })
  pen.drawImage(face, x - radius, y - radius)
  shadeGlobe(pen, globe)
}
