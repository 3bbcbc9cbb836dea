/**
 * The lines of a side-by-side comparison: what differs, with a little of what is the same around it. Long runs of
 * the same are folded until the reader opens them; a block that moved leaves a line where it stood.
 */
import type { DiffPart, DiffRow, TextDiff } from '#shared/model/transfer-plan.ts'

export type DiffLine =
  | { readonly kind: 'same'; readonly key: string; readonly old: number; readonly new: number }
  /** a run that is the same and not shown; `run` opens it */
  | { readonly kind: 'fold'; readonly key: string; readonly run: number; readonly count: number }
  /** where a block stood that stands elsewhere now */
  | { readonly kind: 'gone'; readonly key: string; readonly old: number; readonly new: number }
  | {
      readonly kind: 'changed' | 'added' | 'removed' | 'moved'
      readonly key: string
      readonly old?: number
      readonly new?: number
      readonly parts: readonly DiffPart[]
    }

/** Blocks of a run that are shown beside what differs. */
const CONTEXT = 1
/** Runs up to this many blocks are not worth folding. */
const SHORT = 4

/** How many blocks are the same, changed, added, removed, moved. */
export function diffCounts({ rows }: TextDiff): Readonly<Record<DiffRow['kind'], number>> {
  const counts = { same: 0, changed: 0, added: 0, removed: 0, moved: 0 }
  for (const { kind, count = 1 } of rows) counts[kind] += count
  return counts
}

/** @param opened runs that are shown in full, by the index of their first block in the old text */
export function diffLines({ rows }: TextDiff, opened: ReadonlySet<number>): readonly DiffLine[] {
  const lines: DiffLine[] = []
  const away = rows
    .flatMap(({ kind, old, new: now }) =>
      kind === 'moved' && old !== undefined && now !== undefined ? [{ old, new: now }] : [],
    )
    .toSorted((a, b) => a.old - b.old)
  /** What stood before this place of the old text and stands elsewhere now. */
  const leaveUntil = (old: number): void => {
    while (away[0] && away[0].old < old) {
      const [gone] = away.splice(0, 1)
      if (gone) lines.push({ kind: 'gone', key: `gone-${gone.old}`, ...gone })
    }
  }
  for (const [at, row] of rows.entries()) {
    const { kind, old, new: now, count = 1, parts = [] } = row
    if (kind !== 'moved' && old !== undefined) leaveUntil(old)
    if (kind !== 'same') {
      const key = `${kind}-${old ?? ''}-${now ?? ''}`
      lines.push({
        kind,
        key,
        parts,
        ...(old !== undefined && { old }),
        ...(now !== undefined && { new: now }),
      })
      continue
    }
    const from = { old: old ?? 0, new: now ?? 0 }
    const same = (index: number): DiffLine => ({
      kind: 'same',
      key: `same-${from.old + index}`,
      old: from.old + index,
      new: from.new + index,
    })
    const [before, after] = [at === 0 ? 0 : CONTEXT, at === rows.length - 1 ? 0 : CONTEXT]
    const isShown = count <= SHORT || opened.has(from.old)
    for (let index = 0; index < (isShown ? count : before); index++) lines.push(same(index))
    if (isShown) continue
    const hidden = count - before - after
    lines.push({ kind: 'fold', key: `fold-${from.old}`, run: from.old, count: hidden })
    for (let index = count - after; index < count; index++) lines.push(same(index))
  }
  leaveUntil(Number.POSITIVE_INFINITY)
  return lines
}

/** Places of the lines that say a difference, ascending; a line that was left behind says none of its own. */
export function changePlaces(lines: readonly DiffLine[]): readonly number[] {
  return lines.flatMap(({ kind }, index) =>
    kind === 'same' || kind === 'fold' || kind === 'gone' ? [] : [index],
  )
}
