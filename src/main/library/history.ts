/**
 * `history/<YYYY-MM>.log`: every line that has left the journal, in the journal's own words (decisions.md 5).
 * It is what undo remembers after a restart, what the story of a note is told from, and what a lost shard
 * is made again from. A torn line is passed over; its whole form stands after it.
 */
import type { Committed } from '#shared/changes/change.ts'
import { linesBackwards } from './backwards.ts'
import { ensureFolder, exists, namesIn, syncFolder, writeAll } from './durable.ts'
import { type Heading, readLine, writeLine } from './journal-lines.ts'
import { inside, type Place } from './layout.ts'
import { type LogLine, storedLine } from './log-line.ts'

const MONTH = /^\d{4}-\d{2}\.log$/

/** How much of the end is always looked at, in bytes: what was sent twice is known by it. */
const AT_LEAST = 2_000_000
/** How much is looked at when undo would like to know more: a limit of the time that opening takes. */
const AT_MOST = 256_000_000

/** The lines that have left the journal, newest first, read in pieces as far as one asks; damaged ones may be among them. */
export async function* historyBackwards(place: Place): AsyncGenerator<LogLine> {
  let last = Number.POSITIVE_INFINITY
  for (const month of (await monthsOf(place)).toReversed()) {
    for await (const bytes of linesBackwards(place.fs, inside(place, 'history', month))) {
      const line = storedLine(bytes)
      // What was cut short or written twice stands before its whole form, which was met already.
      if (!line || line.seq >= last) continue
      // A number that does not follow may be a damaged one, and would hide all lines down to it.
      if (line.seq !== last - 1 && !line.heading()) continue
      last = line.seq
      yield line
    }
  }
}

/**
 * The newest lines without their changes, oldest first; empty when there are none.
 * @param enough whether lines reach back far enough; asked now and then while there are more
 */
export async function recentHistory(
  place: Place,
  enough: (lines: readonly Heading[]) => boolean,
): Promise<Heading[]> {
  const lines: Heading[] = []
  let bytes = 0
  let asked = 0
  for await (const line of historyBackwards(place)) {
    const heading = line.heading()
    if (heading) lines.push(heading)
    bytes += line.bytes
    if (bytes < AT_LEAST) continue
    if (bytes > AT_MOST) break
    if (lines.length < asked * 1.2) continue
    asked = lines.length
    if (enough(lines.toReversed())) break
  }
  return lines.reverse()
}

/** Every line there is, oldest first. Reads everything; only repairs need it. */
export async function wholeHistory(place: Place): Promise<Committed[]> {
  const lines: Committed[] = []
  for (const month of await monthsOf(place)) {
    lines.push(
      ...readLines(Buffer.from(await place.fs.readFile(inside(place, 'history', month))).toString('utf8')),
    )
  }
  return inOrder(lines)
}

/**
 * Adds lines, durably. A clock that went back does not open an earlier month, so that the order of the names
 * stays the order of the lines.
 * @param now milliseconds since the epoch
 */
export async function appendHistory(place: Place, lines: readonly Committed[], now: number): Promise<void> {
  if (lines.length === 0) return
  const folder = inside(place, 'history')
  await ensureFolder(place.fs, folder)
  const wanted = `${new Date(now).toISOString().slice(0, 7)}.log`
  const newest = (await monthsOf(place)).at(-1) ?? wanted
  const path = inside(place, 'history', newest > wanted ? newest : wanted)
  const isNew = !(await exists(place.fs, path))
  const file = await place.fs.open(path, 'a', 0o600)
  try {
    // The line feed in front closes what an earlier crash may have cut short.
    await writeAll(file, Buffer.from(`${isNew ? '' : '\n'}${lines.map(writeLine).join('')}`))
    await file.sync()
  } finally {
    await file.close()
  }
  await syncFolder(place.fs, folder)
}

async function monthsOf(place: Place): Promise<string[]> {
  return (await namesIn(place.fs, inside(place, 'history'))).filter((name) => MONTH.test(name))
}

function readLines(text: string): Committed[] {
  return text.split('\n').flatMap((line) => (line === '' ? [] : (readLine(line) ?? [])))
}

function inOrder(lines: readonly Committed[]): Committed[] {
  const bySeq = new Map(lines.map((line) => [line.seq, line]))
  return [...bySeq.values()].toSorted((a, b) => a.seq - b.seq)
}
