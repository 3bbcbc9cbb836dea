import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ARTICLE, CHARTER, openPanels } from './open-panels.tsx'

const button = (name: string | RegExp) => page.getByRole('button', { name })
const item = (name: string) => page.getByRole('menuitem', { name })
const texts = () => page.getByRole('list', { name: 'Texts' })
const { keyboard } = userEvent

test('a text shows its role, title, what hangs on it and where it lies', async () => {
  const { mark } = await openPanels()
  mark('article', 'mutual assistance', { note: 'A note' })
  await expect
    .element(texts().getByRole('listitem').first())
    .toHaveTextContent('articleThe Alliance1 annotation, 1 note · left')
})

test('a text opens on the side that is asked for', async () => {
  const { session } = await openPanels()
  await texts().getByRole('listitem').nth(1).getByRole('button', { name: 'Open on the left' }).click()
  expect(session.library.desks.get('desk')?.panes[0]?.document).toBe('charter')
})

test('details are edited, and what is emptied is taken away', async () => {
  const { session } = await openPanels()
  await button('More about The Alliance').click()
  await item('Rename, edit details…').click()
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('A new step')
  await page.getByRole('textbox', { name: 'Authors' }).fill('Traoré, Awa\n\nUnion')
  await page.getByRole('combobox', { name: 'Role' }).fill('essay')
  await button('Save').click()
  await expect
    .poll(() => session.library.documents.get('article'))
    .toMatchObject({ title: 'A new step', creators: ['Traoré, Awa', 'Union'], role: 'essay' })
})

test('a text goes to the trash with a word on what goes with it, and comes back', async () => {
  const { session, mark } = await openPanels()
  mark('article', 'mutual assistance')
  await session.settled()
  texts().getByRole('button').first().element().focus()
  await keyboard('{Delete}')
  await expect.poll(() => session.library.documents.has('article')).toBe(false)
  const toast = session.window.getState().toasts.at(-1)
  expect(toast?.message).toBe('“The Alliance” is in the trash, with 1 annotation.')
  toast?.action?.run()
  await expect.poll(() => session.library.documents.has('article')).toBe(true)
})

test('more than eight texts can be filtered', async () => {
  const many = Array.from({ length: 9 }, (_, n) => ({ id: `t${n}`, title: `Text ${n}`, blocks: ['Words.'] }))
  await openPanels({ texts: many })
  await page.getByRole('searchbox', { name: 'Filter texts' }).fill('text 7')
  await expect.poll(() => texts().getByRole('listitem').elements().length).toBe(1)
})

test('arrows go from text to text, and the list is one stop of Tab', async () => {
  await openPanels()
  await texts()
    .getByRole('button', { name: /The Alliance/ })
    .first()
    .click()
  await keyboard('{ArrowDown}')
  expect(document.activeElement?.textContent).toContain('The Charter')
  expect(texts().element().querySelectorAll('[data-row][tabindex="0"]').length).toBe(1)
})

test('a new desk opens with what was laid on it, and the old one is a click away', async () => {
  const { session } = await openPanels()
  await button('New desk…').click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Second desk')
  await page.getByRole('combobox', { name: 'On the right' }).selectOptions('The Alliance')
  await button('Make the desk').click()
  const desk = () => session.library.desks.get(session.passing.store.getState().desk ?? '')
  await expect.poll(() => [desk()?.title, desk()?.panes[1]?.document]).toEqual(['Second desk', 'article'])
  await page.getByRole('button', { name: /^Desk / }).click()
  await expect.poll(() => desk()?.title).toBe('Desk')
})

test('a desk is renamed', async () => {
  const { session } = await openPanels()
  await button('More about Desk').click()
  await item('Rename…').click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Sahel desk')
  await keyboard('{Enter}')
  await expect.poll(() => session.library.desks.get('desk')?.title).toBe('Sahel desk')
})

test('an empty library says how to begin', async () => {
  await openPanels({ texts: [] })
  await expect.element(page.getByText('Nothing to read yet')).toBeVisible()
})

test('a pasted text is read as asked and opens on the free side', async () => {
  const { session, requests } = await openPanels({ texts: [ARTICLE] })
  await button('Paste text…').click()
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('# Heading\n\nWords.')
  await page.getByRole('textbox', { name: 'Title' }).fill('Pasted')
  await page.getByRole('combobox', { name: 'Read as' }).selectOptions('Markdown')
  await button('Add to the library').click()
  await expect
    .poll(() => requests)
    .toEqual([
      {
        kind: 'import',
        args: {
          files: [],
          paste: { name: 'Pasted', text: '# Heading\n\nWords.', mediaType: 'text/markdown' },
          title: 'Pasted',
        },
      },
    ])
  await expect.poll(() => session.library.desks.get('desk')?.panes[1]?.document).toBe('new-pasted')
})

test('long titles are whole in the tooltip', async () => {
  const title = 'A very long title '.repeat(20).trim()
  await openPanels({ texts: [{ ...CHARTER, title }] })
  await expect.element(texts().getByRole('button').first()).toHaveAttribute('title', title)
})
