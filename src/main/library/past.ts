/**
 * Everything that was ever committed, newest first: the lines in memory that have not left the journal, then
 * those of the history. Nobody reads all of it; undo, the list of changes and the story of a note stop early.
 */
import { type Change, squash } from '#shared/changes/change.ts'
import type { Step } from '#shared/changes/undo-stack.ts'
import { historyBackwards } from './history.ts'
import type { Place } from './layout.ts'
import type { Ledger } from './ledger.ts'
import { knownLine, type LogLine } from './log-line.ts'

/** The lines up to the ledger's last one, each once. Lines committed while this is walked are not in it. */
export async function* pastOf(place: Place, ledger: Ledger): AsyncGenerator<LogLine> {
  let next = ledger.seq
  for (const line of ledger.here().toReversed()) {
    if (line.seq > next) continue
    next = line.seq - 1
    yield knownLine(line)
  }
  for await (const line of historyBackwards(place)) {
    // A checkpoint may have moved lines that were met in memory; a reader's files may be ahead of the reader.
    if (line.seq > next) continue
    next = line.seq - 1
    yield line
  }
}

/** The changes of a step, read from where its lines are; undefined when one of them cannot be read any more. */
export async function changesOf(step: Step, past: AsyncIterable<LogLine>): Promise<Change[] | undefined> {
  const wanted = new Set(step.lines)
  const found: (readonly Change[])[] = []
  for await (const line of past) {
    if (line.seq < step.seq) break
    const whole = wanted.has(line.seq) ? line.line() : undefined
    if (whole) found.push(whole.changes)
  }
  if (found.length < wanted.size) return undefined
  const lists = found.reverse()
  return lists.length === 1 ? [...(lists[0] ?? [])] : squash(lists)
}
