import { removeAnnotations } from '#shared/commands/annotations.ts'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openPanels } from './open-panels.tsx'

const button = (name: string | RegExp) => page.getByRole('button', { name })
const { keyboard } = userEvent

async function tagged() {
  const panels = await openPanels({ panel: 'tags' })
  panels.mark('article', 'mutual assistance', { tags: ['purpose', 'aid'] })
  panels.mark('charter', 'collective defence', { tags: ['purpose'] })
  return panels
}
async function linked() {
  const panels = await openPanels({ panel: 'links' })
  const [aid, defence, signed] = [
    panels.mark('article', 'mutual assistance'),
    panels.mark('charter', 'collective defence'),
    panels.mark('article', 'signed'),
  ]
  return { ...panels, aid, link: panels.link(aid, defence), other: panels.link(signed, defence, 'weakens') }
}

test('links stand under their relation, with its other reading beside it', async () => {
  await linked()
  await expect
    .element(page.getByRole('heading', { name: /^quotes/ }))
    .toHaveTextContent('quotesis quoted by1')
  await expect.element(button('quotes: “mutual assistance” → “collective defence”')).toBeVisible()
})

test('choosing a link brings both ends into view', async () => {
  const { revealed, session, aid } = await linked()
  await button(/^quotes:/).click()
  expect([revealed.map(({ side }) => side), session.window.getState().focus]).toEqual([
    ['left', 'right'],
    aid,
  ])
})

test('a link can be edited and removed from its row', async () => {
  const { session, link, other } = await linked()
  await button('Edit the link').first().click()
  expect(session.window.getState().dialog).toEqual({ id: 'edit-link', about: link })
  session.window.setState({ dialog: null })
  await button(/^weakens:/).click()
  await keyboard('{Delete}')
  await expect.poll(() => session.library.links.has(other)).toBe(false)
})

test('a tag says how often it is used, and shows its passages when chosen', async () => {
  await tagged()
  await expect.element(button(/purpose.*2 passages/)).toBeVisible()
  await button(/purpose.*2 passages/).click()
  await expect.element(page.getByRole('button', { name: '#purpose', pressed: true })).toBeVisible()
})

test('a tag is renamed in place, and keeps its name on Esc', async () => {
  const { session } = await tagged()
  const labels = () => [...session.library.tags.values()].map(({ label }) => label)
  button(/purpose.*passages/)
    .element()
    .focus()
  await keyboard('{F2}')
  await page.getByRole('textbox').fill('aim')
  await keyboard('{Enter}')
  expect(labels()).toEqual(['aim', 'aid'])
  await expect.element(button(/aim.*passages/)).toHaveFocus()
  await keyboard('{F2}x{Escape}')
  expect(labels()).toEqual(['aim', 'aid'])
})

test('removing a tag says first how many passages lose it, counting texts that are not loaded', async () => {
  const { session } = await tagged()
  button(/purpose.*passages/)
    .element()
    .focus()
  await keyboard('{Delete}')
  await expect.element(page.getByText(/^It is taken off 2 passages/)).toBeVisible()
  await button('Remove the tag').click()
  await expect.poll(() => session.library.tags.size).toBe(1)
})

test('what was removed waits in the trash by time and comes back', async () => {
  const { session, mark } = await openPanels({ panel: 'trash' })
  const id = mark('article', 'mutual assistance')
  session.run(removeAnnotations, { annotations: [id] })
  await expect.element(page.getByText(/Annotation ·/)).toBeVisible()
  await button('Restore “mutual assistance”').click()
  await expect.poll(() => session.library.annotations.has(id)).toBe(true)
  await expect.element(page.getByText('The trash is empty')).toBeVisible()
})

test('emptying the trash asks first, and says that it cannot be undone', async () => {
  const { session, mark } = await openPanels({ panel: 'trash' })
  session.run(removeAnnotations, { annotations: [mark('article', 'mutual assistance')] })
  await button('Empty the trash…').click()
  await expect.element(page.getByText('1 thing is removed for good. This cannot be undone.')).toBeVisible()
  await button('Remove for good').click()
  await expect.poll(() => session.library.trash.size).toBe(0)
})

test('every panel teaches when it is empty, and has one name', async () => {
  for (const [panel, words] of Object.entries({
    links: 'press L',
    tags: 'Press T',
    trash: 'waits here',
    annotations: 'press 1 to 5',
  })) {
    const { session } = await openPanels({ panel })
    await expect.element(page.getByText(new RegExp(words, 'u'))).toBeVisible()
    session.passing.store.setState({ panel: null })
  }
})
