export type Point = readonly [x: number, y: number]
export type Triangle = readonly [Point, Point, Point]

/** A triangle of point numbers with its circumscribed circle. */
interface Facet {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly x: number
  readonly y: number
  readonly squaredRadius: number
}

/**
 * The Delaunay triangulation of points: as few slivers as can be. Points are taken from left to right, and a triangle
 * that lies wholly to the left of the next point is done (after Bourke's sweep of Bowyer and Watson's method).
 */
export function triangulated(unsorted: readonly Point[]): readonly Triangle[] {
  const points = unsorted.toSorted((p, q) => p[0] - q[0] || p[1] - q[1])
  const count = points.length
  const far = 1e5
  const all: readonly Point[] = [...points, [-far, -far], [far * 2, -far], [-far, far * 2]]
  let open: Facet[] = [facetOf(all, count, count + 1, count + 2)]
  const done: Facet[] = []
  for (let index = 0; index < count; index++) {
    const [x, y] = all[index]!
    const still: Facet[] = []
    const rims = new Map<number, readonly [number, number]>()
    for (const facet of open) {
      const across = x - facet.x
      if (across > 0 && across * across > facet.squaredRadius) done.push(facet)
      else if (across * across + (y - facet.y) ** 2 > facet.squaredRadius) still.push(facet)
      else for (const [from, to] of rimsOf(facet)) toggle(rims, from, to, all.length)
    }
    for (const [from, to] of rims.values()) still.push(facetOf(all, from, to, index))
    open = still
  }
  return [...done, ...open]
    .filter(({ a, b, c }) => a < count && b < count && c < count)
    .map(({ a, b, c }): Triangle => [all[a]!, all[b]!, all[c]!])
}

function rimsOf({ a, b, c }: Facet): readonly (readonly [number, number])[] {
  return [
    [a, b],
    [b, c],
    [c, a],
  ]
}

/** A side that two removed triangles share is no side of the hole they leave. */
function toggle(rims: Map<number, readonly [number, number]>, from: number, to: number, size: number): void {
  const key = Math.min(from, to) * size + Math.max(from, to)
  if (!rims.delete(key)) rims.set(key, [from, to])
}

function facetOf(points: readonly Point[], a: number, b: number, c: number): Facet {
  const [ax, ay] = points[a]!
  const [bx, by] = points[b]!
  const [cx, cy] = points[c]!
  const twice = 2 * (ax * (by - cy) + bx * (cy - ay) + cx * (ay - by)) || 1e-9
  const [aa, bb, cc] = [ax * ax + ay * ay, bx * bx + by * by, cx * cx + cy * cy]
  const x = (aa * (by - cy) + bb * (cy - ay) + cc * (ay - by)) / twice
  const y = (aa * (cx - bx) + bb * (ax - cx) + cc * (bx - ax)) / twice
  return { a, b, c, x, y, squaredRadius: (ax - x) ** 2 + (ay - y) ** 2 }
}
