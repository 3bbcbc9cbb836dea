/**
 * What changed between two versions, block by block, for showing: runs of equal blocks as one row, the words of
 * changed ones, blocks that moved. A block that was divided has a row for each part. What is shown is bounded,
 * so that the diff of a large text stays small.
 */
import type { DiffPart, DiffRow, TextDiff } from '#shared/model/transfer-plan.ts'
import { type BlockTable, blockAt } from '#shared/text/block-table.ts'
import type { Course, Land } from './course.ts'
import { firstAfter } from './course.ts'

/** Longest stretch of unchanged words in a row; the middle of a longer one is left out. */
const SAME_SHOWN = 400
/** Longest stretch of changed words in a row. */
const CHANGED_SHOWN = 4000
/** Units of words in all rows together; later rows only say that something changed. */
const ALL_SHOWN = 12_000_000

interface Draft {
  readonly kind: DiffRow['kind']
  readonly old?: number
  readonly new?: number
  readonly parts?: () => DiffPart[]
}

/** The rows in the order of the new text. */
export function textDiff(old: BlockTable, now: BlockTable, course: Course): TextDiff {
  const ofNew = new Map<number, Land>()
  const oldTaken = new Set<number>()
  for (const region of course.regions) {
    for (let at = region.newFrom; at < region.newTo; at++) ofNew.set(at, region)
    for (let at = region.oldFrom; at < region.oldTo; at++) oldTaken.add(at)
  }
  const drafts: Draft[] = []
  const kept = course.regions.filter(({ inOrder }) => inOrder).map(({ oldFrom }) => oldFrom)
  let nextOld = 0
  // What was removed stands right after the kept block that it followed, before anything new.
  const removedAfter = (region: number): void => {
    const end = kept[region] ?? old.blocks.length
    for (; nextOld < end; nextOld++) {
      if (oldTaken.has(nextOld)) continue
      const text = old.blocks[nextOld]?.text ?? ''
      drafts.push({ kind: 'removed', old: nextOld, parts: () => [{ kind: 'removed', text }] })
    }
  }
  removedAfter(0)
  let passed = 0
  now.blocks.forEach((block, at) => {
    const region = ofNew.get(at)
    if (!region) {
      drafts.push({ kind: 'added', new: at, parts: () => [{ kind: 'added', text: block.text }] })
    } else if (at === region.newFrom) {
      drafts.push(...rowsOf(old, now, course, region))
      if (region.inOrder) removedAfter(++passed)
    }
  })
  return { rows: bounded(drafts) }
}

/** The rows of a region: one, or one for each part of a block that was divided or joined. */
function rowsOf(old: BlockTable, now: BlockTable, course: Course, region: Land): Draft[] {
  const kind = region.inOrder ? (region.same ? 'same' : 'changed') : 'moved'
  if (region.same) {
    const text = now.blocks[region.newFrom]?.text ?? ''
    const parts = (): DiffPart[] => [{ kind: 'same', text }]
    return [{ kind, old: region.oldFrom, new: region.newFrom, ...(kind === 'moved' && { parts }) }]
  }
  const isJoined = region.oldTo - region.oldFrom > 1
  const table = isJoined ? old : now
  const first = isJoined ? region.oldFrom : region.newFrom
  const last = (isJoined ? region.oldTo : region.newTo) - 1
  const blocks = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const groups = new Map<number, DiffPart[]>(blocks.map((block) => [block, []]))
  let at = first
  const add = (part: DiffPart, place: number): void => {
    at = Math.max(at, Math.min(last, blockAt(table, place)))
    groups.get(at)?.push(part)
  }
  for (const { part, oldAt, newAt } of partsOf(old.text, now.text, course, region))
    add(part, isJoined ? oldAt : newAt)
  return [...groups].map(([block, parts]) => ({
    kind,
    old: isJoined ? block : region.oldFrom,
    new: isJoined ? region.newFrom : block,
    parts: () => parts,
  }))
}

