/**
 * What has been written: the number of the last line, the steps that can be undone, the transactions that
 * were acknowledged, and the lines that have not yet moved to the history. All of it is a fold over lines.
 */
import type { Committed, Transaction } from '#shared/changes/change.ts'
import { EMPTY_STACK, pushCommitted, type Told, type UndoStack } from '#shared/changes/undo-stack.ts'
import type { Heading } from './journal-lines.ts'
import { withoutHalfStep } from './undo-reach.ts'

/** How many transactions are known by their ids, in case they are sent again. */
const REMEMBERED = 5000

export class Ledger {
  stack: UndoStack = EMPTY_STACK
  /** number of the last line */
  seq: number
  private unmoved: Committed[] = []
  /** lines that are being written to the history */
  private moving: Committed[] = []
  private readonly acknowledged = new Map<string, Heading>()

  private constructor(seq: number) {
    this.seq = seq
  }

  /**
   * @param recent the newest lines of the history, ascending, without their changes
   * @param journal the lines of the journals, ascending; some may be in the history too
   * @param head number of the last line
   */
  static from(recent: readonly Heading[], journal: readonly Committed[], head: number): Ledger {
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

  /** The line that a transaction became, if it was acknowledged not too long ago; the transaction has its changes. */
  known(transaction: Transaction): Committed | undefined {
    const heading = this.acknowledged.get(transaction.id)
    return heading && { ...heading, changes: transaction.changes }
  }

  /** The lines that may not be in the history yet, ascending. */
  here(): readonly Committed[] {
    return [...this.moving, ...this.unmoved]
  }

  /** Whether every line is in the history. */
  isMoved(): boolean {
    return this.unmoved.length === 0
  }

  /** The lines that are to move to the history. `moved` or `keep` is called when that is done or has failed. */
  move(): readonly Committed[] {
    this.moving = this.unmoved.splice(0)
    return this.moving
  }

  /** Lets go of the lines that were to move: they are in the history. */
  moved(): void {
    this.moving = []
  }

  /** Keeps the lines that could not be moved. */
  keep(): void {
    this.unmoved.unshift(...this.moving.splice(0))
  }

  private note(line: Heading & Told): void {
    this.stack = pushCommitted(this.stack, line)
    const { changes: _changes, ...heading } = line
    this.acknowledged.set(line.id, heading)
    if (this.acknowledged.size > REMEMBERED) {
      const oldest = this.acknowledged.keys().next()
      if (!oldest.done) this.acknowledged.delete(oldest.value)
    }
  }
}
