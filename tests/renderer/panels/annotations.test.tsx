import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { type OpenPanels, openPanels } from './open-panels.tsx'

const rows = () => page.getByRole('option').elements()
const words = () => rows().map((row) => row.querySelector('bdi')?.textContent)
const chip = (name: string) => page.getByRole('button', { name, exact: true })
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
  await page.getByRole('searchbox').fill('WORDING purp')
  await expect.poll(words).toEqual(['mutual assistance'])
})

test('Enter goes to the passage and focuses it', async () => {
  const { session, revealed, ids } = await withThree()
  list().element().focus()
  await keyboard('{End}{Enter}')
  expect([session.window.getState().focus, revealed.at(-1)?.side]).toEqual([ids[2], 'right'])
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
