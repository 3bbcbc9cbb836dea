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
  /** seqs of its transactions, ascending: where its changes can be read when they are not at hand */
  readonly lines: readonly number[]
  /** absent when one of its transactions came without */
  readonly changes?: readonly Change[]
}

/** A transaction as the stack needs it; one told from the history may come without its changes. */
export type Told = Pick<Committed, 'seq' | 'command' | 'params' | 'merge'> & {
  readonly changes?: readonly Change[]
}

export interface UndoStack {
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
}

export const EMPTY_STACK: UndoStack = { done: [], undone: [] }

/** Commands that are never taken back: the birth of the library, and what the reader asked to be gone for good. */
export const FOR_GOOD: ReadonlySet<string> = new Set(['library.create', 'trash.empty'])

/** The stack after one more transaction. */
export function pushCommitted(stack: UndoStack, line: Told): UndoStack {
  if (line.command === 'undo') return move(stack, line, 'undo')
  if (line.command === 'redo') return move(stack, line, 'redo')
  // What was in the trash cannot be put back there: a step that put it there would bar the way to those before it.
  if (line.command === 'trash.empty') return EMPTY_STACK
  if (FOR_GOOD.has(line.command)) return stack
  const last = stack.done.at(-1)
  if (line.merge !== undefined && last?.merge === line.merge && stack.undone.length === 0) {
    const merged = joined(last, line)
    return { done: [...stack.done.slice(0, -1), merged], undone: [] }
  }
  const step: Step = {
    seq: line.seq,
    command: line.command,
    params: line.params,
    lines: [line.seq],
    ...(line.changes && { changes: line.changes }),
    ...(line.merge !== undefined && { merge: line.merge }),
  }
  return { done: [...stack.done, step].slice(-UNDO_LIMIT), undone: [] }
}

function joined({ changes, ...step }: Step, line: Told): Step {
  const lines = [...step.lines, line.seq]
  if (!changes || !line.changes) return { ...step, lines }
  return { ...step, lines, changes: squash([changes, line.changes]) }
}

function move(stack: UndoStack, line: Told, direction: 'undo' | 'redo'): UndoStack {
  const [from, to] = direction === 'undo' ? [stack.done, stack.undone] : [stack.undone, stack.done]
  const step = from.at(-1)
  if (!step || step.seq !== line.params['of']) return stack
  const rest = from.slice(0, -1)
  // A step that was undone and redone no longer takes in further typing.
  const { merge: _closed, ...closed } = step
  const moved = [...to, closed]
  return direction === 'undo' ? { done: rest, undone: moved } : { done: moved, undone: rest }
}

/** The step that is taken back or brought back next. */
export function nextStep(stack: UndoStack, direction: 'undo' | 'redo'): Step | undefined {
  return direction === 'undo' ? stack.done.at(-1) : stack.undone.at(-1)
}

/** The changes that move over a step, from the changes that the step made. */
export function movedBy(direction: 'undo' | 'redo', changes: readonly Change[]): Change[] {
  return direction === 'undo' ? invert(changes) : [...changes]
}

/** The next step and the changes that move over it, for a stack whose steps have all their changes. */
export function nextMove(
  stack: UndoStack,
  direction: 'undo' | 'redo',
): { step: Step; changes: Change[] } | undefined {
  const step = nextStep(stack, direction)
  if (!step) return undefined
  if (!step.changes) throw new Error(`the changes of step ${step.seq} are not at hand`)
  return { step, changes: movedBy(direction, step.changes) }
}
