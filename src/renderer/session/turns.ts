/**
 * What the host is asked to do for this window, one after the other. An Undo that is asked for while the host
 * still merges tags is about the merging, and a Redo right behind an Undo is about that Undo.
 */
import type { Committed } from '#shared/changes/change.ts'
import type { UndoState } from '#shared/host/contract.ts'

export interface Turns {
  /** asks when everything asked before is answered; a failure is the asker's own and holds up nobody */
  take<T>(ask: () => Promise<T>): Promise<T>
}

/** @param onBusy hears whether something is being done now */
export function turns(onBusy: (isBusy: boolean) => void): Turns {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return {
    take(ask) {
      if (waiting++ === 0) onBusy(true)
      const answer = last.then(ask)
      const end = (): void => {
        if (--waiting === 0) onBusy(false)
      }
      last = answer.then(end, end)
      return answer
    },
  }
}

/** What can be undone and redone after a step was moved over, as far as it is known before the host tells. */
export function undoAfter(before: UndoState, { command, params }: Committed): UndoState {
  const { of: _of, command: name, ...own } = params
  if (typeof name !== 'string') return before
  if (command === 'undo') return { ...before, redo: { command: name, params: own } }
  if (command === 'redo') return { ...before, undo: { command: name, params: own } }
  return before
}
