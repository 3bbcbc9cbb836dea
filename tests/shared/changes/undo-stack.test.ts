/** The undo stack as a fold over committed lines. */
import { describe, expect, it } from 'vitest'
import { applyChanges } from '#shared/changes/apply.ts'
import { change, type Committed } from '#shared/changes/change.ts'
import {
  EMPTY_STACK,
  nextMove,
  pushCommitted,
  UNDO_LIMIT,
  type UndoStack,
} from '#shared/changes/undo-stack.ts'
import { emptyLibrary } from '#shared/model/library.ts'
import { anySteps, dataOf, line, playOut } from '../support/changes.ts'
import { law } from '../support/law.ts'

const fold = (lines: Committed[]): UndoStack => lines.reduce(pushCommitted, EMPTY_STACK)
const typed = (seq: number, from: string, to: string, merge = 'note/a/1') =>
  line(seq, [change('tags', { id: 'a', label: from }, { id: 'a', label: to })], { merge })
const undo = (seq: number, of: number) => line(seq, [], { command: 'undo', params: { of } })
const redo = (seq: number, of: number) => line(seq, [], { command: 'redo', params: { of } })
const told = (stack: UndoStack) => [stack.done.map((step) => step.seq), stack.undone.map((step) => step.seq)]

describe('the undo stack', () => {
  it.each([
    ['is empty at first', [], [], []],
    ['has one step for each line', [line(1, []), line(2, [])], [1, 2], []],
    ['moves a step by undo', [line(1, []), line(2, []), undo(3, 2)], [1], [2]],
    ['moves it back by redo', [line(1, []), undo(2, 1), redo(3, 1)], [1], []],
    ['forgets what was undone when something new is done', [line(1, []), undo(2, 1), line(3, [])], [3], []],
    ['pays no heed to an undo of another step', [line(1, []), line(2, []), undo(3, 1)], [1, 2], []],
    ['merges typing with one key', [typed(1, 'a', 'b'), typed(2, 'b', 'c')], [1], []],
    ['keeps typing with two keys apart', [typed(1, 'a', 'b'), typed(2, 'b', 'c', 'note/b/1')], [1, 2], []],
    [
      'keeps typing apart with something between',
      [typed(1, 'a', 'b'), line(2, []), typed(3, 'b', 'c')],
      [1, 2, 3],
      [],
    ],
    [
      'does not type on into a step that was undone',
      [typed(1, 'a', 'b'), undo(2, 1), typed(3, 'a', 'c')],
      [3],
      [],
    ],
    [
      'does not type on into a step that was redone',
      [typed(1, 'a', 'b'), undo(2, 1), redo(3, 1), typed(4, 'b', 'c')],
      [1, 4],
      [],
    ],
    ['does not count the birth of a library', [line(1, [], { command: 'library.create' })], [], []],
    [
      'begins anew when the trash is emptied',
      [line(1, []), line(2, [], { command: 'trash.empty' }), line(3, [])],
      [3],
      [],
    ],
  ])('%s', (_law, lines, done, undone) => {
    expect(told(fold(lines))).toEqual([done, undone])
  })
  it('keeps the last 200 steps', () => {
    const stack = fold(Array.from({ length: UNDO_LIMIT + 5 }, (_, index) => line(index + 1, [])))
    expect([stack.done.length, stack.done[0]?.seq]).toEqual([UNDO_LIMIT, 6])
  })
  it('takes merged typing back to where it began', () => {
    const move = nextMove(fold([typed(1, 'a', 'b'), typed(2, 'b', 'c')]), 'undo')
    expect(move?.changes).toEqual([change('tags', { id: 'a', label: 'c' }, { id: 'a', label: 'a' })])
  })
  it('has nothing to move at either end', () => {
    expect([nextMove(EMPTY_STACK, 'undo'), nextMove(EMPTY_STACK, 'redo')]).toEqual([undefined, undefined])
  })
  it('leads all the way back and forth again', () => {
    law(anySteps, (steps) => {
      const { library, lists } = playOut(steps)
      const end = dataOf(library)
      let stack = fold(lists.map((changes, index) => line(index + 1, changes)))
      for (const [direction, data] of [
        ['undo', dataOf(emptyLibrary())],
        ['redo', end],
      ] as const) {
        for (
          let move = nextMove(stack, direction), seq = 100;
          move;
          move = nextMove(stack, direction), seq++
        ) {
          applyChanges(library, move.changes)
          stack = pushCommitted(
            stack,
            line(seq, move.changes, { command: direction, params: { of: move.step.seq } }),
          )
        }
        expect(dataOf(library)).toEqual(data)
      }
    })
  })
})
