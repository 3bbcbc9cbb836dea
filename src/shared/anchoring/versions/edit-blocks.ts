/**
 * The blocks of a text with some of them in other words, for mending a typo: marks and cells stay with their
 * words. What is typed is brought into the stored form; a block without words goes.
 */
import type { Block, Mark } from '#shared/model/document.ts'
import { normaliseText } from '#shared/text/normalise.ts'
import { lettersOf } from './course.ts'
import { wordRuns } from './word-runs.ts'

/** New blocks; those that are not named are the same objects. Ids that are not there are left out. */
export function editBlocks(blocks: readonly Block[], edits: ReadonlyMap<string, string>): Block[] {
  return blocks.flatMap((block) => {
    const given = edits.get(block.id)
    if (given === undefined) return [block]
    const text = clean(given, block)
    if (text === block.text) return [block]
    return text === '' && !block.image ? [] : [edited(block, text)]
  })
}

function clean(given: string, { type }: Block): string {
  const { text } = normaliseText(given)
  return type === 'verse' || type === 'code' ? text.trimEnd() : text.replace(/\n+/gu, ' ').trim()
}

function edited(block: Block, text: string): Block {
  const { marks, cells, ...rest } = block
  const shift = shifter(block.text, text)
  const moved = marks?.flatMap((mark): Mark[] => {
    const [start, end] = [shift(mark.start, 'start'), shift(mark.end, 'end')]
    return start < end ? [{ ...mark, start, end }] : []
  })
  return {
    ...rest,
    text,
    ...(cells && { cells: cellsIn(text, cells, shift) }),
    ...(moved && moved.length > 0 && { marks: moved }),
  }
}

type Shift = (offset: number, side: 'start' | 'end') => number

/** Where an offset of the old text is in the new one; words put in at an edge stay outside. */
function shifter(old: string, now: string): Shift {
  const segments = [...lettersOf(wordRuns(old, now), old, now), [old.length, now.length, 0] as const]
  return (offset, side) => {
    let [from, to] = [0, 0]
    for (const [oldAt, newAt, length] of segments) {
      const isInside = side === 'start' ? offset < oldAt + length : offset <= oldAt + length
      if (offset >= oldAt && isInside && (side === 'start' || offset > oldAt)) return newAt + offset - oldAt
      if (offset <= oldAt) {
        const isAtStart = offset === from
        if (side === 'start')
          return offset === oldAt ? newAt : isAtStart ? to : Math.min(to + offset - from, newAt)
        return offset === oldAt && offset > from ? newAt : Math.min(to + offset - from, newAt)
      }
      from = oldAt + length
      to = newAt + length
    }
    return now.length
  }
}

/** Cells are what lies between tabs; when their number changed, they go with their words. */
function cellsIn(
  text: string,
  cells: NonNullable<Block['cells']>,
  shift: Shift,
): NonNullable<Block['cells']> {
  const parts = text.split('\t')
  if (parts.length !== cells.length)
    return cells.map((cell) => {
      const start = shift(cell.start, 'start')
      return { ...cell, start, end: Math.max(start, shift(cell.end, 'end')) }
    })
  let at = 0
  return cells.map((cell, index) => {
    const start = at
    at += (parts[index]?.length ?? 0) + 1
    return { ...cell, start, end: at - 1 }
  })
}
