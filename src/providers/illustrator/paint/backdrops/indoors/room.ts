import type { Rgb } from '../../../stage.ts'
import { COLOURS } from '../../colours.ts'
import { pick, rgb } from '../../noise.ts'
import type { Builder } from '../stagehand.ts'
import { drawBookshelf, drawFireplace, drawFloorLamp, drawPicture, drawPlant, drawSofa, WOOD } from './furniture.ts'
import { drawBathtub, drawBathTiles, drawDesk, drawPiano, drawTelevision } from './fixtures.ts'
import { paintInterior, type Furnished, type Interior } from './interior.ts'
import { box } from './shapes.ts'
import { layBoards, layRug, paintWall, type Paper } from './surfaces.ts'
import { drawWindow, type WindowAsked } from './windows.ts'

/** Colours that were chosen to be seen together. */
interface Scheme {
  readonly wall: Rgb
  readonly paper: Paper
  readonly curtain: Rgb
  readonly sofa: Rgb
  readonly cushion: Rgb
  readonly floor: Rgb
  readonly rug: readonly [Rgb, Rgb, Rgb]
}

const CREAM: Rgb = [240, 222, 186]

const SCHEMES: readonly Scheme[] = [
  {
    wall: [186, 202, 176],
    paper: 'stripes',
    curtain: [222, 164, 76],
    sofa: [196, 100, 74],
    cushion: [236, 190, 96],
    floor: [150, 98, 58],
    rug: [[120, 58, 56], CREAM, [186, 92, 74]],
  },
  {
    wall: [166, 194, 212],
    paper: 'panels',
    curtain: [232, 128, 104],
    sofa: [226, 172, 76],
    cushion: [74, 110, 146],
    floor: [172, 122, 78],
    rug: [[58, 84, 126], CREAM, [104, 146, 178]],
  },
  {
    wall: [242, 216, 154],
    paper: 'flowers',
    curtain: [74, 140, 138],
    sofa: [70, 132, 134],
    cushion: [236, 140, 92],
    floor: [140, 90, 56],
    rug: [[44, 104, 106], CREAM, [224, 140, 84]],
  },
  {
    wall: [228, 182, 170],
    paper: 'dots',
    curtain: [138, 164, 126],
    sofa: [86, 120, 92],
    cushion: [242, 204, 190],
    floor: [166, 112, 72],
    rug: [[92, 116, 86], CREAM, [214, 138, 124]],
  },
  {
    wall: [192, 182, 214],
    paper: 'diamonds',
    curtain: [244, 214, 158],
    sofa: [124, 92, 148],
    cushion: [242, 196, 108],
    floor: [146, 100, 66],
    rug: [[92, 70, 122], CREAM, [166, 132, 186]],
  },
  {
    wall: [236, 220, 190],
    paper: 'panels',
    curtain: [190, 72, 64],
    sofa: [62, 84, 122],
    cushion: [200, 78, 68],
    floor: [128, 80, 50],
    rug: [[126, 44, 50], CREAM, [58, 78, 116]],
  },
  {
    wall: [84, 128, 126],
    paper: 'plain',
    curtain: [228, 172, 92],
    sofa: [226, 142, 122],
    cushion: [246, 220, 170],
    floor: [140, 92, 58],
    rug: [[196, 110, 92], CREAM, [60, 104, 104]],
  },
  {
    wall: [214, 150, 116],
    paper: 'stripes',
    curtain: [246, 228, 192],
    sofa: [124, 126, 72],
    cushion: [240, 196, 110],
    floor: [122, 76, 46],
    rug: [[110, 108, 62], CREAM, [190, 104, 70]],
  },
]

/** A homely room that no two seeds furnish alike: a window on the garden, a sofa or a fire, books, pictures and a rug. */
export const room: Builder = (setting) => paintInterior(setting, { floorAt: 0.6 }, furnish)

type Piece = 'sofa' | 'armchair' | 'fireplace' | 'bookshelf' | 'television' | 'bathtub' | 'desk' | 'piano'
const PIECES: readonly Piece[] = ['sofa', 'armchair', 'fireplace', 'bookshelf']
const NAMED: readonly Piece[] = ['bathtub', 'fireplace', 'piano', 'desk', 'television', 'bookshelf', 'sofa', 'armchair']

