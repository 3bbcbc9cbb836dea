/**
 * Lays the numbers that are believed out as a tree: chapters hold articles, articles paragraphs, paragraphs points;
 * headings without a number nest among them by their level. One pass over the blocks.
 */
import type { Block, Container } from '#shared/model/document.ts'
import type { BlockTable } from '../block-table.ts'
import { type Division, isUnder } from './division.ts'
import type { LocatorKind } from './locator.ts'
import { LEAVES, type Ranks, ranksOf } from './ranks.ts'
import type { Weighed } from './weigh.ts'

/** Rank of numbered paragraphs: under every name. */
const PARAGRAPHS = 100
/** UTF-16 units of the words that name a numbered paragraph in a list. */
const WORDS = 120
/** UTF-16 units of a title that stands alone under its number. */
const TITLE = 100

type Growing = { -readonly [K in keyof Division]: Division[K] }

/** What is open at a block, outermost first. */
interface Open {
  readonly index: number
  readonly level?: number
  readonly rank?: number
  /** row of a numbered paragraph */
  readonly style?: string
  /** container it ends with */
  readonly item?: string
  /** ends with its block: the last of a row that stands in nothing */
  readonly isBrief?: boolean
}

export interface Nested {
  readonly divisions: readonly Division[]
  /** index of the innermost division of each block; -1 in none */
  readonly innermost: Int32Array
  /** blocks that are the titles of others */
  readonly captions: ReadonlySet<number>
}

export function nest(table: BlockTable, weighed: readonly Weighed[]): Nested {
  const { blocks } = table
  const growth = new Growth(table, ranksOf(weighed))
  const innermost = new Int32Array(blocks.length).fill(-1)
  const byBlock = new Map(weighed.map((one) => [one.block, one]))
  for (const [at, block] of blocks.entries()) {
    const one = byBlock.get(at)
    growth.leave(at, block)
    if (!growth.isCaption(at, block, one, byBlock.has(at + 1))) {
      if (one?.named) growth.name(one, one.named)
      else if (block.type === 'heading') growth.head(at, block, one)
      growth.items(at, block, one)
      if (one?.mark && block.type !== 'heading' && !growth.isMarked(at)) growth.mark(one, one.mark)
    }
    innermost[at] = growth.innermost
  }
  growth.end()
  return { divisions: growth.divisions, innermost, captions: growth.captions }
}

class Growth {
  readonly divisions: Growing[] = []
  readonly captions = new Set<number>()
  readonly #open: Open[] = []
  readonly #items = new Map<string, Map<string, number>>()
  readonly #table: BlockTable
  readonly #ranks: Ranks
  /** offset at which the block being read begins */
  #now = 0
  /** the block that a title may follow */
  #untitled = -1

  constructor(table: BlockTable, ranks: Ranks) {
    this.#table = table
    this.#ranks = ranks
  }

  get innermost(): number {
    return this.#open.at(-1)?.index ?? -1
  }

  /** Whether the number that this block begins with is taken. */
  isMarked(block: number): boolean {
    return this.divisions.at(-1)?.block === block && this.#open.at(-1)?.item !== undefined
  }

