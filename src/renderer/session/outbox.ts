/**
 * What was done here and is not yet acknowledged by the disk. Transactions go out one after the other in
 * order, each kept until it is acknowledged, so nothing is lost while the disk is full or the line is down.
 * When someone else changed the same records first, what was done here is taken back, theirs applied, and
 * ours run again on top (decisions.md 2).
 */
import type { Change, Committed, Transaction } from '#shared/changes/change.ts'
import { type HostError, toHostError } from '#shared/host/errors.ts'
import type { CommitResult } from '#shared/host/contract.ts'
import type { WorkingCopy } from './working-copy.ts'

export type Saving =
  | { readonly status: 'saved' }
  | { readonly status: 'saving' }
  /** kept in this window only; tried again by itself */
  | { readonly status: 'failed'; readonly error: HostError; readonly pending: number }

/** One unacknowledged run of a command, and how to run it again. */
export interface Entry {
  transaction: Transaction
  /** computes the transaction anew on the present records; undefined when it no longer applies */
  rerun(): Transaction | undefined
}

export interface Outbox {
  readonly saving: Saving
  /** takes a transaction that was just applied to the working copy */
  add(entry: Entry): void
  /** something another window or the host committed; also acknowledges our own */
  committed(transaction: Committed): void
  /** resolves when everything is on disk; rejects with a `HostError` when it cannot be now */
  idle(): Promise<void>
  retry(): void
  onSaving(listener: (saving: Saving) => void): () => void
}

/** Milliseconds between tries while the disk or the line is failing (store.md 3.7). */
const RETRY = 10_000

interface Dependencies {
  readonly copy: WorkingCopy
  commit(transaction: Transaction): Promise<CommitResult>
  /** tells the reader that something done here could not be kept */
  onLost(transaction: Transaction): void
}

export function createOutbox({ copy, commit, onLost }: Dependencies): Outbox {
  let queue: Entry[] = []
  let saving: Saving = { status: 'saved' }
  let sending: Transaction | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<(saving: Saving) => void>()
  const waiting: { resolve: () => void; reject: (error: HostError) => void }[] = []
  // Own transactions acknowledged by the event stream before their own answer came.
  const acknowledged = new Set<string>()
  // Own transactions whose answer came before the event stream told of them: they are not applied again.
  const answered = new Set<string>()

  const tell = (next: Saving): void => {
    saving = next
    for (const listener of listeners) listener(next)
    if (next.status === 'saved') for (const one of waiting.splice(0)) one.resolve()
    if (next.status === 'failed') for (const one of waiting.splice(0)) one.reject(next.error)
  }

  const pump = async (): Promise<void> => {
    if (sending) return
    clearTimeout(timer)
    for (let entry = queue[0]; entry; entry = queue[0]) {
      if (saving.status !== 'saving') tell({ status: 'saving' })
      sending = entry.transaction
      try {
        const result = await commit(entry.transaction)
        const known = acknowledged.delete(entry.transaction.id)
        if (!known && result.status === 'ok') answered.add(entry.transaction.id)
        if (known || result.status === 'ok') queue = queue.filter((one) => one !== entry)
        // What stands there now was done by someone else, who will be heard of: it is not done a second time.
        else rebase(() => copy.accept([{ ...result.change, after: result.current } as Change]))
      } catch (thrown) {
        sending = undefined
        tell({ status: 'failed', error: toHostError(thrown), pending: queue.length })
        timer = setTimeout(() => void pump(), RETRY)
        return
      } finally {
        sending = undefined
      }
    }
    tell({ status: 'saved' })
  }

  /** Takes back what is pending, enters what happened elsewhere, and runs ours again. */
  const rebase = (enterElsewhere: () => void): void => {
    for (const entry of queue.toReversed()) copy.rollback(entry.transaction.changes)
    enterElsewhere()
    queue = queue.filter((entry) => {
      const again = entry.rerun()
      if (!again) {
        onLost(entry.transaction)
        return false
      }
      entry.transaction = again
      copy.apply(again.changes)
      return true
    })
  }

  return {
    get saving() {
      return saving
    },
    add(entry) {
      queue.push(entry)
      void pump()
    },
    committed(transaction) {
      if (answered.delete(transaction.id)) return
      const own = queue.find((entry) => entry.transaction.id === transaction.id)
      if (own) {
        acknowledged.add(transaction.id)
        queue = queue.filter((entry) => entry !== own)
        return
      }
      if (overlaps(queue, transaction.changes)) rebase(() => copy.apply(transaction.changes))
      else copy.apply(transaction.changes)
    },
    idle() {
      if (queue.length === 0 && !sending) return Promise.resolve()
      if (saving.status === 'failed') void pump()
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }))
    },
    retry: () => void pump(),
    onSaving(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function overlaps(queue: readonly Entry[], changes: readonly Change[]): boolean {
  const touched = new Set(changes.map((one) => `${one.table}/${one.id}`))
  return queue.some((entry) => entry.transaction.changes.some((one) => touched.has(`${one.table}/${one.id}`)))
}
