import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Light, Rgb } from '../../stage.ts'
import { between, css, mixColour, pick, randomFrom, rgb, type Random } from '../noise.ts'
import { drawFern, drawGreatLeaf } from '../parts/jungle-leaves.ts'
import { newSurface, TURN } from '../surface.ts'
import { lawnOf } from './lawn.ts'
import { layoutOf, skyOf, type Builder, type Setting } from './stagehand.ts'

const FLOOR_AT = 0.62

/** A jungle: trunks and lianas that fade into green light, great leaves at the sides, ferns on the floor. */
export const jungle: Builder = (setting) => {
  const { widthPixels, heightPixels, light } = setting
  const chance = layoutOf(setting)
  const lush: Light = { ...light, haze: mixColour(light.haze, [150, 206, 130], 0.5) }
  const green: Setting = { ...setting, light: lush }
  return {
    layers: [
      { canvas: glade(green, chance), depth: 0.1 },
      { canvas: trunks(green, 0), depth: 0.25 },
      { canvas: trunks(green, 1), depth: 0.45 },
      { canvas: lawnOf(green, { topAt: FLOOR_AT, flowers: [], density: 0.7, path: chance() < 0.6 }), depth: 0.86 },
      { canvas: undergrowth(green), depth: 0.9 },
      { canvas: canopy(green), depth: 0.95 },
      ...(setting.scene.weather === 'clear' ? [{ canvas: shafts(green), depth: 0.96, unpainted: true }] : []),
      { canvas: frame(green, chance), depth: 1.2 },
    ],
    groundAt: 0.87,
    light,
    indoor: false,
    horizonAt: FLOOR_AT,
  }
  function glade(of: Setting, random: Random): Canvas {
    const sky = newSurface(widthPixels, heightPixels)
    sky.pen.drawImage(skyOf(of, FLOOR_AT, 0), 0, 0)
    const glow = sky.pen.createRadialGradient(
      widthPixels * between(random, 0.4, 0.6),
      heightPixels * 0.34,
      0,
      widthPixels * 0.5,
      heightPixels * 0.4,
      heightPixels * 0.7,
    )
    glow.addColorStop(0, css(mixColour(mixColour(lush.haze, lush.sun, 0.5), [230, 250, 180], 0.3), 0.95))
    glow.addColorStop(0.5, css(mixColour(lush.haze, lush.grass[1], 0.3), 0.95))
    glow.addColorStop(1, css(mixColour(lush.grass[1], lush.grass[2], 0.6)))
    sky.pen.fillStyle = glow
    sky.pen.fillRect(0, 0, widthPixels, heightPixels)
    return sky.canvas
  }
}

/** Tones of leaves at a distance: lit, middle, dark. */
function tonesAt({ light }: Setting, haze: number): readonly [Rgb, Rgb, Rgb] {
  const deep: Rgb = mixColour(light.grass[2], [10, 60, 40], 0.3)
  return [
    mixColour(mixColour(light.grass[0], light.sun, 0.2), light.haze, haze),
    mixColour(mixColour(light.grass[1], [30, 130, 60], 0.25), light.haze, haze),
    mixColour(deep, light.haze, haze),
  ]
}

function trunks(setting: Setting, row: number): Canvas {
  const { widthPixels: width, heightPixels: height, seed } = setting
  const random = randomFrom(seed + 13 + row * 7)
  const { canvas, pen } = newSurface(width, height)
  const haze = row === 0 ? 0.62 : 0.3
  const [lit, middle, dark] = tonesAt(setting, haze)
  const bark = mixColour(dark, mixColour([120, 96, 70], setting.light.haze, haze), 0.55)
  const count = Math.round(((row === 0 ? 9 : 5) * width) / height)
  for (let trunk = 0; trunk < count; trunk++) {
    let x = (trunk + random()) / count
    if (row === 1 && Math.abs(x - 0.5) < 0.16) x = 0.5 + Math.sign(x - 0.5) * between(random, 0.2, 0.4)
    drawTrunk(pen, random, {
      x: x * width,
      foot: height * (FLOOR_AT + 0.02 + row * 0.03),
      wide: height * between(random, 0.02, 0.04) * (1 + row),
      bark,
      dark,
      height,
    })
  }
  for (let bush = 0; bush < (46 * width) / height; bush++) {
    const x = random() * width
    const y = height * (FLOOR_AT + 0.03 - 0.16 * random() ** 2 * (1 + 0.6 * Math.abs(x / width - 0.5) * 4))
    drawGreatLeaf(pen, {
      x,
      y,
      length: height * between(random, 0.05, 0.12) * (1 + 0.4 * row),
      angle: -Math.PI / 2 + between(random, -1.2, 1.2),
      colours: [pick(random, [lit, middle]), pick(random, [middle, dark])],
    })
  }
  for (let liana = 0; liana < 4 + row * 3; liana++) {
    const x = random() * width
    const end = x + between(random, -0.3, 0.3) * height
    pen.strokeStyle = css(mixColour(dark, middle, 0.3 * random()))
    pen.lineWidth = Math.max(1.2, height * 0.005 * (1 + row * 0.5))
    pen.beginPath()
    pen.moveTo(x, -5)
    pen.bezierCurveTo(x, height * between(random, 0.2, 0.6), end, height * between(random, 0.3, 0.6), end, -5)
    pen.stroke()
  }
  return canvas
}

