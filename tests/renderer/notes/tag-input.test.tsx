import { Margin } from '#renderer/notes/margin.tsx'
import { tagChoices } from '#renderer/notes/tag-choices.ts'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { type FakeDesk, fakeDesk } from './fake-desk.tsx'

let desk: FakeDesk
let id: string
const { keyboard } = userEvent
const field = page.getByRole('combobox', { name: 'Add a tag' })
const labels = () =>
  desk.session.library.annotations.get(id)?.tags.map((tag) => desk.session.library.tags.get(tag)?.label)

beforeEach(async () => {
  await page.viewport(1400, 700)
  desk = await fakeDesk()
  desk.mark('charter', 'duty', { tags: ['obligation', 'force'] })
  id = desk.mark('article', 'Bamako', { note: 'Note' })
  await desk.show({
    margins: (side, document) => <Margin side={side} document={document} version={`${document}-v1`} />,
  })
  desk.session.window.setState({ focus: id, editing: 'tags' })
  await expect.element(field).toHaveFocus()
})

test('Enter takes the first tag that matches', async () => {
  await keyboard('obl{Enter}')
  expect(labels()).toEqual(['obligation'])
})

test('Enter makes a tag that is not there, and the field is ready for the next', async () => {
  await keyboard('new thing{Enter}')
  expect(labels()).toEqual(['new thing'])
  await expect.element(field).toHaveValue('')
})

test('the list says how often a tag is used', async () => {
  await keyboard('for')
  await expect.element(page.getByRole('option', { name: /force/ })).toHaveTextContent('force1')
})

test('arrows choose another tag of the list', async () => {
  await keyboard('o{ArrowDown}{ArrowDown}{Enter}')
  await expect.poll(labels).toEqual(['force'])
})

test('Backspace in the empty field takes the last chip, a chip’s button its own', async () => {
  await keyboard('obl{Enter}force{Enter}third{Enter}{Backspace}')
  await expect.poll(labels).toEqual(['obligation', 'force'])
  await page.getByRole('button', { name: 'Remove the tag obligation' }).click()
  await expect.poll(labels).toEqual(['force'])
})

test('Esc leaves to the card', async () => {
  await keyboard('half typed{Escape}')
  await expect.element(page.getByRole('article', { name: /Bamako/ })).toHaveFocus()
  expect([labels(), desk.session.window.getState().editing]).toEqual([[], null])
})

test('a tag under a known name is not offered as new, whatever its case', () => {
  const tags = [{ id: 'a', label: 'Élan' }]
  expect(tagChoices(tags, [], ' élan ', () => 3)).toEqual([{ kind: 'tag', tag: tags[0], count: 3 }])
})
