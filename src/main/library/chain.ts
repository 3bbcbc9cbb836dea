/**
 * Joins the journals of all generations into the one line of events that happened. A generation begins after
 * its `base`: what an older one says beyond that was never acknowledged to anyone who went on, or was
 * written by a process that had lost the library. Pure.
 */
import type { Committed } from '#shared/changes/change.ts'
import type { JournalContent } from './journal-lines.ts'

/** A journal as found: its file name begins with its generation. */
export interface FoundJournal extends JournalContent {
  readonly name: string
}

/** Changes that are gone: the first number, how many, and the journals that hold what is left of them. */
export interface Loss {
  readonly from: number
  readonly count: number
  readonly journals: readonly string[]
}

export interface Chain {
  /** ascending by seq */
  readonly lines: readonly Committed[]
  /** what another writer was told is safe and a later generation passed over: a conflict */
  readonly superseded: readonly Committed[]
  /** the highest number in use or spoilt; the next line comes after it */
  readonly highest: number
  readonly lost: Loss | undefined
}

/**
 * @param journals in order of generation
 * @param floor the seq up to which every shard is on disk: what is missing below it is not missed
 */
export function chain(journals: readonly FoundJournal[], floor: number): Chain {
  let lines: Committed[] = []
  const passed: Committed[] = []
  // The number after a whole line that cannot be read. A later generation knows better whether it counted.
  let suspect: number | undefined
  for (const [index, { head, lines: own, fault, beyond }] of journals.entries()) {
    const end = Math.max(floor, lines.at(-1)?.seq ?? 0)
    if (head) {
      if (end < head.base) return broken(journals, index, lines, passed, end + 1)
      // A writer that passed over a line of its own had never acknowledged it.
      passed.push(...lines.filter((line) => line.seq > head.base && line.writer !== head.writer))
      lines = lines.filter((line) => line.seq <= head.base)
      suspect = undefined
      const run = contiguous(own, head.base)
      lines.push(...run)
      const next = head.base + run.length + 1
      if (fault === 'bad' || beyond > 0 || run.length < own.length) suspect = next
    } else if (fault === 'bad' || beyond > 0) {
      suspect ??= end + 1
    }
  }
  if (suspect !== undefined && suspect > floor) {
    const at = journals.findLastIndex((journal) => journal.fault !== undefined)
    return broken(journals, Math.max(at, 0), lines, passed, suspect)
  }
  const highest = Math.max(floor, lines.at(-1)?.seq ?? 0)
  return { lines, superseded: unrepeated(passed, lines), highest, lost: undefined }
}

function contiguous(lines: readonly Committed[], base: number): Committed[] {
  const end = lines.findIndex((line, index) => line.seq !== base + index + 1)
  return end < 0 ? [...lines] : lines.slice(0, end)
}

/** A transaction that was written again under another number is not lost. */
function unrepeated(passed: readonly Committed[], lines: readonly Committed[]): Committed[] {
  const ids = new Set(lines.map((line) => line.id))
  return passed.filter((line) => !ids.has(line.id))
}

function broken(
  journals: readonly FoundJournal[],
  at: number,
  lines: readonly Committed[],
  passed: readonly Committed[],
  from: number,
): Chain {
  const spoilt = journals.slice(at)
  // The journal before a gap may be the one that was cut short.
  const kept = journals
    .slice(Math.max(0, at - 1))
    .filter((one, index) => index > 0 || at === 0 || one.fault !== undefined)
  const tops = spoilt.map(({ head, lines: own, beyond }) =>
    Math.max(head?.base ?? 0, own.at(-1)?.seq ?? 0, beyond),
  )
  const highest = Math.max(from, ...tops)
  return {
    lines: lines.filter((line) => line.seq < from),
    superseded: unrepeated(passed, lines),
    highest,
    lost: { from, count: highest - from + 1, journals: kept.map((one) => one.name) },
  }
}
