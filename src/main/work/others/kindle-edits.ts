/**
 * Of several states of one highlight, the newest: the device writes the new one and keeps the old. Two are the same
 * highlight when their places overlap and the words of one are in the other, or run over into it.
 */
import { bareWords } from '#shared/text/bare.ts'
import type { Clipping } from './kindle-clipping.ts'

/** Entries before one, in their order in the book, that may be states of it. */
const NEIGHBOURS = 40
/** Places at which one may run over into the other. */
const TRIES = 20

/** In their order in the file, without earlier states; `onOlder` is called for each of those. */
export function newestOnly(clippings: readonly Clipping[], onOlder: () => void): Clipping[] {
  const bare = new Map(clippings.map((one) => [one, bareWords(one.words)]))
  const ordered = clippings
    .map((one, order) => ({ one, order, at: one.location ?? one.page ?? { start: -1, end: -1 } }))
    .toSorted((a, b) => a.at.start - b.at.start || a.order - b.order)
  const gone = new Set<Clipping>()
  ordered.forEach((later, index) => {
    for (const earlier of ordered.slice(Math.max(0, index - NEIGHBOURS), index)) {
      if (gone.has(earlier.one)) continue
      const overlaps = earlier.at.end >= later.at.start
      if (!overlaps || !isSame(earlier.one, later.one, bare)) continue
      // What the device wrote last is what the reader meant.
      const older = earlier.order < later.order ? earlier.one : later.one
      gone.add(older)
      onOlder()
      if (older === later.one) break
    }
  })
  return clippings.filter((one) => !gone.has(one))
}

function isSame(one: Clipping, other: Clipping, bare: ReadonlyMap<Clipping, string>): boolean {
  // A note is rewritten as a whole: only its place says that it is the same, and a page has many places.
  if (one.kind === 'note' && one.location && other.location)
    return one.location.start === other.location.start
  const [a, b] = [bare.get(one) ?? '', bare.get(other) ?? '']
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short === '') return long === ''
  return long.includes(short) || runsOver(short, long) || runsOver(long, short)
}

/** Whether one ends as the other begins, for at least half of the shorter. */
function runsOver(first: string, second: string): boolean {
  const least = Math.max(8, Math.min(first.length, second.length) >> 1)
  const head = second.slice(0, least)
  let at = first.indexOf(head)
  for (let tries = 0; at >= 0 && tries < TRIES; tries++) {
    if (second.startsWith(first.slice(at))) return true
    at = first.indexOf(head, at + 1)
  }
  return false
}
