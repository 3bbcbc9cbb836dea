/** The blocks of a text while its tree is read: what is open around them, and what was left out. */
import type { Block, Container } from '#shared/model/document.ts'
import type { Remark } from '#shared/model/draft.ts'
import { Line } from './line.ts'

/** Containers around one block (the model's own limit); deeper ones are read as their outer one. */
const WITHIN_LIMIT = 64

/** What a block is besides its words. */
export type BlockKind = Pick<Block, 'type' | 'level' | 'cells'>
const PARAGRAPH: BlockKind = { type: 'paragraph' }

export class Page {
  readonly blocks: Block[] = []
  line = new Line()
  readonly #within: Container[] = []
  readonly #dropped = new Map<string, number>()
  #containers = 0

  /** Ends the block being read; one without words leaves nothing. */
  flush(kind: BlockKind = PARAGRAPH): void {
    this.line.trim()
    const { text, marks, moved } = this.line.finish()
    this.line = new Line()
    if (text.trim() === '') return
    const cells = kind.cells?.map((cell) => ({ ...cell, start: moved(cell.start), end: moved(cell.end) }))
    this.blocks.push({
      id: `b${this.blocks.length + 1}`,
      type: kind.type,
      ...(kind.level !== undefined && { level: kind.level }),
      ...(this.#within.length > 0 && { within: [...this.#within] }),
      ...(cells && { cells }),
      text,
      ...(marks.length > 0 && { marks }),
    })
  }

  /** Reads what `inside` reads as standing in a container. */
  in(container: Omit<Container, 'id'>, inside: () => void): void {
    this.flush()
    const isOpened = this.#within.length < WITHIN_LIMIT
    if (isOpened) this.#within.push({ id: `c${++this.#containers}`, ...container })
    inside()
    this.flush()
    if (isOpened) this.#within.pop()
  }

  /** Notes that one of these was left out. */
  drop(what: string): void {
    this.#dropped.set(what, (this.#dropped.get(what) ?? 0) + 1)
  }

  /** What was left out, by name. */
  report(): Remark[] {
    return [...this.#dropped].map(([what, count]) => ({
      code: 'dropped',
      params: { what, count },
      message: `Left out: ${what} (${count}).`,
    }))
  }
}
