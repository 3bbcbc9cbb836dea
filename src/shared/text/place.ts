/**
 * Where in a text an offset is, as a reader would cite it: the nearest heading above and the paragraph
 * below it. "Article 6 ¶2". Derived from the blocks; a precomputed index makes each question a search.
 */
import { type BlockTable, blockAt } from './block-table.ts'
import { snap } from './graphemes.ts'

export interface Place {
  /** text of the nearest heading at or above, without its level */
  readonly heading?: string
  /** number of the paragraph since that heading, from 1; absent on the heading itself */
  readonly paragraph?: number
}

export interface PlaceIndex {
  /** the place of an offset of the canonical text */
  at(offset: number): Place
}

/** Prepares a text; linear in its blocks. The document's title heading (the first block) does not count as a section. */
export function placeIndex(table: BlockTable): PlaceIndex {
  const headingOf: (string | undefined)[] = []
  const paragraphOf: (number | undefined)[] = []
  let heading: string | undefined
  let paragraph = 0
  table.blocks.forEach((block, index) => {
    if (block.type === 'heading') {
      if (index > 0) heading = block.text
      paragraph = 0
      paragraphOf.push(undefined)
    } else {
      if (block.text.trim() !== '') paragraph++
      paragraphOf.push(paragraph)
    }
    headingOf.push(heading)
  })
  return {
    at(offset) {
      const block = blockAt(table, offset)
      const name = headingOf[block]
      const number = paragraphOf[block]
      return {
        ...(name !== undefined && { heading: name }),
        ...(number !== undefined && { paragraph: number }),
      }
    },
  }
}

/** A place as one short label: `Article 6 — An attack on one` and 2 become `Article 6 ¶2`. */
export function placeLabel(place: Place): string {
  const heading = place.heading === undefined ? '' : shortHeading(place.heading)
  const paragraph = place.paragraph === undefined ? '' : `¶${place.paragraph}`
  return [heading, paragraph].filter((part) => part !== '').join(' ')
}

/** The numbered part of a heading ("Article 6"), else its first 40 units. */
function shortHeading(heading: string): string {
  const numbered = /^(?<number>\p{L}+\.?\s+[\dIVXLC]+[\p{L}\d]*)\s*[—–:.-]/u.exec(heading)?.groups?.['number']
  if (numbered !== undefined) return numbered
  return heading.length > 40 ? `${heading.slice(0, snap(heading, 39, -1)).trimEnd()}…` : heading
}
