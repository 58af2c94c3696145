import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFfmpeg } from '../../src/core/ffmpeg.ts'

/** A small film of moving colours, 192 by 108 pixels at 12 frames a second, with its index at the end as cameras write it. */
export function smallFilm(seconds = 2, hue = 0): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'small-film-'))
  const path = join(folder, 'film.mp4')
  try {
    const source = `testsrc=size=192x108:rate=12:duration=${seconds},hue=h=${hue}`
    const coding = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p']
    const run = spawnSync(findFfmpeg() ?? 'ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', source, ...coding, path], { encoding: 'utf8' })
    if (run.status !== 0) throw new Error(`ffmpeg: ${run.stderr}`)
    return readFileSync(path)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
