/** Arbitrary transactions over a few records, each true to the library it is made for. */
import fc from 'fast-check'
import { applyChanges } from '#shared/changes/apply.ts'
import { type Change, change, type Committed } from '#shared/changes/change.ts'
import { emptyLibrary, type Library, TABLE_NAMES, type WorkingLibrary } from '#shared/model/library.ts'
import type { Tag } from '#shared/model/tag.ts'

const tag = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  label: fc.constantFrom('x', 'y', 'z'),
  gone: fc.boolean(),
})

/** What one transaction sets or removes. */
export const anySteps = fc.array(fc.array(tag, { minLength: 1, maxLength: 4 }), { maxLength: 12 })
type Steps = typeof anySteps extends fc.Arbitrary<infer S> ? S : never

/** Applies the steps one by one; answers the library and the changes of each step. */
export function playOut(steps: Steps): { library: WorkingLibrary; lists: Change[][] } {
  const library = emptyLibrary()
  const lists = steps.map((step) =>
    step.flatMap(({ gone, ...record }) => {
      const before: Tag | undefined = library.tags.get(record.id)
      if (!before && gone) return []
      const one = change('tags', before, gone ? null : record)
      applyChanges(library, [one])
      return [one]
    }),
  )
  return { library, lists }
}

/** A library as plain data, for comparing. */
export function dataOf(library: Library): Record<string, unknown[]> {
  return Object.fromEntries(
    TABLE_NAMES.map((name) => [name, [...library[name].values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))]),
  )
}

export function line(seq: number, changes: Change[], more: Partial<Committed> = {}): Committed {
  return {
    id: `t${seq}`,
    seq,
    writer: 'w',
    time: '2026-01-01T00:00:00.000Z',
    command: 'tag.edit',
    params: {},
    changes,
    ...more,
  }
}
