/**
 * Where in a text an offset is, in short: the division it stands in with its numbers, else the paragraph below it.
 * "Article 8(2)", "Article 6 ¶2". Derived from the blocks when first asked for; each question is then a search.
 */
import { type BlockTable, blockAt } from './block-table.ts'
import { snap } from './graphemes.ts'
import { isNumberedHeading } from './provisions/cited.ts'
import { isUnder } from './provisions/division.ts'
import { isTitleLine } from './provisions/ordinals.ts'
import { divisionsAt, type Structure, structureOf } from './provisions/structure.ts'

export interface Place {
  /** the nearest heading or named division at or above: its words, without its level */
  readonly heading?: string
  /** numbers under it, as they follow it: `(2)(a)` */
  readonly points?: string
  /** number of the paragraph since that heading, from 1; absent on the heading itself */
  readonly paragraph?: number
}

export interface PlaceIndex {
  /** the place of an offset of the canonical text */
  at(offset: number): Place
  /** the divisions of the text */
  readonly structure: Structure
}

/** Prepares a text; linear in its blocks. The document's title heading (the first block) does not count as a section. */
export function placeIndex(table: BlockTable): PlaceIndex {
  let ready: { structure: Structure; paragraphs: Int32Array } | undefined
  const prepared = (): { structure: Structure; paragraphs: Int32Array } => {
    if (!ready) {
      const structure = structureOf(table)
      ready = { structure, paragraphs: paragraphsOf(structure) }
    }
    return ready
  }
  return {
    get structure() {
      return prepared().structure
    },
    at(offset) {
      const { structure, paragraphs } = prepared()
      const path = divisionsAt(structure, offset).filter(({ kind, block }) => kind !== 'heading' || block > 0)
      const section = path.findLast((division) => !isUnder(division))
      const points = path.filter(isUnder).map(({ number }) => `(${number})`)
      const isNamed = section !== undefined && section.kind !== 'heading' && !isNumberedHeading(section)
      const paragraph = paragraphs[blockAt(table, offset)] ?? 0
      return {
        ...(section && { heading: isNamed ? section.label : section.words }),
        ...(points.length > 0 && { points: (isNamed ? '' : ' ') + points.join('') }),
        ...(paragraph > 0 && { paragraph }),
      }
    },
  }
}

/** For each block its number among the paragraphs of its section; 0 for headings and titles. */
function paragraphsOf({ table, divisions, captions }: Structure): Int32Array {
  const numbers = new Int32Array(table.blocks.length)
  const sections = new Map(divisions.flatMap((one) => (isUnder(one) ? [] : [[one.block, one] as const])))
  let paragraph = 0
  for (const [at, block] of table.blocks.entries()) {
    const { type, text } = block
    const begins = sections.get(at)
    if (begins || type === 'heading') paragraph = 0
    // The words of a provision may follow its number in one line.
    const isWords = type !== 'heading' && !captions.has(at) && !(begins && isTitleLine(block, begins))
    if (isWords && text.trim() !== '') paragraph++
    if (isWords) numbers[at] = paragraph
  }
  return numbers
}

/** A place as one short label: `Article 6 — An attack on one` and 2 become `Article 6 ¶2`. */
export function placeLabel({ heading, points, paragraph }: Place): string {
  const name = heading === undefined ? '' : shortHeading(heading)
  if (points !== undefined) return (name + points).trim()
  return [name, paragraph === undefined ? '' : `¶${paragraph}`].filter((part) => part !== '').join(' ')
}

/** The numbered part of a heading ("Article 6"), else its first 40 units. */
function shortHeading(heading: string): string {
  const numbered = /^(?<number>\p{L}+\.?\s+[\dIVXLC]+[\p{L}\d]*)\s*[—–:.-]/u.exec(heading)?.groups?.['number']
  if (numbered !== undefined) return numbered
  return heading.length > 40 ? `${heading.slice(0, snap(heading, 39, -1)).trimEnd()}…` : heading
}
