/**
 * A line of the past that was found but not yet read: as little of it is looked at as its finder needs, for
 * one line may hold the change of one word or of ten thousand notes.
 */
import type { Committed } from '#shared/changes/change.ts'
import { type Heading, type Outline, readHeading, readLine, readOutline, seqOf } from './journal-lines.ts'

export interface LogLine {
  readonly seq: number
  /** what looking at all of it costs */
  readonly bytes: number
  /** whether a record of this id may be in it; never wrong when it says no */
  mayConcern(id: string): boolean
  /** all but its changes; undefined when the line is damaged, as with the others */
  heading(): Heading | undefined
  /** with its changes, whose records were not checked */
  outline(): Outline | undefined
  /** all of it, checked */
  line(): Committed | undefined
}

/** A line as a file holds it; undefined for bytes that begin like none. */
export function storedLine(bytes: Buffer): LogLine | undefined {
  const seq = seqOf(bytes.toString('latin1', 0, 64))
  if (seq === undefined) return undefined
  return {
    seq,
    bytes: bytes.length,
    mayConcern: (id) => bytes.includes(`"${id}"`),
    heading: () => readHeading(bytes),
    outline: () => readOutline(bytes.toString('utf8')),
    line: () => readLine(bytes.toString('utf8')),
  }
}

/** A line in memory. */
export function knownLine(line: Committed): LogLine {
  return {
    seq: line.seq,
    // What it would take to write it out is not worth finding out: it costs nothing to look at.
    bytes: 0,
    mayConcern: (id) => line.changes.some((one) => one.id === id),
    heading: () => line,
    outline: () => ({ ...line, changes: [...line.changes] }),
    line: () => line,
  }
}
