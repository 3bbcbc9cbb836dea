/**
 * What has been written: the number of the last line, the steps that can be undone, the transactions that
 * were acknowledged, and the lines that have not yet moved to the history. All of it is a fold over lines.
 */
import type { Committed } from '#shared/changes/change.ts'
import { EMPTY_STACK, pushCommitted, type UndoStack } from '#shared/changes/undo-stack.ts'

/** How many transactions are known by their ids, in case they are sent again. */
const REMEMBERED = 5000

export class Ledger {
  stack: UndoStack = EMPTY_STACK
  /** number of the last line */
  seq: number
  private unmoved: Committed[] = []
  private readonly acknowledged = new Map<string, Committed>()

  private constructor(seq: number) {
    this.seq = seq
  }

  /**
   * @param recent the newest lines of the history, ascending
   * @param journal the lines of the journals, ascending; some may be in the history too
   * @param head number of the last line
   */
  static from(recent: readonly Committed[], journal: readonly Committed[], head: number): Ledger {
    const ledger = new Ledger(head)
    const moved = recent.at(-1)?.seq ?? 0
    const later = journal.filter((line) => line.seq > moved)
    for (const line of withoutHalfStep([...recent, ...later])) ledger.note(line)
    ledger.unmoved = later
    return ledger
  }

  /** Takes in lines that are now on the disk. */
  add(lines: readonly Committed[]): void {
    for (const line of lines) {
      this.note(line)
      this.unmoved.push(line)
      this.seq = line.seq
    }
  }

  /** The line that a transaction became, if it was acknowledged not too long ago. */
  known(transaction: string): Committed | undefined {
    return this.acknowledged.get(transaction)
  }

  /** Whether every line is in the history. */
  isMoved(): boolean {
    return this.unmoved.length === 0
  }

  /** Takes out the lines that are to move to the history. */
  takeUnmoved(): Committed[] {
    return this.unmoved.splice(0)
  }

  /** Puts lines back that could not be moved. */
  putBack(lines: readonly Committed[]): void {
    this.unmoved.unshift(...lines)
  }

  private note(line: Committed): void {
    this.stack = pushCommitted(this.stack, line)
    this.acknowledged.set(line.id, line)
    if (this.acknowledged.size > REMEMBERED) {
      const oldest = this.acknowledged.keys().next()
      if (!oldest.done) this.acknowledged.delete(oldest.value)
    }
  }
}

/** The lines read may begin in the middle of a run of typing; half a step must not be offered for undo. */
function withoutHalfStep(lines: readonly Committed[]): readonly Committed[] {
  const first = lines[0]
  if (first === undefined || first.seq === 1 || first.merge === undefined) return lines
  const next = lines.findIndex((line) => line.merge !== first.merge)
  return next < 0 ? [] : lines.slice(next)
}
