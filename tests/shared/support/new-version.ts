/**
 * A further version of a text whose truth is known: every word keeps its number through replacements, moves,
 * divisions and joins, so where a passage should stand is not guessed but read off.
 */
import type { Block } from '#shared/model/document.ts'
import type { Span } from '#shared/model/passage.ts'
import { type BlockTable, blockTable } from '#shared/text/block-table.ts'
import type { Chance } from './chance.ts'

/** A word or what is between words; `id` is the word's number in the old text, none for what is new. */
interface Piece {
  readonly text: string
  readonly id?: number
}

export interface NewVersion {
  readonly old: BlockTable
  readonly now: BlockTable
  /** numbered words of the old text, in order */
  readonly words: readonly Span[]
  /** where words `[from, to)` of the old text are; undefined when they are gone or no longer in one piece */
  truth(from: number, to: number): Span | undefined
  /** the share of a stretch of the new text, 0–1, that is words `[from, to)` or stands between them */
  own(span: Span, from: number, to: number): number
}

export interface Changes {
  /** of a hundred words: a third replaced, a third deleted, a third with one put in after */
  readonly words: number
  /** of a hundred blocks */
  readonly moved: number
  readonly divided: number
  readonly joined: number
  readonly doubled: number
}

const PIECES = /[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu

export function newVersion(blocks: readonly Block[], changes: Changes, by: Chance): NewVersion {
  const old = blockTable(blocks)
  const words: Span[] = []
  const vocabulary: string[] = []
  let pieces = blocks.map(({ text }, index) =>
    [...text.matchAll(PIECES)].map((found): Piece => {
      const start = (old.starts[index] ?? 0) + found.index
      if (!/[\p{L}\p{N}]/u.test(found[0])) return { text: found[0] }
      words.push({ start, end: start + found[0].length })
      vocabulary.push(found[0])
      return { text: found[0], id: words.length - 1 }
    }),
  )
  const anyWord = (): string => vocabulary[by.below(vocabulary.length)] ?? 'word'
  pieces = pieces.map((block) =>
    block.flatMap((piece): Piece[] => {
      if (piece.id === undefined || !by.percent(changes.words)) return [piece]
      const how = by.below(3)
      if (how === 0) return [{ text: anyWord(), id: piece.id }]
      return how === 1 ? [] : [piece, { text: ` ${anyWord()}` }]
    }),
  )
  pieces = joined(divided(pieces, changes, by), changes, by)
  for (let count = Math.round((pieces.length * changes.moved) / 100); count > 0; count--) {
    const [block] = pieces.splice(by.below(pieces.length), 1)
    if (block) pieces.splice(by.below(pieces.length + 1), 0, block)
  }
  for (let count = Math.round((pieces.length * changes.doubled) / 100); count > 0; count--) {
    const copy = pieces[by.below(pieces.length)]?.map(({ text }) => ({ text }))
    if (copy) pieces.splice(by.below(pieces.length + 1), 0, copy)
  }
  const now = blockTable(
    pieces.map((block, index) => ({
      id: `n${index}`,
      type: 'paragraph',
      text: block.map(({ text }) => text).join(''),
    })),
  )
  const places = new Map<number, Span>()
  pieces.forEach((block, index) => {
    let at = now.starts[index] ?? 0
    for (const { text, id } of block) {
      if (id !== undefined) places.set(id, { start: at, end: at + text.length })
      at += text.length
    }
  })
  const numbers = [...places].toSorted((a, b) => a[1].start - b[1].start)
  const own = (span: Span, from: number, to: number): number => {
    let [low, first] = [0, numbers.length]
    while (low < first) {
      const middle = (low + first) >> 1
      if ((numbers[middle]?.[1].end ?? 0) <= span.start) low = middle + 1
      else first = middle
    }
    let [all, others] = [0, 0]
    for (let at = first; (numbers[at]?.[1].start ?? Number.POSITIVE_INFINITY) < span.end; at++) {
      const id = numbers[at]?.[0] ?? -1
      all++
      if (id < from || id >= to) others++
    }
    return all === 0 ? 0 : 1 - others / all
  }
  return {
    old,
    now,
    words,
    own,
    truth(from, to) {
      const kept = Array.from({ length: to - from }, (_, at) => places.get(from + at)).filter(
        (one) => one !== undefined,
      )
      const [first, last] = [kept[0], kept.at(-1)]
      if (!first || !last) return undefined
      const isInOrder = kept.every((one, at) => at === 0 || (kept[at - 1]?.end ?? 0) <= one.start)
      // Words of other passages in between: it was torn apart.
      const [oldLength, length] = [
        (words[to - 1]?.end ?? 0) - (words[from]?.start ?? 0),
        last.end - first.start,
      ]
      const span = { start: first.start, end: last.end }
      return isInOrder && length < oldLength * 1.5 + 40 && own(span, from, to) >= 0.9 ? span : undefined
    },
  }
}

function divided(blocks: Piece[][], changes: Changes, by: Chance): Piece[][] {
  return blocks.flatMap((block) => {
    if (block.length < 20 || !by.percent(changes.divided)) return [block]
    const at = 6 + by.below(block.length - 12)
    return [block.slice(0, at), block.slice(at)]
  })
}

function joined(blocks: Piece[][], changes: Changes, by: Chance): Piece[][] {
  const found: Piece[][] = []
  for (const block of blocks) {
    const last = found.at(-1)
    if (last && by.percent(changes.joined)) found[found.length - 1] = [...last, { text: ' ' }, ...block]
    else found.push(block)
  }
  return found
}
