/** Colours that programs name: Readwise and Kindle by a word, Zotero by a hex value. */
import type { Style } from '#shared/model/annotation.ts'
import { washOf } from './foreign.ts'

const NAMES = new Map(
  Object.entries({
    yellow: '#ffd400',
    red: '#ff6666',
    pink: '#ff8fb0',
    green: '#5fb236',
    blue: '#2ea8e5',
    purple: '#a28ae5',
    magenta: '#e56eee',
    orange: '#f19837',
  }),
)

/** A wash of the nearest of the five colours; the first for what is unknown. */
export function namedColour(colour: string): Style {
  const word = colour.trim().toLowerCase()
  return washOf(NAMES.get(word) ?? word)
}
