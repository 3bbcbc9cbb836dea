/** Templates kept with the library: put there, renamed, taken away, and each of it undone. */
import { expect, it } from 'vitest'
import { keepTemplate, removeTemplate } from '#shared/commands/templates.ts'
import { settingsSchema } from '#shared/model/settings.ts'
import { freshLibrary, run } from '../support/library.ts'

const kept = (...steps: { name: string; text: string; was?: string }[]) => {
  const library = freshLibrary()
  for (const step of steps) run(library, keepTemplate, step)
  return library
}

it.each([
  ['one', [{ name: ' a ', text: 'x' }], { a: 'x' }],
  [
    'two, by name',
    [
      { name: 'b', text: 'y' },
      { name: 'a', text: 'x' },
    ],
    { a: 'x', b: 'y' },
  ],
  [
    'one that is changed',
    [
      { name: 'a', text: 'x' },
      { name: 'a', text: 'z', was: 'a' },
    ],
    { a: 'z' },
  ],
  [
    'one that is renamed',
    [
      { name: 'a', text: 'x' },
      { name: 'c', text: 'x', was: 'a' },
    ],
    { c: 'x' },
  ],
])('keeps %s', (_what, steps, templates) => {
  expect(settingsSchema.parse(kept(...steps).settings.get('library')).templates).toEqual(templates)
})

it.each([
  ['no name', { name: ' ', text: 'x' }, 'template-name'],
  ['a name that is taken', { name: 'a', text: 'y' }, 'template-there'],
])('refuses %s', (_what, args, code) => {
  expect(() => run(kept({ name: 'a', text: 'x' }), keepTemplate, args)).toThrow(
    expect.objectContaining({ code }),
  )
})

it('leaves no field behind when the last one goes', () => {
  const library = kept({ name: 'a', text: 'x' })
  run(library, removeTemplate, { name: 'a' })
  expect(library.settings.get('library')).toEqual(freshLibrary().settings.get('library'))
})
