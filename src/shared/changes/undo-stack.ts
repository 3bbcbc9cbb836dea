/**
 * The steps that can be undone and redone, as a fold over committed transactions. It belongs to the
 * library, so it survives restarts: the same lines give the same stack. A step is one run of a command,
 * or a run of transactions with one merge key. Only the last 200 steps are kept.
 */
import { type Change, type Committed, invert, type Params, squash } from './change.ts'

export const UNDO_LIMIT = 200

export interface Step {
  /** seq of the first transaction of the step; its name in `params.of` of an undo or redo */
  readonly seq: number
  readonly command: string
  readonly params: Params
  readonly merge?: string
  readonly changes: readonly Change[]
}

export interface UndoStack {
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
}

export const EMPTY_STACK: UndoStack = { done: [], undone: [] }

/** Commands that are never taken back: the birth of the library, and what the reader asked to be gone for good. */
const NOT_A_STEP = new Set(['library.create', 'trash.empty'])

/** The stack after one more transaction. */
export function pushCommitted(stack: UndoStack, line: Committed): UndoStack {
  if (line.command === 'undo') return move(stack, line, 'undo')
  if (line.command === 'redo') return move(stack, line, 'redo')
  if (NOT_A_STEP.has(line.command)) return stack
  const last = stack.done.at(-1)
  if (line.merge !== undefined && last?.merge === line.merge && stack.undone.length === 0) {
    const merged: Step = { ...last, changes: squash([last.changes, line.changes]) }
    return { done: [...stack.done.slice(0, -1), merged], undone: [] }
  }
  const step: Step = {
    seq: line.seq,
    command: line.command,
    params: line.params,
    changes: line.changes,
    ...(line.merge !== undefined && { merge: line.merge }),
  }
  return { done: [...stack.done, step].slice(-UNDO_LIMIT), undone: [] }
}

function move(stack: UndoStack, line: Committed, direction: 'undo' | 'redo'): UndoStack {
  const [from, to] = direction === 'undo' ? [stack.done, stack.undone] : [stack.undone, stack.done]
  const step = from.at(-1)
  if (!step || step.seq !== line.params['of']) return stack
  const rest = from.slice(0, -1)
  // A step that was undone and redone no longer takes in further typing.
  const { merge: _closed, ...closed } = step
  const moved = [...to, closed]
  return direction === 'undo' ? { done: rest, undone: moved } : { done: moved, undone: rest }
}

/** The changes that take back the last step, or bring back the last undone one. */
export function nextMove(
  stack: UndoStack,
  direction: 'undo' | 'redo',
): { step: Step; changes: Change[] } | undefined {
  const step = direction === 'undo' ? stack.done.at(-1) : stack.undone.at(-1)
  if (!step) return undefined
  return { step, changes: direction === 'undo' ? invert(step.changes) : [...step.changes] }
}
