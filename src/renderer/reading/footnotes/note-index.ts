/** The footnotes and endnotes of a text: which blocks each one is, and where its signs stand. Built once for each text. */
import type { Span } from '#shared/model/passage.ts'
import { blockAt, type BlockTable } from '#shared/text/block-table.ts'

export interface NoteRef extends Span {
  /** id of the note's container */
  readonly note: string
}

export interface Note {
  readonly id: string
  /** blocks `[from, to)` */
  readonly from: number
  readonly to: number
  /** its signs in the text, in order */
  readonly refs: readonly NoteRef[]
}

export type NoteIndex = ReadonlyMap<string, Note>

const indexes = new WeakMap<BlockTable, NoteIndex>()

/** Notes by the id of their container; a note that no sign names is none that can be come back from. */
export function notesOf(table: BlockTable): NoteIndex {
  const known = indexes.get(table) ?? build(table)
  indexes.set(table, known)
  return known
}

/**
 * The sign at an offset, else the nearest one of its block, those after it first.
 * @param until where there is none in the block, the first one after it up to this offset
 */
export function refNear(table: BlockTable, offset: number, until = offset): NoteRef | undefined {
  const index = blockAt(table, offset)
  const refsOf = (block: number): NoteRef[] =>
    refsIn(table, block).filter(({ note }) => notesOf(table).has(note))
  const refs = refsOf(index)
  const here = refs.find(({ end }) => end >= offset) ?? refs.at(-1)
  if (here) return here
  for (let block = index + 1; (table.starts[block] ?? Number.POSITIVE_INFINITY) < until; block++) {
    const [first] = refsOf(block)
    if (first && first.start < until) return first
  }
  return undefined
}

/** The note that an offset stands in. */
export function noteAt(table: BlockTable, offset: number): Note | undefined {
  const within = table.blocks[blockAt(table, offset)]?.within?.findLast(({ kind }) => kind === 'note')
  return within && notesOf(table).get(within.id)
}

/** The canonical text that a note is. */
export function spanOfNote({ starts, blocks }: BlockTable, { from, to }: Note): Span {
  const end = (starts[to - 1] ?? 0) + (blocks[to - 1]?.text.length ?? 0)
  return { start: starts[from] ?? 0, end }
}

/** The sign as printed. */
export function signOf({ text }: BlockTable, { start, end }: Span): string {
  return text
    .slice(start, end)
    .replace(/[\s[\](){}]+/gu, ' ')
    .trim()
}

function build(table: BlockTable): NoteIndex {
  const places = new Map<string, { from: number; to: number }>()
  const refs = new Map<string, NoteRef[]>()
  table.blocks.forEach((block, at) => {
    for (const { id, kind } of block.within ?? []) {
      const place = kind === 'note' ? (places.get(id) ?? { from: at, to: at }) : undefined
      if (place) places.set(id, { from: place.from, to: at + 1 })
    }
    for (const ref of block.marks ? refsIn(table, at) : []) {
      const of = refs.get(ref.note) ?? []
      of.push(ref)
      refs.set(ref.note, of)
    }
  })
  return new Map(
    [...places].flatMap(([id, place]) => {
      const of = refs.get(id)
      return of ? [[id, { id, ...place, refs: of }] as const] : []
    }),
  )
}

function refsIn({ blocks, starts }: BlockTable, index: number): NoteRef[] {
  const start = starts[index] ?? 0
  return (blocks[index]?.marks ?? []).flatMap((mark) => {
    const note = mark.type === 'noteRef' ? mark.attrs?.container : undefined
    return note === undefined ? [] : [{ note, start: start + mark.start, end: start + mark.end }]
  })
}