interface Trunk {
  readonly x: number
  readonly foot: number
  readonly wide: number
  readonly bark: Rgb
  readonly dark: Rgb
  readonly height: number
}

/** A straight trunk that stands on broad roots. */
function drawTrunk(pen: SKRSContext2D, random: Random, { x, foot, wide, bark, dark, height }: Trunk): void {
  const lean = between(random, -0.05, 0.05) * height
  const round = pen.createLinearGradient(x - wide, 0, x + wide, 0)
  round.addColorStop(0, css(dark))
  round.addColorStop(0.6, css(mixColour(bark, [255, 240, 190], 0.12)))
  round.addColorStop(1, css(mixColour(bark, dark, 0.6)))
  pen.fillStyle = round
  pen.beginPath()
  pen.moveTo(x - wide * 1.9, foot)
  pen.quadraticCurveTo(x - wide * 0.6, foot - wide * 1.2, x - wide * 0.5 + lean, -5)
  pen.lineTo(x + wide * 0.5 + lean, -5)
  pen.quadraticCurveTo(x + wide * 0.6, foot - wide * 1.2, x + wide * 1.9, foot)
  pen.fill()
}

/** Ferns and bright flowers on both sides of the free middle. */
function undergrowth(setting: Setting): Canvas {
  const { widthPixels: width, heightPixels: height, seed } = setting
  const random = randomFrom(seed + 29)
  const { canvas, pen } = newSurface(width, height)
  const flowers: readonly Rgb[] = ['#f0503c', '#ff9a3c', '#e85aa8', '#ffd94a'].map(rgb)
  for (let plant = 0; plant < (34 * width) / height; plant++) {
    const down = (plant * height) / (34 * width)
    const away = between(random, 0.12 + 0.22 * down, 0.56)
    const x = width * (0.5 + (random() < 0.5 ? -1 : 1) * away)
    const foot = height * (FLOOR_AT + 0.02 + 0.2 * down)
    const tones = tonesAt(setting, 0.28 * (1 - down))
    const size = height * between(random, 0.05, 0.1) * (0.6 + 1.1 * down)
    if (random() < 0.6) drawFern(pen, random, { x, foot, size, tones })
    else
      for (let leaf = 0; leaf < 6; leaf++)
        drawGreatLeaf(pen, {
          x,
          y: foot,
          length: size * 1.5,
          angle: -Math.PI / 2 + (leaf - 2.5) * 0.42 + between(random, -0.1, 0.1),
          colours: [tones[leaf % 2 ? 0 : 1], tones[leaf % 2 ? 1 : 2]],
        })
    if (random() < 0.4)
      drawBlossom(pen, {
        x: x + between(random, -0.3, 0.3) * size,
        y: foot - size * between(random, 0.6, 1),
        size: size * 0.13,
        colour: pick(random, flowers),
      })
  }
  return canvas
}

function drawBlossom(
  pen: SKRSContext2D,
  { x, y, size, colour }: { readonly x: number; readonly y: number; readonly size: number; readonly colour: Rgb },
): void {
  for (let petal = 0; petal < 5; petal++) {
    const angle = (petal / 5) * TURN
    pen.fillStyle = css(mixColour(colour, [255, 255, 255], petal < 3 ? 0.2 : 0))
    pen.beginPath()
    pen.ellipse(x + Math.cos(angle) * size * 0.6, y + Math.sin(angle) * size * 0.6, size * 0.6, size * 0.36, angle, 0, TURN)
    pen.fill()
  }
  pen.fillStyle = '#fff0a8'
  pen.beginPath()
  pen.arc(x, y, size * 0.28, 0, TURN)
  pen.fill()
}

