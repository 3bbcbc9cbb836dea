/**
 * Which of the numbers that were found do name divisions: numbers of paragraphs stand in rows, a table of contents
 * is not the text, a title after a number is believed where its neighbours have one too.
 */
import type { Mark } from './marked.ts'
import { orderOf } from './numerals.ts'
import type { Found } from './scan.ts'

/** A found number that is believed, with the reading of it that fits its row. */
export interface Weighed extends Omit<Found, 'marked'> {
  readonly mark?: Weight & { readonly label: string; readonly length: number }
}

/** A reading of a number, and how it stands in its row. */
type Weight = Mark & {
  /** none follows it */ readonly isLast: boolean /** none stands before it either */
  readonly isAlone: boolean
}

/** Blocks between two numbers of one row. */
const FAR = 400
/** UTF-16 units of a line of a table of contents. */
const LINE = 150

export function weigh(found: readonly Found[]): Weighed[] {
  const contents = linesOfContents(found)
  const kept = found.filter((one) => !contents.has(one.block))
  const runs = namedRuns(kept)
  const rows = rowsOf(kept)
  return kept.flatMap((one): Weighed[] => {
    const { marked, ...rest } = one
    if (one.named && !one.named.sure && one.level === undefined && !runs.has(one.block)) return []
    const mark = marked && believed(one, rows)
    if (marked && !mark && one.level === undefined) return []
    return [{ ...rest, ...(mark && { mark: { ...mark, label: marked.label, length: marked.length } }) }]
  })
}

/** Divisions without words of their own whose number comes again: they announce, they do not contain. */
function linesOfContents(found: readonly Found[]): ReadonlySet<number> {
  const later = new Map<string, number>()
  for (const { named, block } of found) if (named) later.set(`${named.kind} ${named.number}`, block)
  const lines = new Set<number>()
  let isEmptyBelow: boolean = false
  for (let at = found.length - 1; at >= 0; at--) {
    const one = found[at]
    const next: Found | undefined = found[at + 1]
    if (!one?.named) continue
    const isFollowed = next?.named !== undefined && next.block === one.block + 1
    const isDeeper = next?.named !== undefined && next.named.kind !== one.named.kind
    const isShort = one.text.length < LINE && !/[.;:,]\s*$/u.test(one.text.slice(one.named.length))
    const isEmpty: boolean = isFollowed && isShort && (!isDeeper || isEmptyBelow || lines.has(next.block))
    const again = (later.get(`${one.named.kind} ${one.named.number}`) ?? 0) > one.block
    if (isEmpty && again) lines.add(one.block)
    // The last line of all has the first words of the text below it.
    else if (again && isShort && lines.size === 0 && one.named.number !== '') lastLine(found, at, lines)
    isEmptyBelow = isEmpty && again
  }
  return lines
}

/** The last line of a table of contents, when what follows it begins the count again. */
function lastLine(found: readonly Found[], at: number, lines: Set<number>): void {
  const one = found[at]
  const next = found[at + 1]
  const before = found[at - 1]
  if (!one?.named || !next?.named || !before?.named || before.block !== one.block - 1) return
  const isBack = valueOf(next.named.number) < valueOf(one.named.number) && next.block - one.block <= 3
  if (isBack && next.named.kind === one.named.kind) lines.add(one.block)
}

function valueOf(number: string): number {
  return orderOf(number, 'figures') ?? orderOf(number, 'ROMAN') ?? 0
}

/** Paragraphs whose unsure number stands in a row of three. */
function namedRuns(found: readonly Found[]): ReadonlySet<number> {
  const byKind = new Map<string, Found[]>()
  for (const one of found) {
    if (!one.named) continue
    const row = byKind.get(one.named.kind) ?? []
    row.push(one)
    byKind.set(one.named.kind, row)
  }
  const runs = new Set<number>()
  for (const row of byKind.values()) {
    const values = row.map(({ named }) => valueOf(named?.number ?? ''))
    const follows = (at: number): boolean => values[at + 1] === (values[at] ?? 0) + 1 && values[at] !== 0
    for (const [at, { block }] of row.entries()) {
      const isInRow = (from: number): boolean => from >= 0 && follows(from) && follows(from + 1)
      if ([at - 2, at - 1, at].some(isInRow)) runs.add(block)
    }
  }
  return runs
}

interface Step {
  readonly block: number
  readonly order: number
}
type Rows = ReadonlyMap<string, readonly Step[]>

function rowsOf(found: readonly Found[]): Rows {
  const rows = new Map<string, Step[]>()
  for (const { block, marked } of found) {
    for (const { style, order } of marked?.readings ?? []) {
      const row = rows.get(style) ?? []
      row.push({ block, order })
      rows.set(style, row)
    }
  }
  return rows
}

/** The reading whose row has the nearest neighbour; undefined when it stands alone. */
function believed({ block, marked, level }: Found, rows: Rows): Weight | undefined {
  let best: Weight | undefined
  let nearest = FAR
  for (const reading of marked?.readings ?? []) {
    const row = rows.get(reading.style) ?? []
    const at = indexOf(row, block)
    const before = row[at - 1]
    const after = row[at + 1]
    const isAfter = before !== undefined && isNext(before.order, reading.order)
    const isBefore = after !== undefined && isNext(reading.order, after.order)
    const distance = Math.min(
      isAfter ? block - before.block : FAR + 1,
      isBefore ? after.block - block : FAR + 1,
    )
    const isAlone = reading.style.startsWith('bare') && !isInThree(row, at)
    if (distance > nearest || isAlone) continue
    nearest = distance
    best = { ...reading, isLast: !isBefore || after.block - block > FAR, isAlone: false }
  }
  if (best) return best
  const [first] = marked?.readings ?? []
  // Alone it is believed where it is set off: figures of a heading, or brackets.
  const isSetOff = first?.style.startsWith('brackets/') || first?.style.startsWith('decimal')
  const isHeaded =
    level !== undefined && /\/(?:figures|\d+)$/u.test(first?.style ?? '') && !first?.style.startsWith('bare')
  return first && (isHeaded || (isSetOff && level === undefined))
    ? { ...first, isLast: true, isAlone: true }
    : undefined
}

function isNext(before: number, after: number): boolean {
  return after > before && after <= before + 1
}

function isInThree(row: readonly Step[], at: number): boolean {
  const follows = (from: number): boolean => {
    const [a, b] = [row[from], row[from + 1]]
    return a !== undefined && b !== undefined && isNext(a.order, b.order) && b.block - a.block <= FAR
  }
  return [at - 2, at - 1, at].some((from) => from >= 0 && follows(from) && follows(from + 1))
}

function indexOf(row: readonly Step[], block: number): number {
  let low = 0
  let high = row.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((row[middle]?.block ?? 0) < block) low = middle + 1
    else high = middle
  }
  return low
}
