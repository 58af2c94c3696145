import { decodeScene, encodeScene, type EmbeddedScene, type Fingerprint } from '../embedded-scene.ts'
import { filmElement, sceneElement } from '../provenance.ts'
import type { Scene } from '../scene.ts'
import { xmpInFilm } from './metadata.ts'

/** What a film of ours carries in its metadata, so that it can go on, or be played again with a change. */
export interface EmbeddedFilm {
  readonly scene: Scene
  /** For how long everybody's ways were laid out: they repeat themselves after that. */
  readonly plannedSeconds: number
  /** How long it is now. */
  readonly lastsSeconds: number
  /** Whether it began with a picture of ours, so that everybody set out from where that has them. */
  readonly fromThere: boolean
  /** How light its last frame is, place by place. */
  readonly lastFrame: Fingerprint
}

/** The texts for the metadata; none when the scene is too large to be carried. */
export function encodeFilm(film: EmbeddedFilm): { readonly scene: string; readonly film: string } | undefined {
  const { plannedSeconds, lastsSeconds, fromThere, lastFrame } = film
  const scene = encodeScene({ scene: film.scene, filters: [], fingerprint: lastFrame })
  if (scene === undefined) return undefined
  return { scene, film: `v1:${plannedSeconds.toFixed(3)}:${lastsSeconds.toFixed(3)}:${fromThere ? 'there' : 'staged'}` }
}

/** Far longer than a film of ours can become. */
const SECONDS_MAX = 600

/** What a film file of ours carries; nothing in any other file, and nothing when it was tampered with. Never throws. */
export function filmIn(bytes: Uint8Array): EmbeddedFilm | undefined {
  const packet = xmpInFilm(bytes)
  const encoded = packet === undefined ? undefined : sceneElement(packet)
  const embedded: EmbeddedScene | undefined = encoded === undefined ? undefined : decodeScene(encoded)
  const match = /^v1:(\d{1,3}\.\d{3}):(\d{1,3}\.\d{3}):(there|staged)$/.exec((packet && filmElement(packet)) ?? '')
  if (!embedded || !match || embedded.scene.logo) return undefined
  const [plannedSeconds, lastsSeconds] = [Number(match[1]), Number(match[2])]
  if (plannedSeconds < 0.5 || lastsSeconds < 0.5 || Math.max(plannedSeconds, lastsSeconds) > SECONDS_MAX) return undefined
  return { scene: embedded.scene, plannedSeconds, lastsSeconds, fromThere: match[3] === 'there', lastFrame: embedded.fingerprint }
}
