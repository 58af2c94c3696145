import type { Scene, TimeOfDay } from '../scene.ts'
import type { Light, Rgb } from '../stage.ts'
import { colourAt, hashText, mixColour, rgb } from './noise.ts'

/** What light depends on. */
export type LightAsked = Pick<Scene, 'place' | 'time' | 'weather' | 'season'> & { readonly seed?: number }

/**
 * The light of a place at a time in a weather and season. Everything in a picture is lit by the same one. With a seed
 * the sun stands left in half of all pictures.
 */
export function lightFor(asked: LightAsked): Light {
  const light = lampLit(standardLight(asked), asked)
  return asked.seed !== undefined && hashText(`sun ${asked.seed}`) % 2 === 1 ? fromTheOtherSide(light) : light
}

const LAMPLIGHT: NonNullable<Light['lamp']> = [0.62, 0.35, 0.13]

/** In streets at night lamps and windows light everybody from the side. */
function lampLit(light: Light, { place, time }: LightAsked): Light {
  return time === 'night' && STREETS.has(place) ? { ...light, lamp: LAMPLIGHT } : light
}

const STREETS: ReadonlySet<Scene['place']> = new Set(['city', 'street', 'village', 'market', 'harbour'])

/** The same light with the sun on the other side. */
function fromTheOtherSide(light: Light): Light {
  const [x, y, z] = light.direction
  return { ...light, direction: [-x, y, z], sunAt: [1 - light.sunAt[0], light.sunAt[1]] }
}

function standardLight({ place, time, weather, season }: LightAsked): Light {
  if (place === 'space' || place === 'moon') return SPACE
  if (place === 'underwater') return time === 'night' ? dimmed(UNDERWATER, 0.5) : UNDERWATER
  const clear = inSeason(TIMES[time], season)
  if (weather === 'rain') return overcast(clear, rgb('#7d8794'), 0.76)
  if (weather === 'fog') return overcast(clear, rgb('#d3d6d6'), time === 'day' ? 0.36 : 0.14)
  if (weather === 'snow') return overcast(clear, rgb('#c9d4e2'), 0.42)
  return clear
}

const SEASON_GRASS: { readonly [season in NonNullable<Scene['season']>]?: Light['grass'] } = {
  spring: [rgb('#c8e07c'), rgb('#7dbb4a'), rgb('#3b7436')],
  autumn: [rgb('#d8b765'), rgb('#a2873e'), rgb('#59471f')],
  winter: [rgb('#c9c3a4'), rgb('#8f8a6c'), rgb('#4a4a3c')],
}

/** What grows takes its colour from the season, tempered by the hour; autumn light is warmer, winter's cooler. */
function inSeason(light: Light, season: Scene['season']): Light {
  const grass = season && SEASON_GRASS[season]
  if (!grass) return light
  const bright = Math.min(1, (light.key[0] + light.key[1] + light.key[2]) / 3.2) * 0.75
  const [lit, middle, dark] = light.grass
  const [red, green, blue] = light.key
  const tint = season === 'autumn' ? 1.06 : season === 'winter' ? 0.95 : 1
  return {
    ...light,
    grass: [mixColour(lit, grass[0], bright), mixColour(middle, grass[1], bright), mixColour(dark, grass[2], bright)],
    key: [red * tint, green, blue / tint],
  }
}

function sky(...stops: readonly (readonly [number, string])[]): Light['sky'] {
  return stops.map(([position, hex]) => [position, rgb(hex)] as const)
}

function grass(lit: string, middle: string, shadow: string): Light['grass'] {
  return [rgb(lit), rgb(middle), rgb(shadow)]
}

function towards(x: number, y: number, z: number): Light['direction'] {
  const length = Math.hypot(x, y, z)
  return [x / length, y / length, z / length]
}

/** The times of day under a clear sky, tuned by eye. */
const TIMES: { readonly [time in TimeOfDay]: Light } = {
  day: {
    sunAt: [0.76, 0.2],
    sun: [255, 246, 214],
    haze: rgb('#cfe3ea'),
    sky: sky([0, '#2f7fcb'], [0.45, '#7dbbe8'], [0.8, '#cfe6ee'], [1, '#f7efdc']),
    grass: grass('#a9c46c', '#5f9a3c', '#2c5f2b'),
    direction: towards(0.6, 0.9, 0.45),
    key: [1.25, 1.1, 0.86],
    ambient: [0.3, 0.36, 0.46],
  },
  golden: {
    sunAt: [0.78, 0.36],
    sun: [255, 226, 160],
    haze: rgb('#f6dcb2'),
    sky: sky([0, '#4383c0'], [0.4, '#98c3d8'], [0.75, '#fbe0b0'], [1, '#ffcf8f']),
    grass: grass('#d9c970', '#8aa23c', '#3f6128'),
    direction: towards(0.8, 0.62, 0.35),
    key: [1.42, 1.08, 0.66],
    ambient: [0.3, 0.32, 0.38],
  },
  sunset: {
    sunAt: [0.66, 0.62],
    sun: [255, 214, 140],
    haze: rgb('#f09a72'),
    sky: sky([0, '#27275f'], [0.35, '#7a3f7f'], [0.65, '#e8695e'], [0.88, '#ffab5e'], [1, '#ffd98a']),
    grass: grass('#b98a55', '#6b6a35', '#2b3524'),
    direction: towards(0.85, 0.42, 0.15),
    key: [1.5, 0.85, 0.5],
    ambient: [0.28, 0.22, 0.34],
  },
  night: {
    sunAt: [0.75, 0.2],
    sun: [235, 240, 255],
    haze: rgb('#3f5f92'),
    sky: sky([0, '#050921'], [0.5, '#10245a'], [0.85, '#2c4d86'], [1, '#4f73a0']),
    grass: grass('#3e6a66', '#1f4a48', '#0c2427'),
    direction: towards(0.5, 0.9, 0.3),
    key: [0.55, 0.66, 0.95],
    ambient: [0.16, 0.21, 0.36],
  },
  dawn: {
    sunAt: [0.3, 0.5],
    sun: [255, 236, 190],
    haze: rgb('#f2cfc0'),
    sky: sky([0, '#5877b8'], [0.4, '#b7a3cc'], [0.7, '#f7b9a6'], [1, '#ffe3b4']),
    grass: grass('#c4c087', '#7c9a55', '#3a5a3c'),
    direction: towards(-0.7, 0.6, 0.4),
    key: [1.2, 0.95, 0.78],
    ambient: [0.32, 0.32, 0.42],
  },
}

