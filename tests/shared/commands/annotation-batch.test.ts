/** Tags on and off many passages at once. */
import { expect, test } from 'vitest'
import { command, codeOf, place } from '../support/commands.ts'
import { context, run } from '../support/library.ts'

test.each([
  ['one on', [{ label: 'other' }], false, true],
  ['one off that only some have', [], true, true],
  ['a tag all of them have already changes nothing', [], false, false],
] as const)('%s', (_name, add, isDropping, changed) => {
  const { library, linked, tag } = place()
  const annotations = [...library.annotations.keys()]
  const had = annotations.filter((id) => library.annotations.get(id)?.tags.includes(tag)).length
  const { changes } = run(library, command('annotation.tagMany'), {
    annotations,
    add: [...add],
    drop: isDropping ? [tag] : [],
  })
  const touched = changes.filter(({ table }) => table === 'annotations').length
  expect(touched).toBe(isDropping ? had : changed ? annotations.length : 0)
  if (isDropping) expect(library.annotations.get(linked)?.tags).not.toContain(tag)
})

test('a tag that is new is made once for all', () => {
  const { library } = place()
  const before = library.tags.size
  run(library, command('annotation.tagMany'), {
    annotations: [...library.annotations.keys()],
    add: [{ label: 'new one' }, { label: ' NEW ONE ' }],
    drop: [],
  })
  expect(library.tags.size).toBe(before + 1)
})

test('a passage can have a thousand tags at most', () => {
  const { library, linked } = place()
  for (let n = 0; n < 1001; n++) library.tags.set(`t${n}`, { id: `t${n}`, label: `t${n}` })
  const annotation = library.annotations.get(linked)
  if (annotation)
    library.annotations.set(linked, { ...annotation, tags: Array.from({ length: 1000 }, (_, n) => `t${n}`) })
  const one = command('annotation.tagMany')
  const args = one.args.parse({ annotations: [linked], add: [{ id: 't1000' }], drop: [] })
  expect(codeOf(() => one.run(library, args, context()))).toBe('too-many-tags')
})
