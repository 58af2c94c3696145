import type { Canvas } from '@napi-rs/canvas'

/** A colour as 8-bit red, green, blue. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** Light of a place at a time of day. Painter, actors and film use the same, so that everything belongs together. */
export interface Light {
  /** Where the sun or moon stands in the picture: 0..1 of width and height. */
  readonly sunAt: readonly [x: number, y: number]
  readonly sun: Rgb
  readonly haze: Rgb
  /** Sky gradient, top to horizon: position 0..1 and colour. */
  readonly sky: readonly (readonly [position: number, colour: Rgb])[]
  /** Lit, middle and shadowed grass. */
  readonly grass: readonly [Rgb, Rgb, Rgb]
  /** Direction towards the light in the actors' space, unit length: x right, y up, z to the viewer. */
  readonly direction: readonly [x: number, y: number, z: number]
  /** Key light, linear, for ray-marched actors. */
  readonly key: readonly [number, number, number]
  /** Ambient light, linear. */
  readonly ambient: readonly [number, number, number]
  /** Warm light of lamps and windows that reaches actors from the side, linear, where there are any. */
  readonly lamp?: readonly [number, number, number]
}

/** One sheet of the multiplane camera. */
export interface Layer {
  readonly canvas: Canvas
  /** 0 is the sky, 1 the plane of the actors, above 1 in front of them. Layers are listed back to front. */
  readonly depth: number
  /** True for glows and mist: laid on as they are after painting, because a brush turns soft light into blobs. */
  readonly unpainted?: boolean
}

export interface Backdrop {
  readonly layers: readonly Layer[]
  /** Height of the ground where actors stand, 0..1 of the picture's height. */
  readonly groundAt: number
  /** Height of open water where a boat may lie, 0..1 of the picture's height, when there is any. */
  readonly waterAt?: number
  /** Where on a table or counter a thing can stand, in shares of width and height, when there is one. */
  readonly tableAt?: { readonly x: number; readonly y: number }
  /** Where somebody may lie or sit on a sofa or bed, in shares of width and height, when there is one. */
  readonly seatAt?: { readonly x: number; readonly y: number }
  readonly light: Light
  readonly indoor: boolean
}

/** An actor drawn in one pose, with a transparent background and its own ground shadow. */
export interface Sprite {
  readonly canvas: Canvas
  /** The point of the canvas that stands on the ground (or, for a flyer, its centre). */
  readonly anchorX: number
  readonly anchorY: number
  /** A blank board held towards us, to be lettered: a rectangle of the canvas in its pixels, all of it inside the board. */
  readonly board?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

/**
 * An actor that can be drawn at any moment of its motion. Drawing is a pure function of phase and size, so that
 * poses can be drawn in several threads.
 */
export interface Figure {
  /** Seconds one loop of its motion takes, e.g. a breath, a step, a flap. */
  readonly loopSeconds: number
  /** How many poses make the loop look smooth. */
  readonly poses: number
  /** True when it stands on the ground; false when it floats and the caller moves it through the air. */
  readonly grounded: boolean
  /** How tall it stands beside an animal, 1 when nothing is said. */
  readonly stature?: number
  /** True for what lies in water, where the backdrop has any. */
  readonly floats?: boolean
  /**
   * `phase` runs 0..1 through the loop. `quality` `draft` may take one sample a pixel: for films.
   * `mouth` is how wide open the mouth of a speaker is, 0 to 1; who cannot speak takes no notice.
   */
  draw(phase: number, heightPixels: number, quality: 'fine' | 'draft', mouth?: number): Sprite
}

export interface PictureSize {
  readonly widthPixels: number
  readonly heightPixels: number
  /** `draft` leaves out the slow brush work: for tests and previews. */
  readonly quality: 'fine' | 'draft'
}
