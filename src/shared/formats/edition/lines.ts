/** What lies over each block of a text, asked for block after block: a walk along the text, not a search each time. */
import type { Edition } from './edition.ts'
import type { Footnotes } from './footnotes.ts'
import type { Line } from './inline.ts'
import type { EditionText } from './ledger.ts'
import type { Strip, Strips } from './strips.ts'

/** Answers the line of a block; blocks are asked for in the order of the text. */
export function lineFinder(
  { scope }: Edition,
  { of: { table } }: EditionText,
  { strips, marks }: Strips,
  footnotes: Footnotes,
): (index: number) => Line {
  const anchored = new Set<number>()
  const nameOf = (number: number): string => scope.t('export-edition.toNote', { number })
  let open: Strip[] = []
  let next = 0
  return (index) => {
    const start = table.starts[index] ?? 0
    const end = start + (table.blocks[index]?.text.length ?? 0)
    for (let strip = strips[next]; strip && strip.start < end; strip = strips[++next]) open.push(strip)
    open = open.filter((strip) => strip.end > start)
    return {
      start,
      strips: open.filter((strip) => strip.start < end),
      marks: marks.get(index) ?? [],
      nameOf,
      footnote: footnotes.idOf,
      signId: footnotes.signId,
      anchored,
      numbered: new Set(),
    }
  }
}
