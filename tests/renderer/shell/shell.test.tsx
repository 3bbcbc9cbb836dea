/** The whole window: its places, its messages, and that everybody can use it. */
import { Shell } from '#renderer/shell/shell.tsx'
import { dress } from '#renderer/shell/appearance.ts'
import axe from 'axe-core'
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openWindow } from './open-shell.tsx'

const zoneInFocus = () =>
  document.activeElement?.closest<HTMLElement>('[data-zone]')?.dataset['zone'] ??
  document.activeElement?.tagName

async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    // A test page is a part of a page: no title, no language of its own.
    rules: {
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
      // The palette's list is moved through from its field, by aria-activedescendant.
      'scrollable-region-focusable': { enabled: false },
    },
  })
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html}`),
  )
}

test('the desk is named with what lies on it', async () => {
  const { show } = await openWindow()
  await show(<Shell />)
  await expect
    .element(page.getByRole('button', { name: /^Desk 2 documents · 0 passages · 0 cross-references/u }))
    .toBeVisible()
})

test('both sides of an empty desk say what belongs there', async () => {
  const { show } = await openWindow([])
  await show(<Shell />)
  await expect.element(page.getByText('The text you read')).toBeVisible()
  await expect.element(page.getByText('The text it talks about')).toBeVisible()
})

test('a library that is read only says so and why', async () => {
  const { show, session } = await openWindow()
  session.status.setState({ readOnly: { code: 'opened-to-read', params: {}, message: '' } })
  await show(<Shell />)
  await expect.element(page.getByText('Read only: The library is open to read only.')).toBeVisible()
})

test('what recovery found stays until it is answered', async () => {
  const { show, session } = await openWindow()
  session.status.setState({
    notices: [{ code: 'marker-restored', params: { file: 'library.json' }, message: '' }],
  })
  await show(<Shell />)
  const notice = page.getByText('library.json was damaged or missing and restored from its copy.')
  await expect.element(notice).toBeVisible()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect.element(notice).not.toBeInTheDocument()
})

test('F6 goes through the places in their order, Shift+F6 back', async () => {
  const { show } = await openWindow([{ id: 'a', title: 'A', blocks: ['# A', 'Words.'] }], {
    panel: 'library',
  })
  await show(<Shell />)
  await expect.element(page.getByRole('navigation')).toBeVisible()
  const visited: unknown[] = []
  for (let step = 0; step < 3; step++) {
    await userEvent.keyboard('{F6}')
    visited.push(zoneInFocus())
  }
  await userEvent.keyboard('{Shift>}{F6}{/Shift}')
  visited.push(zoneInFocus())
  expect(visited).toEqual(['rail', 'panel', 'left-text', 'panel'])
})

test('the panel is opened by the rail and closed by Ctrl+B', async () => {
  const { show, session } = await openWindow()
  await show(<Shell />)
  await page.getByRole('navigation').getByRole('button').first().click()
  await expect.element(page.getByRole('complementary')).toBeVisible()
  await userEvent.keyboard('{Control>}b{/Control}')
  expect(session.passing.store.getState().panel).toBeNull()
})

test.each(['palette', 'settings', 'shortcuts', 'about', 'rename-desk'])(
  'the dialog %s opens and Esc closes it',
  async (id) => {
    const { show, session } = await openWindow()
    await show(<Shell />)
    session.window.setState({ dialog: { id } })
    await vi.waitFor(() => expect(document.activeElement?.closest('[role=dialog]')).toBeTruthy())
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  },
)

test.each(['paper', 'dark'] as const)('axe finds nothing on the desk in %s', async (theme) => {
  const { show, session } = await openWindow([], { panel: 'library' })
  dress(session, { theme })
  await show(<Shell />)
  await expect.element(page.getByText('The text you read')).toBeVisible()
  expect(await faults()).toEqual([])
})

test.each(['palette', 'settings', 'shortcuts', 'about'])('axe finds nothing in the dialog %s', async (id) => {
  const { show, session } = await openWindow()
  await show(<Shell />)
  session.window.setState({ dialog: { id } })
  await expect.element(page.getByRole('dialog')).toBeVisible()
  expect(await faults()).toEqual([])
})
