/** The blocks of a text while its tree is read: what is open around them, and what was left out. */
import type { Block, Container, Mark } from '#shared/model/document.ts'
import type { Remark } from '#shared/model/draft.ts'
import { Line } from './line.ts'

/** Containers around one block (the model's own limit); deeper ones are read as their outer one. */
const WITHIN_LIMIT = 64

/** What a block is besides its words. */
export type BlockKind = Pick<Block, 'type' | 'level' | 'cells'>
/** The picture a block shows, or where it is when it is not kept. */
export type Picture = Pick<Block, 'image' | 'imageAddress'>
const PARAGRAPH: BlockKind = { type: 'paragraph' }
const VERSE: BlockKind = { type: 'verse' }

/** Lines of a paragraph, broken by hand and all this short (units), that make it verse: or an address, or a signature. */
const VERSE_LINES = 4
const VERSE_LINE = 100

type OpenMark = Pick<Mark, 'type' | 'attrs'> & { start: number }

export class Page {
  readonly blocks: Block[] = []
  line = new Line()
  readonly #within: Container[] = []
  readonly #marks: OpenMark[] = []
  readonly #dropped = new Map<string, number>()
  #containers = 0
  readonly #pictures: Picture[] = []
  #locator: string | undefined
  /** how many elements of verse are open */
  verse = 0

  /** Ends the block being read; one without words and picture leaves nothing. */
  flush(kind: BlockKind = this.verse > 0 ? VERSE : PARAGRAPH, picture: Picture = {}): void {
    this.line.trim(kind.type === 'code' ? ' ' : ' \n')
    for (const mark of this.#marks.toReversed()) {
      this.line.mark(mark.start, mark.type, mark.attrs)
      mark.start = 0
    }
    const { text: read, marks, moved } = this.line.finish()
    this.line = new Line()
    if (read.trim() === '' && !picture.image) return this.#hang()
    const type = typeOf(kind, read)
    const text = type === 'verse' || type === 'code' ? read : read.replaceAll('\n', ' ')
    const locator = this.#locator
    this.#locator = undefined
    const cells = kind.cells?.map((cell) => ({ ...cell, start: moved(cell.start), end: moved(cell.end) }))
    this.blocks.push({
      id: `b${this.blocks.length + 1}`,
      type,
      ...(kind.level !== undefined && { level: kind.level }),
      ...(locator !== undefined && { locator }),
      ...(this.#within.length > 0 && { within: [...this.#within] }),
      ...(cells && { cells }),
      ...picture,
      text,
      ...(marks.length > 0 && { marks }),
    })
    this.#hang()
  }

  /** Keeps a picture that stands in a line, to follow its block, or the table it is in: rows hold words only. */
  hang(picture: Picture): void {
    this.#pictures.push(picture)
  }

  #hang(): void {
    if (this.#pictures.length === 0 || this.#within.some(({ kind }) => kind === 'table')) return
    for (const picture of this.#pictures.splice(0)) this.flush({ type: 'figure' }, picture)
  }

  /** Reads what `inside` reads as standing in a container. */
  in(container: Omit<Container, 'id'> & { readonly id?: string }, inside: () => void): void {
    this.flush()
    const isOpened = this.#within.length < WITHIN_LIMIT
    if (isOpened) this.#within.push({ ...container, id: container.id ?? `c${++this.#containers}` })
    inside()
    this.flush()
    if (isOpened) this.#within.pop()
    this.#hang()
  }

  /** Reads what `inside` reads under a mark; a block that ends in it takes its part of the mark along. */
  marked(type: Mark['type'], attrs: Mark['attrs'], inside: () => void): void {
    const mark: OpenMark = { start: this.line.length, type, ...(attrs && { attrs }) }
    this.#marks.push(mark)
    inside()
    this.#marks.pop()
    this.line.mark(mark.start, type, attrs)
  }

  /** whether what is read stands under such a mark */
  isUnder(type: Mark['type']): boolean {
    return this.#marks.some((mark) => mark.type === type)
  }

  /** A line ends here; two ends in a row are how old pages part paragraphs. */
  break(): void {
    if (this.line.isBroken) this.flush()
    else this.line.addBreak()
  }

  /** Gives the block being read, or the next one, its printed number; the first of several stays. */
  locate(locator: string): void {
    this.#locator ??= locator
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
      message: `Left out: “${what}” elements (${count}).`,
    }))
  }
}

/** Lines that were broken by hand, several and short, are verse. */
function typeOf({ type }: BlockKind, text: string): Block['type'] {
  if (type !== 'paragraph' || !text.includes('\n')) return type
  const lines = text.split('\n')
  return lines.length >= VERSE_LINES && lines.every((line) => line.length <= VERSE_LINE) ? 'verse' : type
}
