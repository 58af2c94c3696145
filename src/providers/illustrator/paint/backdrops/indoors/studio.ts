import type { Rgb } from '../../../stage.ts'
import { css, mixColour, pick } from '../../noise.ts'
import { TURN } from '../../surface.ts'
import type { Builder } from '../stagehand.ts'
import { drawPicture } from './furniture.ts'
import { paintInterior, type Furnished, type Interior } from './interior.ts'
import { box, darker, lighter } from './shapes.ts'
import { layBoards, paintWall } from './surfaces.ts'

const PAPERS: readonly Rgb[] = [
  [242, 240, 236],
  [246, 226, 204],
  [206, 224, 232],
  [240, 208, 204],
  [212, 226, 204],
  [248, 230, 176],
  [222, 212, 236],
]

const NAMED: { readonly [word: string]: Rgb } = { white: [252, 252, 252], black: [34, 34, 38], grey: [176, 178, 182] }

/** A seamless sweep of paper with a soft shadow on it, for things shown on their own; or a gallery with pictures. */
export const studio: Builder = (setting) => {
  const gallery = setting.scene.furnishings?.includes('gallery')
  const evenLight = setting.scene.furnishings?.some((word) => word in NAMED) ?? false
  return paintInterior(setting, { floorAt: gallery ? 0.64 : 0.66, windowless: true, evenLight }, gallery ? furnishGallery : furnishStudio)
}

function furnishStudio(interior: Interior): Furnished {
  const { wall: pen, width, height, unit, random, has } = interior
  const word = Object.keys(NAMED).find((name) => has(name))
  const paper = (word === undefined ? undefined : NAMED[word]) ?? pick(random, PAPERS)
  const sweep = pen.createRadialGradient(width * 0.5, height * 0.46, 0, width * 0.5, height * 0.52, Math.max(width, height) * 0.72)
  sweep.addColorStop(0, css(mixColour(paper, [255, 255, 255], word === 'black' ? 0.16 : 0.55)))
  sweep.addColorStop(0.55, css(paper))
  sweep.addColorStop(1, css(word === 'white' ? [234, 234, 236] : darker(paper, 0.2)))
  pen.fillStyle = sweep
  pen.fillRect(0, 0, width, height)
  const floor = pen.createLinearGradient(0, height * 0.58, 0, height)
  floor.addColorStop(0, css(darker(paper, 0.3), 0))
  floor.addColorStop(0.12, css(darker(paper, 0.3), word === 'white' ? 0.05 : 0.16))
  floor.addColorStop(0.5, css(lighter(paper, 0.4), 0.2))
  floor.addColorStop(1, css(lighter(paper, 0.2), 0))
  pen.fillStyle = floor
  pen.fillRect(0, 0, width, height)
  pen.save()
  pen.translate(width / 2, height * 0.83)
  pen.scale(1, 0.16)
  const shadow = pen.createRadialGradient(0, 0, 0, 0, 0, unit * 0.42)
  shadow.addColorStop(0, css(darker(paper, 0.7), 0.28))
  shadow.addColorStop(1, css(darker(paper, 0.7), 0))
  pen.fillStyle = shadow
  pen.beginPath()
  pen.arc(0, 0, unit * 0.42, 0, TURN)
  pen.fill()
  pen.restore()
  interior.lamps.push({
    x: width / 2,
    y: height * 0.5,
    reachPixels: unit * 0.85,
    colour: [255, 224, 186],
    strength: word === undefined ? 0.1 : 0,
  })
  return { groundAt: 0.78 }
}

function furnishGallery(interior: Interior): Furnished {
  const { wall, width, unit, floor, random, lamps, glow } = interior
  paintWall(interior, {
    colour: pick(random, [
      [246, 242, 236],
      [226, 232, 234],
      [150, 62, 62],
      [70, 96, 106],
    ] as const),
    trim: [250, 248, 244],
  })
  layBoards(interior, [196, 152, 106])
  const step = unit * 0.36
  const count = Math.ceil(width / step / 2) + 1
  for (let index = -count; index <= count; index++) {
    const tall = index % 2 === 0
    const x = width / 2 + index * step
    const [wide, high] = tall ? [unit * 0.24, unit * 0.3] : [unit * 0.22, unit * 0.17]
    drawPicture(wall, box(x - wide / 2, floor - unit * 0.33 - high / 2, wide, high), random, [206, 164, 88])
    lamps.push({ x, y: floor - unit * 0.52, reachPixels: unit * 0.3, strength: 0.3 })
    const cone = glow.createLinearGradient(0, floor - unit * 0.56, 0, floor - unit * 0.1)
    cone.addColorStop(0, 'rgba(255,244,214,.3)')
    cone.addColorStop(1, 'rgba(255,244,214,0)')
    glow.fillStyle = cone
    glow.beginPath()
    glow.moveTo(x - unit * 0.02, floor - unit * 0.57)
    glow.lineTo(x + unit * 0.02, floor - unit * 0.57)
    glow.lineTo(x + unit * 0.17, floor - unit * 0.1)
    glow.lineTo(x - unit * 0.17, floor - unit * 0.1)
    glow.fill()
  }
  return {}
}
