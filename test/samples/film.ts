/** A box of an MP4. */
function box(type: string, ...contents: readonly Buffer[]): Buffer {
  const body = Buffer.concat(contents)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(type, 4)
  return Buffer.concat([head, body])
}

/** A film without frames: so many seconds of 1280 by 720, the index last. */
export function sampleFilm(durationSeconds = 8): Buffer {
  const mvhd = Buffer.alloc(100)
  mvhd.writeUInt32BE(600, 12)
  mvhd.writeUInt32BE(600 * durationSeconds, 16)
  const tkhd = Buffer.alloc(84)
  tkhd.writeUInt32BE((1280 << 16) >>> 0, 76)
  tkhd.writeUInt32BE((720 << 16) >>> 0, 80)
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0isommp41')),
    box('mdat', Buffer.alloc(5000)),
    box('moov', box('mvhd', mvhd), box('trak', box('tkhd', tkhd))),
  ])
}
