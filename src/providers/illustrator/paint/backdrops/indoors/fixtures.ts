import { ball, block, box, darker, disc, flat, shadowBelow, stroke } from './shapes.ts'
import { drawPicture, drawTable, drawTableLamp, WOOD, type Spot } from './furniture.ts'
import type { Interior } from './interior.ts'

/** A television on a low cupboard. */
export function drawTelevision({ furniture: pen, dark, lamps }: Interior, { x, y, size }: Spot): void {
  shadowBelow(pen, x, y, size * 0.6)
  block(pen, WOOD, box(x - size * 0.52, y - size * 0.24, size * 1.04, size * 0.22), size * 0.02)
  for (const side of [-0.48, 0.03])
    flat(pen, darker(WOOD, 0.2), box(x + size * side, y - size * 0.2, size * 0.45, size * 0.14), size * 0.01)
  block(pen, [44, 42, 48], box(x - size * 0.42, y - size * 0.82, size * 0.84, size * 0.54), size * 0.02)
  flat(pen, dark ? [150, 200, 226] : [70, 92, 110], box(x - size * 0.39, y - size * 0.79, size * 0.78, size * 0.48), size * 0.01)
  if (dark) lamps.push({ x, y: y - size * 0.55, reachPixels: size * 1.4, colour: [150, 200, 255], strength: 0.4 })
}

/** Tiles on the wall of a bathroom, up to the height of a child. */
export function drawBathTiles({ wall: pen, unit, floor, width }: Interior): void {
  const side = unit * 0.06
  for (let row = 0; row < 5; row++) {
    for (let tile = 0; tile * side < width; tile++)
      flat(
        pen,
        (row + tile) % 2 ? '#f4f6f4' : '#9fcfd8',
        box(tile * side, floor - unit * 0.045 - side * (row + 1), side * 0.95, side * 0.95),
      )
  }
}

/** A white tub on feet, with foam. */
export function drawBathtub({ furniture: pen, random }: Interior, { x, y, size }: Spot): void {
  shadowBelow(pen, x, y, size * 0.6)
  for (const side of [-0.32, 0.32]) ball(pen, [214, 176, 96], x + size * side, y - size * 0.02, size * 0.045)
  for (let foam = 0; foam < 16; foam++)
    ball(pen, [236, 246, 252], x + (random() - 0.5) * size * 0.8, y - size * (0.4 + random() * 0.09), size * (0.04 + random() * 0.05))
  pen.save()
  pen.beginPath()
  pen.roundRect(x - size * 0.46, y - size * 0.4, size * 0.92, size * 0.37, [0, 0, size * 0.2, size * 0.2])
  pen.clip()
  block(pen, [246, 246, 248], box(x - size * 0.46, y - size * 0.4, size * 0.92, size * 0.37))
  pen.restore()
  block(pen, [252, 252, 254], box(x - size * 0.5, y - size * 0.43, size, size * 0.055), size * 0.03)
  stroke(pen, [206, 172, 96], size * 0.025, [
    [x + size * 0.4, y - size * 0.42],
    [x + size * 0.4, y - size * 0.58],
    [x + size * 0.3, y - size * 0.58],
    [x + size * 0.3, y - size * 0.53],
  ])
}

/** A writing desk with a lamp, papers and a picture above. */
export function drawDesk(interior: Interior, { x, y, size }: Spot): void {
  const { furniture: pen, wall, random } = interior
  drawPicture(wall, box(x - size * 0.2, y - size * 1.25, size * 0.4, size * 0.3), random)
  drawTable(pen, { x, y, size }, size * 0.48, WOOD)
  block(pen, darker(WOOD, 0.1), box(x + size * 0.12, y - size * 0.44, size * 0.3, size * 0.34), size * 0.01)
  for (const drawer of [0, 1, 2]) disc(pen, [226, 190, 110], x + size * 0.27, y - size * (0.38 - drawer * 0.11), size * 0.014)
  for (const [at, colour] of [
    [-0.1, [190, 74, 62]],
    [-0.09, [70, 110, 134]],
    [-0.11, [232, 190, 92]],
  ] as const)
    flat(pen, colour, box(x + size * at, y - size * (0.53 - (at + 0.1) * 3), size * 0.2, size * 0.03))
  drawTableLamp(interior, pen, { x: x - size * 0.3, y: y - size * 0.5, size: size * 0.36 }, [92, 140, 110])
}

/** An upright piano. */
export function drawPiano({ furniture: pen }: Interior, { x, y, size }: Spot): void {
  const body = [92, 52, 40] as const
  shadowBelow(pen, x, y, size * 0.6)
  block(pen, body, box(x - size / 2, y - size * 0.82, size, size * 0.8), size * 0.02)
  block(pen, darker(body, 0.2), box(x - size * 0.45, y - size * 0.74, size * 0.9, size * 0.26), size * 0.01)
  flat(pen, [250, 246, 232], box(x - size * 0.1, y - size * 0.7, size * 0.2, size * 0.18))
  block(pen, body, box(x - size * 0.53, y - size * 0.44, size * 1.06, size * 0.06))
  flat(pen, [250, 246, 236], box(x - size * 0.48, y - size * 0.42, size * 0.96, size * 0.05))
  for (let key = 0; key < 20; key++)
    if (key % 7 !== 2 && key % 7 !== 6)
      flat(pen, [30, 24, 28], box(x - size * 0.455 + key * size * 0.048, y - size * 0.42, size * 0.022, size * 0.03))
}
