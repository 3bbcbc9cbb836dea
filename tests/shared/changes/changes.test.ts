/** Changes invert, squash and clash. */
import { describe, expect, it } from 'vitest'
import { applyChanges, findConflict } from '#shared/changes/apply.ts'
import { added, canonicalJson, change, invert, removed, sameRecord, squash } from '#shared/changes/change.ts'
import { emptyLibrary } from '#shared/model/library.ts'
import { anySteps, dataOf, playOut } from '../support/changes.ts'
import { law } from '../support/law.ts'

const a = { id: 'a', label: 'x' }

describe('changes', () => {
  it('taken back leave the library as it was', () => {
    law(anySteps, (steps) => {
      const { library, lists } = playOut(steps)
      for (const list of lists.toReversed()) applyChanges(library, invert(list))
      expect(dataOf(library)).toEqual(dataOf(emptyLibrary()))
    })
  })
  it('inverted twice are themselves', () => {
    law(anySteps, (steps) =>
      expect(invert(invert(playOut(steps).lists.flat()))).toEqual(playOut(steps).lists.flat()),
    )
  })
  it('squashed do the same, with one change a record', () => {
    law(anySteps, (steps) => {
      const { library, lists } = playOut(steps)
      const squashed = squash(lists)
      const other = emptyLibrary()
      expect(findConflict(other, squashed)).toBeUndefined()
      applyChanges(other, squashed)
      expect(dataOf(other)).toEqual(dataOf(library))
      expect(new Set(squashed.map((one) => one.id)).size).toBe(squashed.length)
    })
  })
  it('fit the library they were made for, in order', () => {
    law(anySteps, (steps) =>
      expect(findConflict(emptyLibrary(), playOut(steps).lists.flat())).toBeUndefined(),
    )
  })
  it.each([
    ['a record that is there already', [added('tags', a)], a],
    ['a record that is another now', [removed('tags', { ...a, label: 'y' })], a],
    ['a record that is gone', [change('tags', { id: 'b', label: 'b' }, null)], null],
    ['their own earlier change', [removed('tags', a), removed('tags', a)], null],
  ])('clash with %s', (_what, changes, current) => {
    const library = emptyLibrary()
    library.tags.set('a', a)
    expect(findConflict(library, changes)).toEqual({ change: changes.at(-1), current })
  })
  it('from nothing to nothing are a bug', () => {
    expect(() => change('tags', null, null)).toThrow('from nothing to nothing')
  })
})

describe('equal records', () => {
  it.each([
    [{ id: 'a', label: 'x' }, { label: 'x', id: 'a' }, true],
    [{ id: 'a', label: 'x' }, { id: 'a', label: 'y' }, false],
    [{ id: 'a', label: 'x' }, null, false],
    [null, null, true],
  ])('%j and %j: %s', (one, other, same) => {
    expect(sameRecord(one, other)).toBe(same)
  })
  it('have keys in order all the way down, lists as they are', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null, e: undefined })).toBe(
      '{"a":null,"b":[{"c":2,"d":1}]}',
    )
  })
})
