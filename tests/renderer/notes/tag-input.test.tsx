import { Margin } from '#renderer/notes/margin.tsx'
import { tagChoices } from '#renderer/notes/tag-choices.ts'
import { editTag } from '#shared/commands/tags.ts'
import { moveTags } from '#shared/commands/tag-tree.ts'
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

test('the entered tag says where it stands and what it means', async () => {
  const [obligation] = desk.session.library.tags.values()
  const [, force] = desk.session.library.tags.values()
  desk.session.run(editTag, {
    tag: force?.id ?? '',
    scopeNote: { definition: 'Armed means', when: 'named as such', whenNot: 'figures of speech' },
  })
  desk.session.run(moveTags, { tags: [force?.id ?? ''], broader: obligation?.id ?? '' })
  await keyboard('forc')
  await expect
    .element(page.getByRole('status').filter({ hasText: 'obligation › force' }))
    .toHaveTextContent('obligation › forceArmed meansWhen: named as suchNot when: figures of speech')
})

const tags = new Map(
  [
    { id: 'a', label: 'Élan' },
    { id: 'p', label: 'Power' },
    { id: 'l', label: 'law', broader: 'p' },
    { id: 'w', label: 'lawful', broader: 'l' },
  ].map((tag) => [tag.id, tag]),
)

test.each([
  ['a known name is not offered as new, whatever its case', ' élan ', ['a']],
  ['a beginning comes before a part, then what stands under it', 'law', ['l', 'w']],
  ['a path with a separator comes first', 'pow/law', ['l', 'w', 'new pow/law']],
  ['words that are only a path come after the new tag', 'power law', ['new power law', 'l', 'w']],
  ['a path wants its steps in order', 'law / power', ['new law / power']],
])('%s', (_what, typed, offered) => {
  const choices = tagChoices(tags, [], typed, () => 0)
  expect(choices.map((one) => (one.kind === 'tag' ? one.tag.id : `new ${one.label}`))).toEqual(offered)
})
