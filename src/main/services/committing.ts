/** Between the contract's answers to a commit or an undo and the store's: the page needs less than the store knows. */
import type { Transaction } from '#shared/changes/change.ts'
import type { CommitResult, In, UndoResult } from '#shared/host/contract.ts'
import type { OpenLibrary, UndoResult as Undone } from '#main/library/library.ts'

/** Commits what a session computed. The store checks every record against its schema before it believes one. */
export async function commitFrom(
  library: OpenLibrary,
  transaction: In<'commit'>['transaction'],
): Promise<CommitResult> {
  const result = await library.commit(transaction as Transaction)
  return result.status === 'ok' ? { status: 'ok', seq: result.committed.seq } : result
}

/** What the page hears of an undo or redo. */
export function undoAnswer(result: Undone): UndoResult {
  return result.status === 'done' ? { status: 'done', transaction: result.committed } : result
}
