/**
 * What was changed, in pages, the newest first: of the whole library or of one record. Steps are told as undo
 * counts them: a run of typing is one. A page reads only so much of the past; it may end early and say so.
 */
import type { Change } from '#shared/changes/change.ts'
import type { HistoryEntry, HistoryPage, RecordName } from '#shared/host/contract.ts'
import type { OpenLibrary } from '#main/library/library.ts'
import { type Outline, readChange } from '#main/library/journal-lines.ts'

/** How many bytes of lines one page may look into, and how many it may pass over in search of one record. */
const READ_AT_MOST = 32_000_000
const PASS_AT_MOST = 128_000_000
/** How many names of records an entry says. */
const NAMES = 50

export interface HistoryQuestion {
  readonly record?: RecordName
  /** only lines before this number */
  readonly before?: number
  readonly limit: number
}

/** One page of the history. */
export async function historyPage(
  library: OpenLibrary,
  { record, before = Number.POSITIVE_INFINITY, limit }: HistoryQuestion,
): Promise<HistoryPage> {
  const steps: Outline[][] = []
  let read = 0
  let passed = 0
  for await (const line of library.past()) {
    if (line.seq >= before) continue
    const last = steps.at(-1)
    if (read > READ_AT_MOST || passed > PASS_AT_MOST) return page(steps, record, line.seq + 1)
    passed += line.bytes
    if (record && !line.mayConcern(record.id)) continue
    read += line.bytes
    const outline = line.outline()
    if (!outline || (record && !outline.changes.some((one) => isOf(one, record)))) continue
    const told = record
      ? { ...outline, changes: outline.changes.filter((one) => isOf(one, record)) }
      : outline
    if (outline.merge !== undefined && last?.[0]?.merge === outline.merge) last.push(told)
    else if (steps.length === limit) return page(steps, record, last?.at(-1)?.seq)
    else steps.push([told])
  }
  return page(steps, record)
}

/** @param next what to ask the next page with; there is none when it is absent */
function page(
  steps: readonly (readonly Outline[])[],
  record: RecordName | undefined,
  next?: number,
): HistoryPage {
  const entries = steps.map((step) => entryOf(step.toReversed(), record))
  return { entries, more: next !== undefined, ...(next !== undefined && { next }) }
}

/** @param step its lines, oldest first */
function entryOf(step: readonly Outline[], record: RecordName | undefined): HistoryEntry {
  const [first, last] = [step[0], step.at(-1)]
  if (!first || !last) throw new Error('a step without lines')
  const names = new Map<string, RecordName>()
  for (const { changes } of step)
    for (const { table, id } of changes) names.set(`${table}/${id}`, { table, id })
  const own = record && changeOver(step)
  return {
    seq: first.seq,
    time: last.time,
    command: last.command,
    params: last.params,
    records: [...names.values()].slice(0, NAMES),
    count: names.size,
    ...(own && { change: own }),
  }
}

/** What a step made of the one record whose changes its lines hold. */
function changeOver(step: readonly Outline[]): Change | undefined {
  const changes = step.flatMap((line) => line.changes)
  const [first, last] = [changes[0], changes.at(-1)]
  if (!first || !last) return undefined
  return readChange({ ...last, before: first.before })
}

function isOf(one: { table: string; id: string }, record: RecordName): boolean {
  return one.id === record.id && one.table === record.table
}

/** The newest steps, as many as are asked for, however many pages that takes. */
export async function lastChanges(library: OpenLibrary, limit: number): Promise<readonly HistoryEntry[]> {
  const entries: HistoryEntry[] = []
  for (let before: number | undefined; ; ) {
    const wanted = limit - entries.length
    const page = await historyPage(library, { limit: wanted, ...(before !== undefined && { before }) })
    entries.push(...page.entries)
    before = page.next
    if (before === undefined || entries.length >= limit) return entries
  }
}
