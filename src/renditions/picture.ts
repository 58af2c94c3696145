import sharp from 'sharp'
import type { ImageMediaType } from '../core/request.ts'

/** What is larger is not unpacked: a few kilobytes can hold a picture that takes gigabytes. */
const PIXELS_MAX = 64_000_000

/**
 * The picture in another format, with its colours and everything it says of itself: EXIF, XMP, IPTC. `compressionQuality` is from 0
 * to 100 and for the lossy formats. Where the format knows no transparency, white shows through. Throws for what is no picture
 * or too large.
 */
export async function convertPicture(
  bytes: Uint8Array,
  { mediaType, compressionQuality }: { readonly mediaType: ImageMediaType; readonly compressionQuality: number },
): Promise<Uint8Array> {
  const picture = sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: 'error' }).keepMetadata()
  const quality = Math.max(1, Math.min(100, Math.round(compressionQuality)))
  switch (mediaType) {
    case 'image/png':
      return await picture.png().toBuffer()
    case 'image/jpeg':
      return await picture.flatten({ background: '#ffffff' }).jpeg({ quality }).toBuffer()
    case 'image/webp':
      return await picture.webp({ quality }).toBuffer()
  }
}
