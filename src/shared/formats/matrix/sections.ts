/**
 * A text cut into the sections a matrix has rows or columns for: its articles or headed sections, each the innermost
 * division above numbered paragraphs. Chapters that hold nothing but articles are left out.
 */
import type { Passage } from '#shared/model/passage.ts'
import { type BlockTable, slices } from '#shared/text/block-table.ts'
import { type Division, isUnder } from '#shared/text/provisions/division.ts'
import { type Structure, structureOf } from '#shared/text/provisions/structure.ts'

/** Longest name of a section, in UTF-16 units. */
const LABEL_LIMIT = 120

export interface Sections {
  /** of the sections, in the order of the text; undefined is what stands before the first */
  readonly labels: readonly (string | undefined)[]
  /** how many of them are provisions: articles and what is cited like them */
  readonly provisions: number
  /** the sections that a passage touches, as places in `labels` */
  touched(passage: Passage): ReadonlySet<number>
}

/** Linear in the blocks. */
export function sectionsOf(table: BlockTable): Sections {
  const structure = structureOf(table)
  const labels: (string | undefined)[] = []
  const places = new Map<number, number>()
  const placeOf = new Int32Array(table.blocks.length).fill(-1)
  for (const [at, block] of table.blocks.entries()) {
    const division = sectionAt(structure, at)
    const isHead = block.type === 'heading' && (structure.divisions[division]?.block ?? 0) === at
    const isEmpty =
      block.text.trim() === '' || (isHead && (division < 0 || holdsSections(structure, division)))
    if (!places.has(division) && !isEmpty) {
      places.set(division, labels.length)
      labels.push(nameOf(structure.divisions[division]))
    }
    placeOf[at] = places.get(division) ?? -1
  }
  // A title, or the heading of a chapter, stands for what follows it.
  for (let at = placeOf.length - 2; at >= 0; at--) if (placeOf[at] === -1) placeOf[at] = placeOf[at + 1] ?? -1
  return {
    labels,
    provisions: [...places.keys()].filter((at) => structure.divisions[at]?.kind === 'article').length,
    touched({ spans }) {
      const blocks = spans.flatMap((span) => slices(table, span)).map(({ block }) => placeOf[block] ?? -1)
      return new Set(blocks.filter((place) => place >= 0))
    },
  }
}

/** Index of the innermost division of a block that is no numbered paragraph and not the title; -1 for none. */
function sectionAt({ divisions, innermost }: Structure, block: number): number {
  let at = innermost[block] ?? -1
  for (let here = divisions[at]; here && isUnder(here); here = divisions[at]) at = here.parent
  const found = divisions[at]
  return found?.kind === 'heading' && found.block === 0 ? -1 : at
}

/** Whether the next division stands in this one and is a section itself. */
function holdsSections({ divisions }: Structure, at: number): boolean {
  const next = divisions[at + 1]
  return next !== undefined && next.parent === at && !isUnder(next)
}

function nameOf(division: Division | undefined): string | undefined {
  if (!division) return undefined
  const words = division.words.replace(/\s+/gu, ' ').trim()
  return words.length > LABEL_LIMIT ? `${words.slice(0, LABEL_LIMIT - 1).toWellFormed()}…` : words
}
