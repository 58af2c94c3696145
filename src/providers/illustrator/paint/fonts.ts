import { createRequire } from 'node:module'
import { GlobalFonts } from '@napi-rs/canvas'

/** Our own families, so that text looks the same on every machine, whatever fonts it has. */
export type FontFamily = 'Laterna Sans' | 'Laterna Sans Bold' | 'Laterna Serif' | 'Laterna Hand' | 'Poppins'

const FILES: { readonly [family in FontFamily]: readonly string[] } = {
  'Laterna Sans': [
    '@fontsource/poppins/files/poppins-latin-400-normal.woff2',
    '@fontsource/poppins/files/poppins-latin-ext-400-normal.woff2',
  ],
  'Laterna Sans Bold': [
    '@fontsource/poppins/files/poppins-latin-600-normal.woff2',
    '@fontsource/poppins/files/poppins-latin-ext-600-normal.woff2',
  ],
  'Laterna Serif': [
    '@fontsource/playfair-display/files/playfair-display-latin-600-normal.woff2',
    '@fontsource/playfair-display/files/playfair-display-latin-ext-600-normal.woff2',
    '@fontsource/playfair-display/files/playfair-display-cyrillic-600-normal.woff2',
  ],
  Poppins: ['@fontsource/poppins/files/poppins-latin-700-normal.woff2', '@fontsource/poppins/files/poppins-latin-ext-700-normal.woff2'],
  'Laterna Hand': ['@fontsource/caveat/files/caveat-latin-600-normal.woff2', '@fontsource/caveat/files/caveat-cyrillic-600-normal.woff2'],
}

const ready = new Set<FontFamily>()

/** A CSS font of one of our families, registered on first use. */
export function font(family: FontFamily, sizePixels: number): string {
  if (!ready.has(family)) {
    const resolve = createRequire(import.meta.url).resolve
    for (const file of FILES[family]) GlobalFonts.registerFromPath(resolve(file), family)
    ready.add(family)
  }
  return `${sizePixels}px "${family}"`
}
