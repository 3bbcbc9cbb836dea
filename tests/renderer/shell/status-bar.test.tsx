/** The bar at the foot says the truth. */
import { StatusBar } from '#renderer/shell/status-bar.tsx'
import { HostFailure } from '#shared/host/errors.ts'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { openWindow } from './open-shell.tsx'

test('what is on the disk is Saved', async () => {
  const { show, session, mark } = await openWindow()
  await show(<StatusBar />)
  mark('article', 'Niamey')
  await session.settled()
  await expect.element(page.getByText('Saved', { exact: true })).toBeVisible()
})

test('what is not on the disk is Not saved, with the reason, until Retry succeeds', async () => {
  const { show, memory, mark } = await openWindow()
  memory.failure = new HostFailure('disk-full', 'No space left.', { path: '/library' })
  await show(<StatusBar />)
  mark('article', 'Niamey')
  await expect.element(page.getByText(/^Not saved: the disk is full \(\/library\)/u)).toBeVisible()
  memory.failure = null
  await page.getByRole('button', { name: 'Retry' }).click()
  await expect.element(page.getByText('Saved', { exact: true })).toBeVisible()
})

test('the focused passage is cited, with its characters', async () => {
  const { show, session, mark } = await openWindow()
  const focus = mark('charter', 'a duty to assist')
  await show(<StatusBar />)
  session.window.setState({ focus, side: 'right' })
  await expect.element(page.getByText(/^Passage: Article 6 ¶1, characters \d+–\d+$/u)).toBeVisible()
})

test('selected words are counted', async () => {
  const { show, session } = await openWindow()
  const start = session.texts.get('article-v1')?.table.text.indexOf('Bamako') ?? 0
  const span = { start, end: start + 'Bamako, Ouagadougou and Niamey'.length }
  await show(<StatusBar />)
  session.window.setState({ selection: { side: 'left', document: 'article', version: 'article-v1', span } })
  await expect.element(page.getByText(/4 words selected/u)).toBeVisible()
})

test('a link being drawn says where it starts and how to finish', async () => {
  const { show, session, mark } = await openWindow()
  const annotation = mark('article', 'mutual assistance')
  await show(<StatusBar />)
  session.window.setState({ linking: { from: { kind: 'annotation', document: 'article', annotation } } })
  await expect
    .element(
      page.getByText(
        'Link from “mutual assistance”. Choose the other end, L or click to finish, Esc to stop',
      ),
    )
    .toBeVisible()
})

test('how the texts are set stands at the right', async () => {
  const { show, session } = await openWindow()
  await show(<StatusBar />)
  session.passing.store.setState(({ appearance }) => ({
    appearance: { ...appearance, theme: 'dark', size: 20 },
  }))
  await expect.element(page.getByText('Dark · 20 px · 62 ch')).toBeVisible()
})