interface Placed {
  readonly part: DiffPart
  readonly oldAt: number
  readonly newAt: number
}

/** What is the same, removed and added in a region, in order. */
function* partsOf(oldText: string, newText: string, { segments }: Course, region: Land): Generator<Placed> {
  let [oldAt, newAt] = [region.old.start, region.now.start]
  function* upTo(oldEnd: number, newEnd: number): Generator<Placed> {
    const [gone, come] = [oldText.slice(oldAt, oldEnd), newText.slice(newAt, newEnd)]
    // Spaces that both have beside their words are the same.
    const head = commonSpace(gone, come)
    const tail = commonSpace(reversed(gone.slice(head)), reversed(come.slice(head)))
    const [goneWords, comeWords] = [
      gone.slice(head, gone.length - tail),
      come.slice(head, come.length - tail),
    ]
    if (head > 0) yield { part: { kind: 'same', text: gone.slice(0, head) }, oldAt, newAt }
    const [oldMid, newMid] = [oldAt + head, newAt + head]
    if (goneWords !== '') yield { part: { kind: 'removed', text: goneWords }, oldAt: oldMid, newAt: newMid }
    if (comeWords !== '') yield { part: { kind: 'added', text: comeWords }, oldAt: oldMid, newAt: newMid }
    const text = gone.slice(gone.length - tail)
    if (tail > 0) yield { part: { kind: 'same', text }, oldAt: oldEnd - tail, newAt: newEnd - tail }
  }
  for (let at = firstAfter(segments, region.old.start, 'old'); at < segments.length; at++) {
    const one = segments[at]
    if (!one || one.old >= region.old.end) break
    yield* upTo(one.old, one.now)
    yield {
      part: { kind: 'same', text: oldText.slice(one.old, one.old + one.length) },
      oldAt: one.old,
      newAt: one.now,
    }
    ;[oldAt, newAt] = [one.old + one.length, one.now + one.length]
  }
  yield* upTo(region.old.end, region.now.end)
}

/** How many units of white space two texts begin with alike. */
function commonSpace(a: string, b: string): number {
  let count = 0
  while (count < a.length && a[count] === b[count] && /\s/u.test(a[count] ?? '')) count++
  return count
}

function reversed(text: string): string {
  return text.split('').reverse().join('')
}

/** Joins runs of equal blocks and bounds what is shown. */
function bounded(drafts: readonly Draft[]): DiffRow[] {
  const rows: DiffRow[] = []
  let left = ALL_SHOWN
  for (const { parts, ...row } of drafts) {
    const last = rows.at(-1)
    if (row.kind === 'same' && last?.kind === 'same' && follows(last, row)) {
      rows[rows.length - 1] = { ...last, count: (last.count ?? 1) + 1 }
      continue
    }
    const shown = left > 0 && parts ? joined(parts()).map(shortened) : undefined
    for (const { text } of shown ?? []) left -= text.length
    rows.push({ ...row, ...(shown && { parts: shown }) })
  }
  return rows
}

function follows(last: DiffRow, { old, new: now }: Draft): boolean {
  const count = last.count ?? 1
  return (last.old ?? 0) + count === old && (last.new ?? 0) + count === now
}

/** Neighbours of one kind as one. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const found: DiffPart[] = []
  for (const part of parts) {
    const last = found.at(-1)
    if (last?.kind === part.kind) found[found.length - 1] = { ...last, text: last.text + part.text }
    else found.push(part)
  }
  return found
}

function shortened(part: DiffPart): DiffPart {
  const limit = part.kind === 'same' ? SAME_SHOWN : CHANGED_SHOWN
  if (part.text.length <= limit) return part
  const half = limit / 2
  const text = `${part.text.slice(0, half)} … ${part.text.slice(-half)}`
  return { ...part, text: text.toWellFormed() }
}
