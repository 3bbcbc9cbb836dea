/**
 * `history/<YYYY-MM>.log`: every line that has left the journal, in the journal's own words (decisions.md 5).
 * It is what undo remembers after a restart, what the story of a note is told from, and what a lost shard
 * is made again from. A torn line is passed over; its whole form stands after it.
 */
import type { Committed } from '#shared/changes/change.ts'
import { ensureFolder, exists, namesIn, syncFolder, writeAll } from './durable.ts'
import { readLine, writeLine } from './journal-lines.ts'
import { inside, type Place } from './layout.ts'

const MONTH = /^\d{4}-\d{2}\.log$/

/** How much of the end is read for the undo stack, in bytes: thousands of lines. */
const TAIL = 2_000_000

/** The newest lines, oldest first, from the last two months at most; empty when there are none. */
export async function recentHistory(place: Place): Promise<Committed[]> {
  const months = (await monthsOf(place)).slice(-2)
  const lines: Committed[] = []
  for (const month of months) lines.push(...readLines(await readTail(place, month)))
  return inOrder(lines)
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

async function readTail(place: Place, month: string): Promise<string> {
  const path = inside(place, 'history', month)
  const { size } = await place.fs.stat(path)
  const start = Math.max(0, size - TAIL)
  const bytes = Buffer.alloc(size - start)
  const file = await place.fs.open(path, 'r')
  try {
    let done = 0
    while (done < bytes.length) {
      const { bytesRead } = await file.read(bytes, done, bytes.length - done, start + done)
      if (bytesRead === 0) break
      done += bytesRead
    }
    return bytes.subarray(0, done).toString('utf8')
  } finally {
    await file.close()
  }
}

function readLines(text: string): Committed[] {
  return text.split('\n').flatMap((line) => (line === '' ? [] : (readLine(line) ?? [])))
}

function inOrder(lines: readonly Committed[]): Committed[] {
  const bySeq = new Map(lines.map((line) => [line.seq, line]))
  return [...bySeq.values()].toSorted((a, b) => a.seq - b.seq)
}
