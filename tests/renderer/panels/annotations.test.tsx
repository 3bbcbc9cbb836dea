import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { type OpenPanels, openPanels } from './open-panels.tsx'

const rows = () => page.getByRole('option').elements()
const words = () => rows().map((row) => row.querySelector('bdi')?.textContent)
const chip = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}( \\d+)?$`, 'u') })
const list = () => page.getByRole('listbox')
const { keyboard } = userEvent

async function withThree(): Promise<OpenPanels & { ids: string[] }> {
  const panels = await openPanels({ panel: 'annotations' })
  const defence = panels.mark('charter', 'collective defence', { colour: 4 })
  const aid = panels.mark('article', 'mutual assistance', {
    colour: 4,
    note: 'Same wording?',
    tags: ['purpose'],
  })
  const signed = panels.mark('article', 'signed the Charter', { colour: 2, tags: ['source'] })
  panels.link(aid, defence)
  await expect.poll(() => rows().length).toBe(3)
  return { ...panels, ids: [signed, aid, defence] }
}

test('quotes stand in the order of the texts, the left one first', async () => {
  await withThree()
  expect(words()).toEqual(['signed the Charter', 'mutual assistance', 'collective defence'])
})

test('a row says its note, tags, place and links, inverted at the far end', async () => {
  await withThree()
  const said = () => rows().map((row) => row.textContent)
  await expect
    .poll(said)
    .toEqual([
      'signed the Charter' + 'source' + 'article ¶1',
      'mutual assistance' + 'Same wording?' + 'purpose' + 'article ¶2' + 'quotes → Article 2 ¶1',
      'collective defence' + 'charter Article 2 ¶1' + 'is quoted by → article ¶2',
    ])
})

test('colour, tag, note and link filter together and the count says so', async () => {
  await withThree()
  await chip('Sky').click()
  await expect.poll(words).toEqual(['mutual assistance', 'collective defence'])
  await chip('has note').click()
  await expect.poll(words).toEqual(['mutual assistance'])
  await expect.element(page.getByRole('status')).toHaveTextContent('1 of 3')
  await chip('Show all').click()
  await chip('#source').click()
  await expect.poll(words).toEqual(['signed the Charter'])
})

test('words are found in quotes, notes and tags', async () => {
  await withThree()
  await page.getByRole('searchbox').fill('WÔRDING purp')
  await expect.poll(words).toEqual(['mutual assistance'])
})

test.each([
  ['Enter', '{Enter}', 'note'],
  ['Shift+Enter', '{Shift>}{Enter}{/Shift}', null],
  ['T', 't', 'tags'],
])('%s goes to the passage and focuses it', async (_name, keys, part) => {
  const { session, revealed, ids } = await withThree()
  list().element().focus()
  await keyboard(`{End}${keys}`)
  const { focus, editing } = session.window.getState()
  expect([focus, editing, revealed.at(-1)?.side]).toEqual([ids[2], part, 'right'])
})

test('with Shift a letter is the window’s, about the row', async () => {
  const { session, ids } = await withThree()
  list().element().focus()
  const heard: string[] = []
  const hear = (event: KeyboardEvent) => void (event.defaultPrevented || heard.push(event.key))
  addEventListener('keydown', hear)
  await keyboard('{End}{Shift>}N{/Shift}')
  removeEventListener('keydown', hear)
  const { focus, editing } = session.window.getState()
  expect([heard.at(-1), focus, editing]).toEqual(['N', ids[2], null])
})

test('keys that the reader has given to notes and colours are heard in the list, and the old ones are not', async () => {
  const { session, mark } = await openPanels({ panel: 'annotations', keys: { note: 'G', 'mark.3': 'U' } })
  const id = mark('charter', 'collective defence', { colour: 4 })
  await expect.poll(() => rows().length).toBe(1)
  list().element().focus()
  await keyboard('n2u')
  expect(session.library.annotations.get(id)?.style?.colour).toBe(3)
  expect(session.window.getState().editing).toBeNull()
  await keyboard('g')
  expect(session.window.getState().editing).toBe('note')
})

test('in a read-only library Enter goes to the passage and opens no editor', async () => {
  const { session, ids } = await withThree()
  session.status.setState({ readOnly: { code: 'read-only', params: {}, message: 'Read only' } })
  list().element().focus()
  await keyboard('{End}{Enter}')
  const { focus, editing } = session.window.getState()
  expect([focus, editing]).toEqual([ids[2], null])
})

test('several are chosen with Space and tagged in one step of undo', async () => {
  const { session, memory } = await withThree()
  list().element().focus()
  await keyboard(' {ArrowDown}{ArrowDown} ')
  await expect.element(page.getByText('2 selected')).toBeVisible()
  await keyboard('t')
  await page.getByRole('combobox', { name: 'Add a tag to all' }).fill('aid')
  await keyboard('{Enter}')
  const tagged = () =>
    [...session.library.annotations.values()].filter(({ tags }) => tags.length > 1 || !tags[0])
  await expect.poll(() => tagged().length).toBe(1)
  expect(memory.committed.at(-1)?.command).toBe('annotation.tagMany')
  await session.undo()
  const counts = [...session.library.annotations.values()].map(({ tags }) => tags.length)
  expect(counts.toSorted((a, b) => a - b)).toEqual([0, 1, 1])
})

test('Mod+A takes what the filter shows, Esc lets go of it', async () => {
  await withThree()
  await chip('Sky').click()
  await expect.poll(() => rows().length).toBe(2)
  list().element().focus()
  await keyboard('{Control>}a{/Control}')
  await expect.element(page.getByText('2 selected')).toBeVisible()
  await keyboard('{Escape}')
  await expect.element(page.getByText('2 selected')).not.toBeInTheDocument()
})

test('Ctrl+click and Shift+click choose, and a digit recolours all of them at once', async () => {
  const { session, memory } = await withThree()
  await page
    .getByRole('option')
    .nth(0)
    .click({ modifiers: ['ControlOrMeta'] })
  await page
    .getByRole('option')
    .nth(2)
    .click({ modifiers: ['Shift'] })
  list().element().focus()
  await keyboard('5')
  const colours = () => [...session.library.annotations.values()].map(({ style }) => style?.colour)
  await expect.poll(colours).toEqual([5, 5, 5])
  expect(memory.committed.at(-1)?.command).toBe('annotation.restyleMany')
})

test('what the filter takes away is let go of', async () => {
  await withThree()
  list().element().focus()
  await keyboard('{Control>}a{/Control}')
  await expect.element(page.getByText('3 selected')).toBeVisible()
  await chip('Sky').click()
  await expect.element(page.getByText('2 selected')).toBeVisible()
})

test('the chosen ones are exported by themselves', async () => {
  const { session } = await withThree()
  list().element().focus()
  await keyboard('{Control>}a{/Control}')
  await page.getByRole('button', { name: 'Export…' }).click()
  await expect.element(page.getByRole('combobox', { name: 'What' })).toHaveValue('chosen')
  expect(session.window.getState().dialog?.about).toBe('chosen')
})

test('the latest comes first by time, and the order is remembered', async () => {
  const { session } = await withThree()
  await page.getByRole('button', { name: 'Order' }).click()
  await page.getByRole('menuitem', { name: /^By time made/u }).click()
  await expect.poll(words).toEqual(['signed the Charter', 'mutual assistance', 'collective defence'])
  session.passing.store.setState({ panel: null })
  await expect.poll(() => rows().length).toBe(0)
  session.passing.store.setState({ panel: 'annotations' })
  await expect.poll(words).toEqual(['signed the Charter', 'mutual assistance', 'collective defence'])
})

test('an expanded row shows the whole note, with its lines', async () => {
  const panels = await openPanels({ panel: 'annotations' })
  panels.mark('article', 'mutual assistance', { note: `${'Long. '.repeat(80)}\nEnd of it` })
  await expect.poll(() => rows().length).toBe(1)
  expect(rows()[0]?.textContent).not.toContain('End of it')
  list().element().focus()
  await keyboard('{ArrowRight}')
  await expect.poll(() => rows()[0]?.textContent).toContain('End of it')
  await page.getByRole('button', { name: 'Show everything of each' }).click()
  await page.getByRole('button', { name: 'Show the beginning of each' }).click()
  await expect.poll(() => rows()[0]?.textContent).not.toContain('End of it')
})

test('Del removes to the trash, offers Undo, and the neighbour is next', async () => {
  const { session } = await withThree()
  list().element().focus()
  await keyboard('{ArrowDown}{Delete}')
  await expect.poll(words).toEqual(['signed the Charter', 'collective defence'])
  expect(document.activeElement).toBe(list().element())
  expect(page.getByRole('option', { selected: true }).element().textContent).toContain('collective defence')
  session.window.getState().toasts.at(-1)?.action?.run()
  await expect.poll(() => rows().length).toBe(3)
})

test('only rows near the view are mounted', async () => {
  const panels = await openPanels({
    panel: 'annotations',
    texts: [{ id: 'long', title: 'Long', blocks: Array.from({ length: 300 }, (_, n) => `Line ${n} ends.`) }],
  })
  for (let n = 0; n < 300; n++) panels.mark('long', `Line ${n} ends`)
  await expect.poll(() => rows().length).toBeGreaterThan(3)
  expect(rows().length).toBeLessThan(60)
})

test('with nothing marked it says how to begin, in French too', async () => {
  await openPanels({ panel: 'annotations', language: 'fr' })
  await expect.element(page.getByText(/^Sélectionnez un passage/)).toBeVisible()
})

test('only what is in view follows the panes', async () => {
  const { session, look } = await withThree()
  const text = session.texts.get('article-v1')?.table.text ?? ''
  const start = text.indexOf('mutual')
  look('left', { start, end: start + 5 })
  await chip('in view').click()
  await expect.poll(words).toEqual(['mutual assistance'])
  look('left', { start: 0, end: text.length })
  await expect.poll(words).toEqual(['signed the Charter', 'mutual assistance'])
})