/** Leaves and lianas that hang from above, thickest at the sides. */
function canopy(setting: Setting): Canvas {
  const { widthPixels: width, heightPixels: height, seed } = setting
  const random = randomFrom(seed + 31)
  const { canvas, pen } = newSurface(width, height)
  const [lit, middle, dark] = tonesAt(setting, 0.1)
  for (let liana = 0; liana < 7; liana++) {
    const x = width * (0.5 + (liana % 2 ? 1 : -1) * between(random, 0.26, 0.5))
    const tip = height * between(random, 0.25, 0.6)
    pen.strokeStyle = css(mixColour(dark, [70, 60, 30], 0.3))
    pen.lineWidth = height * 0.006
    pen.beginPath()
    pen.moveTo(x, -5)
    pen.quadraticCurveTo(x + height * 0.03, tip * 0.6, x, tip)
    pen.stroke()
    for (let y = height * 0.05; y < tip; y += height * 0.035)
      drawGreatLeaf(pen, {
        x: x + height * 0.012,
        y,
        length: height * 0.035,
        angle: Math.PI / 2 + between(random, -1.1, 1.1),
        colours: [lit, middle],
      })
  }
  for (let leaf = 0; leaf < (90 * width) / height; leaf++) {
    const across = random()
    const edge = Math.abs(across - 0.5) * 2
    drawGreatLeaf(pen, {
      x: across * width,
      y: height * (-0.03 + (0.05 + 0.2 * edge ** 2) * random()),
      length: height * between(random, 0.06, 0.13),
      angle: Math.PI / 2 + between(random, -1, 1),
      colours: random() < 0.5 ? [lit, middle] : [middle, dark],
    })
  }
  return canvas
}

function shafts({ widthPixels: width, heightPixels: height, light, seed }: Setting): Canvas {
  const random = randomFrom(seed + 37)
  const { canvas, pen } = newSurface(width, height)
  const side = light.sunAt[0] > 0.5 ? 1 : -1
  pen.filter = `blur(${height / 70}px)`
  const strength = light.key[0] < 0.8 ? 0.12 : 0.26
  for (let ray = 0; ray < 6; ray++) {
    const x = width * (0.5 + side * between(random, -0.35, 0.35))
    const wide = height * between(random, 0.02, 0.06)
    const fall = pen.createLinearGradient(0, 0, 0, height * 0.75)
    fall.addColorStop(0, css(mixColour(light.sun, [255, 255, 220], 0.4), strength))
    fall.addColorStop(1, css(light.sun, 0))
    pen.fillStyle = fall
    pen.beginPath()
    pen.moveTo(x, -10)
    pen.lineTo(x + wide, -10)
    pen.lineTo(x + wide * 2.4 - side * height * 0.3, height * 0.75)
    pen.lineTo(x - side * height * 0.3 - wide, height * 0.75)
    pen.fill()
  }
  return canvas
}

/** Great leaves close to the viewer, only at the outer edges and along the bottom. */
function frame(setting: Setting, chance: Random): Canvas {
  const { widthPixels: width, heightPixels: height, seed } = setting
  const random = randomFrom(seed + 41)
  const { canvas, pen } = newSurface(width, height)
  const [lit, middle, dark] = tonesAt(setting, 0)
  for (const side of [-1, 1]) {
    const count = Math.round(between(chance, 4, 8))
    for (let leaf = 0; leaf < count; leaf++) {
      const up = between(random, 0.62, 1.05)
      drawGreatLeaf(pen, {
        x: width * (0.5 + side * 0.54),
        y: height * up,
        length: Math.min(width * 0.17, height * 0.3) * between(random, 0.8, 1.1),
        angle: -Math.PI / 2 - side * between(random, 0.35, 1.1),
        colours: leaf % 2 ? [middle, dark] : [lit, middle],
      })
    }
  }
  for (let fern = 0; fern < 8; fern++) {
    const x = width * (fern < 4 ? between(random, 0, 0.2) : between(random, 0.8, 1))
    drawFern(pen, random, { x, foot: height * 1.02, size: height * between(random, 0.1, 0.16), tones: [lit, middle, dark] })
  }
  return canvas
}
