/** The panel of tags and its dialogs: a tree with counts, passages of a tag, and deeds that say first what they touch. */
import { narrowed } from '#renderer/panels/tags/narrowing.ts'
import { addTag } from '#shared/commands/tags.ts'
import { moveTags } from '#shared/commands/tag-tree.ts'
import type { Host } from '#shared/host/contract.ts'
import { tagTree } from '#shared/model/tag-tree.ts'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openPanels } from './open-panels.tsx'

const { keyboard } = userEvent
const button = (name: string | RegExp) => page.getByRole('button', { name })
const row = (name: string | RegExp) => page.getByRole('row', { name })
const dialog = page.getByRole('dialog')
const field = (name: string) => page.getByRole('combobox', { name })

/** Puts the focus on a tag's row, once it is there. */
async function at(tag: string): Promise<void> {
  await expect.element(row(tag)).toBeVisible()
  row(tag).element().focus()
}

/** `aid` under `purpose`; three passages, one with both. */
async function codebook(options: Parameters<typeof openPanels>[0] = {}) {
  const panels = await openPanels({ panel: 'tags', ...options })
  const { session, mark } = panels
  const both = mark('article', 'mutual assistance', { tags: ['purpose', 'aid'], note: 'Softer here' })
  const defence = mark('charter', 'collective defence', { tags: ['purpose'] })
  const signed = mark('article', 'signed', { tags: ['aid'] })
  const id = (label: string) =>
    [...session.library.tags.values()].find((tag) => tag.label === label)?.id ?? ''
  session.run(moveTags, { tags: [id('aid')], broader: id('purpose') })
  const tree = () =>
    [...session.library.tags.values()]
      .map(({ label, broader }) => [label, session.library.tags.get(broader ?? '')?.label].join('<'))
      .toSorted()
  const tagsOf = (annotation: string) =>
    session.library.annotations.get(annotation)?.tags.map((tag) => session.library.tags.get(tag)?.label)
  return { ...panels, both, defence, signed, id, tree, tagsOf }
}

async function choose(tag: string, deed: string | RegExp): Promise<void> {
  await row(tag).hover()
  await button(`More about ${tag}`).click()
  await page.getByRole('menuitem', { name: deed }).click()
}

test('a tag says its own passages and, exactly, those of it and the tags under it', async () => {
  const { mark } = await codebook()
  await expect.element(row('purpose')).toHaveTextContent('purpose2 / 3')
  mark('charter', 'builds', { tags: ['aid'] })
  await expect.element(row('purpose')).toHaveTextContent('purpose2 / 4')
})

test('branches open and close by the arrows', async () => {
  await codebook()
  await at('purpose')
  await keyboard('{ArrowRight}')
  await expect.element(row('aid')).toHaveTextContent('aid2')
  await keyboard('{ArrowLeft}')
  await expect.element(row('aid')).not.toBeInTheDocument()
})

test('the filter opens the way to what it finds, and says how many', async () => {
  await codebook()
  await userEvent.fill(page.getByRole('searchbox', { name: 'Filter tags' }), 'ai')
  await expect.element(row('aid')).toBeVisible()
  await expect.element(page.getByText('1 of 2')).toBeVisible()
})

test('Enter lists the passages by text, with those of tags under it; Esc leads back', async () => {
  await codebook()
  await at('purpose')
  await keyboard('{Enter}')
  const words = () =>
    page
      .getByRole('option')
      .elements()
      .map((one) => one.textContent)
  await expect
    .poll(words)
    .toEqual([
      'The Alliancesigned¶1',
      'mutual assistanceSofter here¶2',
      'The Chartercollective defenceArticle 2 ¶1',
    ])
  await page.getByRole('button', { name: 'with the tag under it', pressed: true }).click()
  await expect.poll(() => words().length).toBe(2)
  await keyboard('{Escape}')
  await expect.element(page.getByRole('treegrid')).toBeVisible()
})

test('passages that could not be fetched are asked for again', async () => {
  let isGone = true
  const tagged: Host['tagged'] = () =>
    isGone ? Promise.reject(new Error('gone')) : Promise.resolve({ total: 0, excerpts: [] })
  await codebook({ host: { tagged } })
  await at('purpose')
  await keyboard('{Enter}')
  await expect.element(page.getByText('The passages could not be fetched.')).toBeVisible()
  isGone = false
  await button('Try again').click()
  await expect.element(page.getByText('No passage has this tag')).toBeVisible()
})

