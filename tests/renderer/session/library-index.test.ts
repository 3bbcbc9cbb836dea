import fc from 'fast-check'
import { added, change, removed, type Change } from '#shared/changes/change.ts'
import { applyChanges } from '#shared/changes/apply.ts'
import type { Annotation } from '#shared/model/annotation.ts'
import { emptyLibrary } from '#shared/model/library.ts'
import { inTextOrder, libraryIndex } from '#renderer/session/library-index.ts'
import { expect, test } from 'vitest'

const at = (id: string, start: number, length: number, tags: string[] = []): Annotation => ({
  id,
  target: {
    source: { document: 'd', version: 'v' },
    spans: [{ start, end: start + length, quote: { exact: 'x', prefix: '', suffix: '' } }],
  },
  tags,
  creator: '',
  created: '2026-01-01T00:00:00Z',
  modified: '2026-01-01T00:00:00Z',
})

test('kept up from changes, the index always equals one made anew', () => {
  const act = fc.record({
    id: fc.integer({ min: 0, max: 9 }),
    start: fc.nat(50),
    length: fc.integer({ min: 1, max: 9 }),
    gone: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const library = emptyLibrary()
      const index = libraryIndex(library, { t: 3 })
      for (const { id, start, length, gone } of acts) {
        const before = library.annotations.get(`a${id}`) ?? null
        const after = gone ? null : at(`a${id}`, start, length, start % 2 ? ['t'] : [])
        if (!before && !after) continue
        const changes: Change[] = [
          before
            ? after
              ? change('annotations', before, after)
              : removed('annotations', before)
            : added('annotations', after ?? at('', 0, 1)),
        ]
        index.annotationsOf('d')
        applyChanges(library, changes)
        index.update(changes, true)
      }
      const fresh = libraryIndex(library, {})
      expect(index.annotationsOf('d')).toEqual(fresh.annotationsOf('d'))
      const tagged = [...library.annotations.values()].filter((one) => one.tags.includes('t'))
      expect(index.taggedCount('t')).toBe(3 + tagged.length)
    }),
  )
})

test('annotations that are only learned of are in the lists and leave the counts of tags as they are', () => {
  const library = emptyLibrary()
  const index = libraryIndex(library, { t: 7 })
  const changes = [added('annotations', at('a', 0, 1, ['t']))]
  applyChanges(library, changes)
  index.update(changes, false)
  expect([index.annotationsOf('d').length, index.taggedCount('t'), index.taggedCount('none')]).toEqual([
    1, 7, 0,
  ])
  index.recount({ t: 9 })
  expect(index.taggedCount('t')).toBe(9)
})

test('of two passages that start together the longer comes first', () => {
  expect([at('short', 5, 2), at('long', 5, 9)].toSorted(inTextOrder).map((one) => one.id)).toEqual([
    'long',
    'short',
  ])
})