  /** Closes what ended before this block: items of lists it does not stand in, and the last of loose rows. */
  leave(block: number, { within = [] }: Block): void {
    this.#now = this.#table.starts[block] ?? 0
    const at = this.#open.findIndex(
      ({ item, isBrief }) => isBrief || (item !== undefined && !within.some(({ id }) => id === item)),
    )
    if (at >= 0) this.#truncate(at)
  }

  /** Whether the block is the title of the division just before it. */
  isCaption(at: number, block: Block, one: Weighed | undefined, isNextFound: boolean): boolean {
    const division = this.divisions[this.innermost]
    const isAfter = division !== undefined && this.#untitled === at - 1 && at > 0
    const isFree = one?.named === undefined && one?.mark === undefined
    const text = block.text.trim()
    const isTitle =
      block.type === 'heading'
        ? (block.level ?? 1) >= (this.#open.at(-1)?.level ?? 1)
        : block.type === 'paragraph' &&
          block.within === undefined &&
          !isNextFound &&
          /^\p{Lu}/u.test(text) &&
          text.length <= TITLE &&
          !/[.;:,!?…]$/u.test(text)
    if (!isAfter || !isFree || !isTitle) return false
    division.caption = at
    division.words = `${division.label} — ${text}`
    this.captions.add(at)
    this.#untitled = -1
    return true
  }

  name(one: Weighed, named: NonNullable<Weighed['named']>): void {
    const rank = this.#ranks[named.kind]
    const { block, level, text } = one
    this.#close((open) => (open.rank === undefined ? this.#isPast(open, level, rank) : open.rank >= rank))
    const kind: LocatorKind = named.kind === 'sign' ? (rank > LEAVES ? 'paragraph' : 'section') : named.kind
    const printed = text.slice(0, named.length).trim()
    const label = named.under.length > 0 ? printed.replace(/\s?\(.*$/u, '') : printed
    const facts = { kind, number: named.number, label, words: text.trim(), isHeading: level !== undefined }
    this.#push(block, facts, { rank, ...(level !== undefined && { level }) })
    for (const [at, number] of named.under.entries()) {
      const style = /\d/u.test(number) ? 'brackets/figures' : `brackets/${at}`
      this.#under(block, number, `(${number})`, text, { style })
    }
    if (text.slice(named.length).trim() === '') this.#untitled = block
  }

  /** A heading without a name: numbered or not, it nests by its level. */
  head(at: number, block: Block, one: Weighed | undefined): void {
    const level = block.level ?? 1
    this.#close(({ level: other, rank, index, item }) => {
      if (item !== undefined) return false
      if (this.divisions[index]?.block === 0 && rank === undefined) return true
      return other === undefined ? (rank ?? PARAGRAPHS) >= LEAVES : other >= level
    })
    const mark = one?.mark
    const words = block.text.trim()
    const facts = mark
      ? { kind: 'section' as const, number: mark.number, label: mark.label }
      : { kind: 'heading' as const, number: '', label: words }
    this.#push(at, { ...facts, words, isHeading: true }, { level })
  }

  /** The items of numbered lists that begin with this block. */
  items(block: number, { text, within = [] }: Block, one: Weighed | undefined): void {
    if (isInAside(within)) return
    for (const [depth, list] of within.entries()) {
      const item = within[depth + 1]
      if (list.kind !== 'list' || list.ordered !== true || item?.kind !== 'item') continue
      if (this.#open.some((open) => open.item === item.id)) continue
      const number = String(this.#numberOf(list, item))
      if (one?.mark) this.mark(one, one.mark, item.id)
      else this.#under(block, number, `${number}.`, text, { item: item.id })
    }
  }

  /** A numbered paragraph; in an item of a list it takes the place of the list's own number. */
  mark(one: Weighed, mark: NonNullable<Weighed['mark']>, item?: string): void {
    const isIn = this.#isNamed()
    if (mark.isAlone && !isIn) return
    this.#under(one.block, mark.number, mark.label, one.text.slice(mark.length), {
      style: mark.style,
      ...(item !== undefined && { item }),
      ...(mark.isLast && !isIn && { isBrief: true }),
    })
  }

  end(): void {
    this.#now = this.#table.text.length
    this.#truncate(0)
  }

  /** Closes from the innermost outwards while they are past. */
  #close(isPast: (open: Open) => boolean): void {
    let keep = this.#open.length
    for (let last = this.#open[keep - 1]; last && isPast(last); last = this.#open[keep - 1]) keep--
    this.#truncate(keep)
  }

  #truncate(keep: number): void {
    for (const { index } of this.#open.slice(keep)) {
      const division = this.divisions[index]
      if (division) division.end = this.#now
    }
    this.#open.length = keep
  }

  /** A heading without a name ends before a named division of its level, or of the kind of one that it stands in. */
  #isPast(open: Open, level: number | undefined, rank: number): boolean {
    if (this.divisions[open.index]?.block === 0) return true
    if (level !== undefined) return (open.level ?? 0) >= level
    const at = this.#open.indexOf(open)
    return this.#open.slice(0, at).some((other) => other.rank !== undefined && other.rank >= rank)
  }

  #push(
    block: number,
    facts: Pick<Division, 'kind' | 'number' | 'label' | 'words' | 'isHeading'>,
    open: Omit<Open, 'index'>,
  ): void {
    const start = this.#table.starts[block] ?? 0
    this.divisions.push({ ...facts, block, start, end: start, parent: this.innermost })
    this.#open.push({ ...open, index: this.divisions.length - 1 })
  }

  #isNamed(): boolean {
    return this.#open.some(({ rank }) => rank !== undefined && rank < PARAGRAPHS)
  }

  /** A numbered paragraph, after the one before it in its row, else in what is open. */
  #under(block: number, number: string, label: string, words: string, how: Omit<Open, 'index'>): void {
    const before = how.style === undefined ? -1 : this.#open.findIndex(({ style }) => style === how.style)
    if (before >= 0) this.#truncate(before)
    const isFirst = !this.#open.some(({ index }) => isUnder(this.divisions[index] ?? { kind: 'heading' }))
    const isPlain = /^\d/u.test(number) && !how.style?.startsWith('degree')
    const isParagraph = isFirst && isPlain && (how.item === undefined || this.#isNamed())
    const kind = isParagraph ? 'paragraph' : 'point'
    const shown = `${label} ${words.trim().slice(0, WORDS)}`.toWellFormed()
    this.#push(block, { kind, number, label, words: shown, isHeading: false }, { ...how, rank: PARAGRAPHS })
  }

  /** The number of an item as the list counts: in the order its items come in. */
  #numberOf(list: Container, item: Container): number {
    const items = this.#items.get(list.id) ?? new Map<string, number>()
    this.#items.set(list.id, items)
    const known = items.get(item.id)
    const number = known ?? (list.start ?? 1) + items.size
    items.set(item.id, number)
    return number
  }
}

/** A numbered list is not a row of provisions in a note or a table. */
function isInAside(within: readonly Container[]): boolean {
  return within.some(({ kind }) => kind === 'note' || kind === 'table')
}