test('a tag is armed from its row', async () => {
  const { session, id } = await codebook()
  await choose('purpose', 'Arm: tag every selection')
  expect(session.window.getState().armed).toEqual({ kind: 'tag', tag: id('purpose') })
})

test('choosing a passage goes there', async () => {
  const { session, revealed, both } = await codebook()
  await at('purpose')
  await keyboard('{Enter}')
  await page.getByRole('option', { name: /mutual assistance/u }).click()
  expect([session.window.getState().focus, revealed.at(-1)?.side]).toEqual([both, 'left'])
})

test('F2 renames, saying first how many passages that touches', async () => {
  const { tree } = await codebook()
  await at('purpose')
  await keyboard('{F2}')
  await expect.element(dialog.getByRole('status')).toHaveTextContent('It stands on 2 passages in 2 texts.')
  await userEvent.fill(page.getByRole('textbox', { name: 'Name' }), 'aim')
  await keyboard('{Enter}')
  expect(tree()).toEqual(['aid<aim', 'aim<'])
})

test('a definition, a colour and an example are kept in one step', async () => {
  const { session, id, both, memory } = await codebook()
  await choose('purpose', 'Define, edit…')
  await userEvent.fill(page.getByRole('textbox', { name: 'Definition' }), 'What it is for')
  await userEvent.fill(page.getByRole('textbox', { name: 'Do not use it when' }), 'means')
  await page.getByRole('radio', { name: 'Sky' }).click({ force: true })
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Example passage' }), 'mutual assistance')
  await button('Save').click()
  expect(session.library.tags.get(id('purpose'))).toEqual({
    id: id('purpose'),
    label: 'purpose',
    scopeNote: { definition: 'What it is for', when: '', whenNot: 'means' },
    colour: 4,
    example: both,
  })
  await session.settled()
  expect(memory.committed.at(-1)?.command).toBe('tag.edit')
})

test('a new tag stands under the one it was made for', async () => {
  const { tree } = await codebook()
  await choose('purpose', 'New tag under it…')
  await userEvent.fill(page.getByRole('textbox', { name: 'Name' }), 'peace')
  await keyboard('{Enter}')
  expect(tree()).toEqual(['aid<purpose', 'peace<purpose', 'purpose<'])
  await expect.element(row('peace')).toBeVisible()
})

test('moving says what goes with it, and is taken back by Undo', async () => {
  const { session, tree } = await codebook()
  session.run(addTag, { label: 'law' })
  await choose('purpose', 'Move under…')
  await expect
    .element(dialog.getByText(/^It moves with 1 tag under it. Together they stand on 3 passages in 2 texts/u))
    .toBeVisible()
  await userEvent.fill(field('Under'), 'la')
  await keyboard('{Enter}{Enter}')
  await expect.poll(tree).toEqual(['aid<purpose', 'law<', 'purpose<law'])
  session.window.getState().toasts.at(-1)?.action?.run()
  await expect.poll(tree).toEqual(['aid<purpose', 'law<', 'purpose<'])
})

test('merging says how many passages it touches, does it in one step, and comes back', async () => {
  const { session, both, signed, tree, tagsOf } = await codebook()
  await at('purpose')
  await keyboard('{ArrowRight}')
  await choose('aid', 'Merge into…')
  await userEvent.fill(field('Into'), 'purp')
  await keyboard('{Enter}')
  await expect
    .element(dialog.getByText(/^Touches 2 passages in 1 text: each gets “purpose” instead of aid/u))
    .toBeVisible()
  await button('Merge').click()
  await expect.poll(tree).toEqual(['purpose<'])
  expect([tagsOf(both), tagsOf(signed)]).toEqual([['purpose'], ['purpose']])
  session.window.getState().toasts.at(-1)?.action?.run()
  await expect.poll(tree).toEqual(['aid<purpose', 'purpose<'])
  expect([tagsOf(both), tagsOf(signed)]).toEqual([['purpose', 'aid'], ['aid']])
})

