import type { Canvas } from '@napi-rs/canvas'
import type { Rgb } from '../../stage.ts'
import { clamp, colourAt, makeNoise, mixColour, smooth } from '../noise.ts'
import { paintHill } from '../parts/ground.ts'
import { plant } from '../parts/trees.ts'
import { newSurface, shaded, stacked } from '../surface.ts'
import { skyOf, type Builder, type Setting } from './stagehand.ts'

const HORIZON_AT = 0.44

/** Sea, surf and sand below a wide sky, palms at the side. */
export const beach: Builder = (setting) => {
  const { widthPixels, heightPixels, light, seed, grove } = setting
  const island = paintHill({
    widthPixels,
    heightPixels,
    light,
    seed: seed + 5,
    crestPixels: heightPixels * (HORIZON_AT + 0.004),
    swingPixels: heightPixels * 0.03,
    colours: [light.grass[1], light.grass[2]],
    haze: 0.5,
  })
  const shore = newSurface(widthPixels, heightPixels)
  shore.pen.imageSmoothingQuality = 'high'
  shore.pen.drawImage(paintShore(setting), 0, heightPixels * HORIZON_AT, widthPixels, heightPixels * (1 - HORIZON_AT))
  const palms = newSurface(widthPixels, heightPixels)
  const side = seed % 2 === 0 ? 1 : -1
  plant(palms.pen, grove.palm({ sizePixels: heightPixels * 0.62, seed }), widthPixels * (0.5 - 0.4 * side), heightPixels * 0.82)
  plant(palms.pen, grove.palm({ sizePixels: heightPixels * 0.46, seed: seed + 1 }), widthPixels * (0.5 - 0.48 * side), heightPixels * 0.78)
  return {
    layers: [
      { canvas: skyOf(setting, HORIZON_AT + 0.01, 0.5), depth: 0.05 },
      { canvas: stacked([island, shore.canvas], widthPixels, heightPixels), depth: 0.6 },
      { canvas: palms.canvas, depth: 0.95 },
    ],
    groundAt: 0.86,
    waterAt: 0.6,
    light,
    indoor: false,
    // Rain would leave its puddles on the water.
    ...(setting.scene.weather === 'fog' ? { horizonAt: HORIZON_AT } : {}),
  }
}

function paintShore({ widthPixels, heightPixels, light, seed }: Setting): Canvas {
  const width = Math.ceil(widthPixels * 0.7)
  const height = Math.ceil(heightPixels * (1 - HORIZON_AT) * 0.7)
  const noise = makeNoise(seed)
  const night = light.key[0] < 0.8 ? 0.6 : 0
  const at = (colour: Rgb): Rgb => mixColour(colour, [20, 32, 78], night)
  const [dry, wet] = [at(mixColour([240, 216, 168], light.sun, 0.25)), at([196, 160, 112])]
  const near = at(mixColour([46, 150, 178], colourAt(light.sky, 0.4), 0.3))
  const far = at(mixColour([18, 86, 130], colourAt(light.sky, 0), 0.3))
  const [foam, shallow] = [at([255, 255, 255]), at([140, 214, 206])]
  return shaded(width, height, (x, y, out, offset) => {
    const [across, down] = [x / width, y / height]
    const distance = 1 / (down + 0.07)
    const edge = 0.5 + 0.06 * Math.sin(across * 5 + seed) + 0.05 * (noise.fractal(across * 6, 3, 3) - 0.5)
    const grain = noise.fractal((across - 0.5) * distance * 3, distance * 7, 4)
    let colour: Rgb
    if (down < edge) {
      colour = mixColour(near, far, smooth(0.3, 0, down) * 0.9 + 0.1)
      colour = mixColour(colour, mixColour(light.sun, foam, 0.3), smooth(0.56, 0.72, grain) * 0.5 * (1 - down))
      colour = mixColour(colour, shallow, smooth(edge - 0.16, edge, down) * 0.6)
      const crest = smooth(0.02, 0, Math.abs(down - edge + 0.012 + 0.02 * (grain - 0.5)))
      const second = smooth(0.012, 0, Math.abs(down - edge + 0.075 + 0.05 * (grain - 0.5)))
      colour = mixColour(colour, foam, clamp(crest + 0.55 * second) * 0.9)
      const glitter = Math.exp(-(((across - light.sunAt[0]) / (0.05 + 0.12 * down)) ** 2)) * smooth(0.46, 0.6, grain)
      colour = mixColour(colour, light.sun, glitter * 0.8)
    } else {
      colour = mixColour(dry, wet, clamp((0.5 - grain) * 2 + 0.2))
      colour = mixColour(colour, mixColour(wet, [90, 80, 80], 0.4), smooth(edge + 0.09, edge, down) * 0.6)
    }
    out[offset] = colour[0]
    out[offset + 1] = colour[1]
    out[offset + 2] = colour[2]
    out[offset + 3] = 255
  })
}
