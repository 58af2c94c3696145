import { simplified } from './fields.ts'
import { planesOf, type PaintedSheet, type Planes } from './sheet.ts'

/** Puts the actors back into a picture that was simplified more than their faces bear. */
export function keepFeatures(sheet: PaintedSheet, planes: Planes, radius: number, rounds = 1): void {
  let fine = planesOf(sheet)
  for (let round = 0; round < rounds; round++) fine = simplified(fine, sheet, radius)
  for (let at = 0; at < sheet.figures.length; at++) {
    const figure = sheet.figures[at]! / 255
    if (figure === 0) continue
    planes.red[at] = planes.red[at]! * (1 - figure) + fine.red[at]! * figure
    planes.green[at] = planes.green[at]! * (1 - figure) + fine.green[at]! * figure
    planes.blue[at] = planes.blue[at]! * (1 - figure) + fine.blue[at]! * figure
  }
}
