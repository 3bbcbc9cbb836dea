/**
 * Turns a batch of transactions into the lines that would make them so, each checked against the library as
 * the ones before it leave it. Changes nothing: memory follows only when the lines are on the disk.
 */
import { applyChanges, type Conflict, findConflict } from '#shared/changes/apply.ts'
import { type Committed, invert, type Transaction } from '#shared/changes/change.ts'
import type { Library } from '#shared/model/library.ts'
import { checkPlaces, settle } from './admission.ts'
import { layerOver } from './layered-map.ts'

export type CommitResult =
  | { readonly status: 'ok'; readonly committed: Committed }
  | ({ readonly status: 'conflict' } & Conflict)

/** What became of one transaction: an answer, or an error for its caller alone. */
export type Verdict = { readonly result: CommitResult } | { readonly error: unknown }

export interface Ground {
  readonly library: Library
  /** number of the last line */
  readonly seq: number
  readonly writer: string
  /** ISO 8601 */
  readonly time: string
  /** a line that was written before under this transaction id */
  known(transaction: Transaction): Committed | undefined
  /** ids of the annotations in a document's shard */
  annotationsOf(document: string): Iterable<string>
}

export interface Batch {
  readonly lines: readonly Committed[]
  /** one for each transaction, in order */
  readonly verdicts: readonly Verdict[]
}

/** Numbers and checks the transactions in order; those that do not fit get no line. */
export function prepare(ground: Ground, transactions: readonly Transaction[]): Batch {
  const ahead = layerOver(ground.library)
  const lines: Committed[] = []
  const verdicts = transactions.map((transaction): Verdict => {
    const known = ground.known(transaction) ?? lines.find((line) => line.id === transaction.id)
    if (known) return { result: { status: 'ok', committed: known } }
    const conflict = findConflict(ahead, transaction.changes)
    if (conflict) return { result: { status: 'conflict', ...conflict } }
    applyChanges(ahead, transaction.changes)
    try {
      checkPlaces(ahead, transaction, concerned(ground, lines, transaction))
    } catch (error) {
      applyChanges(ahead, invert(transaction.changes))
      return { error }
    }
    const seq = ground.seq + lines.length + 1
    const committed = { ...settle(transaction), seq, writer: ground.writer, time: ground.time }
    lines.push(committed)
    return { result: { status: 'ok', committed } }
  })
  return { lines, verdicts }
}

/** Every annotation that may stand in a document that this transaction removes. */
function* concerned(
  ground: Ground,
  lines: readonly Committed[],
  transaction: Transaction,
): Generator<string> {
  for (const change of transaction.changes) {
    if (change.table === 'documents' && change.after === null) yield* ground.annotationsOf(change.id)
  }
  for (const line of lines) {
    for (const change of line.changes) if (change.table === 'annotations') yield change.id
  }
}