const SPACE: Light = {
  sunAt: [0.8, 0.22],
  sun: [255, 240, 214],
  haze: rgb('#1b1e4a'),
  sky: sky([0, '#03040f'], [0.5, '#0a0d2c'], [1, '#1a1440']),
  grass: grass('#b9b4b0', '#77736f', '#2f2d33'),
  direction: towards(0.7, 0.6, 0.4),
  key: [1.4, 1.28, 1.1],
  ambient: [0.14, 0.14, 0.24],
}

const UNDERWATER: Light = {
  sunAt: [0.6, 0.02],
  sun: [196, 255, 244],
  haze: rgb('#2b95b4'),
  sky: sky([0, '#8fe6e6'], [0.3, '#3bb3cc'], [0.7, '#1478a6'], [1, '#0b5688']),
  grass: grass('#7fd8b0', '#2f9c86', '#0e5160'),
  direction: towards(0.2, 0.95, 0.35),
  key: [0.8, 1.15, 1.15],
  ambient: [0.2, 0.36, 0.44],
}

function overcast(light: Light, cover: Rgb, share: number): Light {
  const towardsCover = (colour: Rgb, amount = share): Rgb => mixColour(colour, shadeOf(cover, light), amount)
  const soft = (value: number): number => value * (1 - share * 0.5)
  return {
    ...light,
    sun: towardsCover(light.sun, share * 0.8),
    haze: towardsCover(light.haze, share),
    sky: light.sky.map(([position, colour]) => [position, towardsCover(colour)] as const),
    grass: [
      towardsCover(light.grass[0], share * 0.5),
      towardsCover(light.grass[1], share * 0.35),
      towardsCover(light.grass[2], share * 0.2),
    ],
    key: [soft(light.key[0]), soft(light.key[1]), soft(light.key[2])],
  }
}

/** Snow takes its colour from the sky: sunlit, middle and shadow, which is blue and never green. */
export function snowColours(light: Light): Light['grass'] {
  const top = colourAt(light.sky, 0.1)
  const night = light.key[0] < 0.8
  const white: Rgb = night ? [138, 160, 206] : [255, 254, 252]
  const shade: Rgb = night ? [40, 56, 110] : [150, 172, 222]
  return [
    mixColour(white, light.sun, night ? 0.06 : 0.14),
    mixColour(white, mixColour(shade, light.haze, 0.3), 0.34),
    mixColour(shade, mixColour(top, white, 0.4), 0.3),
  ]
}

/** The cloud cover as bright as the sky it hides: a grey night is not a grey noon. */
function shadeOf(cover: Rgb, light: Light): Rgb {
  const middle = light.sky[Math.floor(light.sky.length / 2)]?.[1] ?? cover
  const brightness = (middle[0] + middle[1] + middle[2]) / 3 / 170
  const share = Math.min(1, 0.25 + brightness * 0.75)
  return [cover[0] * share, cover[1] * share, cover[2] * share]
}

function dimmed(light: Light, share: number): Light {
  const dark = (colour: Rgb): Rgb => [colour[0] * share, colour[1] * share, colour[2] * (share + 0.15)]
  return {
    ...light,
    sun: dark(light.sun),
    haze: dark(light.haze),
    sky: light.sky.map(([position, colour]) => [position, dark(colour)] as const),
    grass: [dark(light.grass[0]), dark(light.grass[1]), dark(light.grass[2])],
    key: [light.key[0] * share, light.key[1] * share, light.key[2] * share],
  }
}

/** What a coloured wall or cloth looks like in a light: `level` is 0 in the shade and 1 in full sun. */
export function underLight(colour: Rgb, { key, ambient, sun }: Light, level: number): Rgb {
  const night = key[0] < 0.8 ? 0.5 : 1
  const lit = (channel: 0 | 1 | 2): number =>
    Math.min(255, colour[channel] * night * (ambient[channel] * 1.2 + key[channel] * (0.14 + 0.52 * level)))
  return mixColour([lit(0), lit(1), lit(2)], sun, 0.06 * level * night)
}
