/**
 * How far back the newest lines must reach for the undo stack to be what all lines would make it. A fold that
 * begins in the middle knows the steps it saw being made; of those made before, it sees only the undoing.
 */
import { EMPTY_STACK, pushCommitted, type Told, UNDO_LIMIT } from '#shared/changes/undo-stack.ts'

/** Whether the stack of these lines has all the steps it can have, and no undone one is missing from it. */
export function reachesBack(lines: readonly Told[]): boolean {
  let stack = EMPTY_STACK
  // Steps made before the first line that are undone now: they lie on top of those that are known.
  let missing = 0
  for (const line of withoutHalfStep(lines)) {
    const after = pushCommitted(stack, line)
    const moves = line.command === 'undo' ? 1 : line.command === 'redo' ? -1 : 0
    if (moves === 0 && after !== stack) missing = 0
    if (after === stack) missing = Math.max(0, missing + moves)
    stack = after
  }
  return stack.done.length >= UNDO_LIMIT && missing === 0
}

/** The lines read may begin in the middle of a run of typing; half a step must not be offered for undo. */
export function withoutHalfStep<L extends Told>(lines: readonly L[]): readonly L[] {
  const first = lines[0]
  if (first === undefined || first.seq === 1 || first.merge === undefined) return lines
  const next = lines.findIndex((line) => line.merge !== first.merge)
  return next < 0 ? [] : lines.slice(next)
}
