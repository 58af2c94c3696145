/** The colour words of a scene as pigments: what a painter would mix, not pure screen colours. */
export const COLOURS: { readonly [name: string]: string } = {
  red: '#d8342b',
  orange: '#ee7f23',
  yellow: '#f2c230',
  green: '#3a9b46',
  teal: '#1f9c96',
  blue: '#2f6fd6',
  purple: '#8a4fc7',
  pink: '#ee7fae',
  brown: '#7d5335',
  black: '#1b1b1f',
  white: '#f6f4ef',
  grey: '#8a8d93',
  gold: '#d9a52b',
}