function furnish(interior: Interior): Furnished {
  const { random, width, height, unit, floor, furniture } = interior
  const scheme = pick(random, SCHEMES)
  const wide = width / unit > 1.3
  paintWall(interior, { colour: scheme.wall, paper: scheme.paper })
  layBoards(interior, scheme.floor)
  const named = NAMED.filter((piece) => interior.has(piece))
  const middle = named.includes('sofa')
  const others = [...named.filter((piece) => piece !== 'sofa'), ...(middle ? ['fireplace' as const] : []), pick(random, PIECES)]
  const main = others[0] ?? 'sofa'
  // The sun comes from the side the window is on.
  const side = interior.sunSide
  const away = width * (0.5 - side * (wide ? 0.27 : 0.24))
  if (main === 'bathtub') drawBathTiles(interior)
  hangWindow(interior, scheme, width * (0.5 + side * (wide ? 0.24 : 0.25)))
  drawPiece(interior, main, away, scheme)
  if (named[1] && !middle) drawPiece(interior, named[1], width * (0.5 + side * 0.2), scheme, false)
  if (wide && !middle) drawPicture(interior.wall, box(width * 0.5 - unit * 0.1, floor - unit * 0.46, unit * 0.2, unit * 0.15), random)
  drawPlant(furniture, { x: width * (0.5 + side * 0.42), y: floor + unit * 0.12, size: unit * 0.11 }, random)
  if (main !== 'fireplace')
    drawFloorLamp(interior, { x: width * (0.5 - side * 0.42), y: floor + unit * 0.08, size: unit * 0.52 }, scheme.cushion)
  layRug(interior, { shape: random() < 0.55 ? 'round' : 'square', colours: scheme.rug })
  if (!middle) return {}
  const sofa = { x: width / 2, y: floor + unit * 0.17, size: Math.min(unit * 0.78, width * 0.8) }
  drawSofa(furniture, sofa, askedColour(interior, 'sofa') ?? scheme.sofa, scheme.cushion, 3)
  return { seatAt: { x: 0.5, y: (sofa.y - sofa.size * 0.17) / height } }
}

/** The colour that is asked of a piece of furniture. */
function askedColour({ setting: { scene } }: Interior, piece: string): Rgb | undefined {
  const asked = scene.furnishings?.find((each) => each.endsWith(` ${piece}`))
  const hex = asked && COLOURS[asked.slice(0, -piece.length - 1)]
  return hex ? rgb(hex) : undefined
}

const WINDOWS: readonly Pick<WindowAsked, 'bars' | 'arched'>[] = [
  { bars: [2, 2] },
  { bars: [3, 2] },
  { bars: [2, 3], arched: true },
  { bars: [2, 1] },
]

function hangWindow(interior: Interior, { curtain }: Scheme, x: number): void {
  const { random, width, unit, floor } = interior
  const pane = { width: Math.min(unit * 0.38, width * 0.38), height: unit * 0.36 }
  drawWindow(interior, {
    pane: box(x - pane.width / 2, floor - unit * 0.51, pane.width, pane.height),
    view: 'garden',
    curtain,
    ...pick(random, WINDOWS),
  })
}

function drawPiece(interior: Interior, piece: Piece, x: number, scheme: Scheme, onWall = true): void {
  const { furniture, wall, unit, floor, width, random, setting } = interior
  const hung = (size: number): void =>
    void (onWall && drawPicture(wall, box(x - unit * size * 0.5, floor - unit * 0.55, unit * size, unit * size * 0.74), random))
  const y = floor + unit * 0.06
  if (piece === 'sofa') {
    hung(0.2)
    drawSofa(furniture, { x, y: y + unit * 0.03, size: Math.min(unit * 0.52, width * 0.5) }, scheme.sofa, scheme.cushion, 2)
  } else if (piece === 'armchair') {
    hung(0.22)
    drawSofa(furniture, { x, y: y + unit * 0.04, size: unit * 0.34 }, scheme.sofa, scheme.cushion, 1)
  } else if (piece === 'fireplace') {
    drawFireplace(interior, { x, y: floor + unit * 0.02, size: Math.min(unit * 0.44, width * 0.42) }, [176, 110, 90])
  } else if (piece === 'bookshelf') {
    drawBookshelf(furniture, box(x - unit * 0.19, floor - unit * 0.5, unit * 0.38, unit * 0.53), WOOD, setting.seed + 3, 4)
  } else if (piece === 'television') drawTelevision(interior, { x, y, size: unit * 0.44 })
  else if (piece === 'bathtub') drawBathtub(interior, { x, y: y + unit * 0.05, size: Math.min(unit * 0.52, width * 0.5) })
  else if (piece === 'desk') drawDesk(interior, { x, y: y + unit * 0.03, size: unit * 0.46 })
  else drawPiano(interior, { x, y: y + unit * 0.02, size: unit * 0.44 })
}
