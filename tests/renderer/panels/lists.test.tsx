import { removeAnnotations } from '#shared/commands/annotations.ts'
import { removeLink } from '#shared/commands/links.ts'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openPanels } from './open-panels.tsx'

const button = (name: string | RegExp) => page.getByRole('button', { name })
const { keyboard } = userEvent

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

test('links are told from the text that is read, their other end second', async () => {
  const { session } = await linked()
  await expect.element(button('quotes: “mutual assistance” → “collective defence”')).toBeVisible()
  session.window.setState({ side: 'right' })
  await expect.element(button('is quoted by: “collective defence” → “mutual assistance”')).toBeVisible()
})

test('links are filtered by relation and by words, and the count says so', async () => {
  await linked()
  const count = () => page.getByText(/^\d of \d$/u)
  await expect.element(count()).toHaveTextContent('2 of 2')
  await button(/^weakens 1$/u).click()
  await expect.element(count()).toHaveTextContent('1 of 2')
  await page.getByRole('searchbox').fill('MUTUAL')
  await expect.element(page.getByText('No link passes these filters.')).toBeVisible()
  await button('Show all').click()
  await expect.element(count()).toHaveTextContent('2 of 2')
})

test.each(['{Delete}', '{Backspace}'])('%s removes a link with the focus on its neighbour', async (key) => {
  const { session, link, other } = await linked()
  const first = button(/^quotes: /u)
  await expect.element(first).toBeVisible()
  first.element().focus()
  await keyboard(key)
  await expect
    .poll(() => [session.library.links.has(link), session.library.links.has(other)])
    .toEqual([false, true])
  await expect.element(button(/^weakens: /u)).toHaveFocus()
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

test('what was removed waits in the trash by time and comes back', async () => {
  const { session, mark } = await openPanels({ panel: 'trash' })
  const id = mark('article', 'mutual assistance')
  session.run(removeAnnotations, { annotations: [id] })
  await expect.element(page.getByText(/Annotation ·/)).toBeVisible()
  await button('Restore “mutual assistance”').click()
  await expect.poll(() => session.library.annotations.has(id)).toBe(true)
  await expect.element(page.getByText('The trash is empty')).toBeVisible()
})

test('the trash says what comes back with something, and is filtered by words and kinds', async () => {
  const { session, mark, link } = await openPanels({ panel: 'trash' })
  const [aid, defence] = [mark('article', 'mutual assistance'), mark('charter', 'collective defence')]
  link(aid, defence)
  session.run(removeAnnotations, { annotations: [aid] })
  await expect.element(page.getByText('with 1 link')).toBeVisible()
  session.run(removeLink, { link: link(defence, mark('article', 'signed')) })
  await button('Link 1').click()
  await expect.element(page.getByText(/^Link ·/u)).toBeVisible()
  await expect.element(page.getByText(/^Annotation ·/u)).not.toBeInTheDocument()
  await page.getByRole('searchbox').fill('MUTUAL')
  await expect.element(page.getByText('Nothing in the trash has these words.')).toBeVisible()
})

test('emptying the trash asks first, and says that it cannot be undone', async () => {
  const { session, mark } = await openPanels({ panel: 'trash' })
  session.run(removeAnnotations, { annotations: [mark('article', 'mutual assistance')] })
  await button('Empty the trash…').click()
  await expect
    .element(
      page.getByText('1 thing is removed for good. This cannot be undone, and Undo begins anew after it.'),
    )
    .toBeVisible()
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