test('splitting sends chosen passages to a new tag', async () => {
  const { both, defence, tree, tagsOf } = await codebook()
  await choose('purpose', 'Split…')
  await userEvent.fill(field('These passages get the tag'), 'defence')
  await keyboard('{Enter}')
  await page.getByRole('row', { name: /collective defence/u }).click()
  await expect
    .element(dialog.getByText(/^Touches/u))
    .toHaveTextContent('Touches 1 passage of 2, in 1 text. The others keep the tag.')
  await button('Split').click()
  await expect.poll(tree).toEqual(['aid<purpose', 'defence<purpose', 'purpose<'])
  expect([tagsOf(both), tagsOf(defence)]).toEqual([['purpose', 'aid'], ['defence']])
})

test.each(['{Delete}', '{Backspace}'])(
  '%s says how many passages lose it, and where the tags under it go',
  async (key) => {
    const { tree } = await codebook()
    await at('purpose')
    await keyboard(key)
    await expect.element(dialog.getByText(/^It is taken off 2 passages in 2 texts/u)).toBeVisible()
    await expect.element(page.getByText('The tag under it moves to the top.')).toBeVisible()
    await button('Remove the tag').click()
    await expect.poll(tree).toEqual(['aid<'])
  },
)

test.each([
  ['remove-tag', 'Remove the tag'],
  ['merge-tags', 'Merge'],
])('%s waits until it can say what it touches', async (id, main) => {
  const counted = Promise.withResolvers<Awaited<ReturnType<Host['tagged']>>>()
  const { session, id: tag, tree } = await codebook({ host: { tagged: () => counted.promise } })
  session.window.setState({ dialog: { id, about: tag('aid') } })
  if (id === 'merge-tags') {
    await userEvent.fill(field('Into'), 'purpose')
    await keyboard('{Enter}{Enter}')
  }
  await expect
    .element(dialog.getByRole('status'))
    .toHaveTextContent('Counting the passages in the whole library…')
  await expect.element(button(main)).toBeDisabled()
  expect(tree()).toEqual(['aid<purpose', 'purpose<'])
  counted.resolve({ total: 0, excerpts: [] })
  await button(main).click()
  await expect.poll(tree).toEqual(['purpose<'])
})

test('what cannot be counted can still be removed', async () => {
  const { session, id, tree } = await codebook({ host: { tagged: () => Promise.reject(new Error('gone')) } })
  session.window.setState({ dialog: { id: 'remove-tag', about: id('aid') } })
  await expect.element(dialog.getByText('The passages could not be counted.')).toBeVisible()
  await button('Remove the tag').click()
  await expect.poll(tree).toEqual(['purpose<'])
})

test('a new name and Enter make a tag and arm it', async () => {
  const { session, id } = await codebook()
  session.window.setState({ dialog: { id: 'arm-tag' } })
  await userEvent.fill(field('Tag'), 'peace')
  await keyboard('{Enter}')
  await expect.poll(() => session.window.getState().armed).toEqual({ kind: 'tag', tag: id('peace') })
  expect(id('peace')).not.toBe('')
})

test('a deed without a tag asks which one', async () => {
  const { session } = await codebook()
  session.window.setState({ dialog: { id: 'rename-tag' } })
  await userEvent.fill(field('Tag'), 'aid')
  await keyboard('{Enter}')
  await expect.element(page.getByRole('heading', { name: 'Rename the tag “aid”' })).toBeVisible()
})

test('300 tags mount only the rows near the view', async () => {
  const { session } = await openPanels({ panel: 'tags' })
  for (let count = 0; count < 300; count++) session.run(addTag, { label: `tag ${count}` })
  await expect.element(row('tag 0')).toBeVisible()
  expect(page.getByRole('row').elements().length).toBeLessThan(60)
})

test.each([
  ['', 'a(b(c) d)'],
  ['c', 'a(b(c))'],
  ['a c', 'a(b(c))'],
  ['B', 'a(b(c))'],
  ['none', ''],
])('the tree narrowed to “%s” is %s', (words, shown) => {
  const tags = new Map(
    Object.entries({ a: undefined, b: 'a', c: 'b', d: 'a' }).map(([id, broader]) => [
      id,
      { id, label: id, ...(broader !== undefined && { broader }) },
    ]),
  )
  const { tree } = narrowed(tagTree(tags), words)
  const sketch = (nodes: typeof tree): string =>
    nodes.map(({ tag, children }) => tag.id + (children.length > 0 ? `(${sketch(children)})` : '')).join(' ')
  expect(sketch(tree)).toBe(shown)
})
