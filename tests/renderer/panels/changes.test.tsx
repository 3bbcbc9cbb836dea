/** What changed, as a list with the way back from each step. */
import { byDay, stepWords } from '#renderer/panels/changes/words.ts'
import { restyleAnnotation } from '#shared/commands/annotations.ts'
import type { HistoryEntry } from '#shared/host/contract.ts'
import { CATALOGUE } from '#shared/messages/catalogue.ts'
import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { openPanels } from './open-panels.tsx'

const rows = () =>
  page
    .getByRole('listitem')
    .elements()
    .map((row) => row.textContent ?? '')

test('the latest change stands first, with what it was done to', async () => {
  const { mark, session } = await openPanels({ panel: 'changes' })
  mark('article', 'Niamey')
  mark('charter', 'collective defence')
  await session.settled()
  await expect.poll(rows).toHaveLength(2)
  expect(rows()[0]).toContain('Add highlight“collective defence”')
})

test('a step is taken back for itself, whatever came after it, and that can be undone', async () => {
  const { mark, session } = await openPanels({ panel: 'changes' })
  const first = mark('article', 'Niamey')
  const second = mark('charter', 'collective defence')
  await session.settled()
  await expect.poll(rows).toHaveLength(2)
  await page.getByRole('button', { name: 'Take back: Add highlight' }).nth(1).click()
  await expect.poll(() => session.library.annotations.has(first)).toBe(false)
  expect(session.library.annotations.has(second)).toBe(true)
  await session.undo()
  expect(session.library.annotations.has(first)).toBe(true)
})

test('a step that was changed since is kept, and why is said', async () => {
  const { mark, session } = await openPanels({ panel: 'changes' })
  const from = mark('article', 'Niamey')
  session.run(restyleAnnotation, { annotation: from, style: { colour: 3, mark: 'wash' } })
  await session.settled()
  await expect.poll(rows).toHaveLength(2)
  await page.getByRole('button', { name: 'Take back: Add highlight' }).click()
  await expect.poll(() => session.window.getState().toasts.map(({ tone }) => tone)).toEqual(['error'])
  expect(session.library.annotations.has(from)).toBe(true)
})

test('an empty library says what will be listed', async () => {
  await openPanels({ panel: 'changes' })
  await expect.element(page.getByText('Nothing yet')).toBeVisible()
})

test('days keep the order of their entries', () => {
  const entries = ['2026-01-02T10:00Z', '2026-01-02T09:00Z', '2026-01-01T09:00Z'].map((time) => ({ time }))
  expect(byDay(entries, (time) => time.slice(0, 10)).map(([day, list]) => [day, list.length])).toEqual([
    ['2026-01-02', 2],
    ['2026-01-01', 1],
  ])
})

test.each([
  ['annotation.add', { quote: 'x' }, 'Add highlight'],
  ['undo', { of: 1 }, 'Undo Add highlight'],
  ['redo', { of: 99 }, 'Redo'],
  ['history.revert', { of: 1, command: 'annotation.add' }, 'Taken back: Add highlight'],
] as const)('%s %j is called %s', async (command, params, words) => {
  const i18n = createInstance()
  await i18n.init({ lng: 'en', resources: { en: { translation: CATALOGUE.en } } })
  const entry = (seq: number, name: string): HistoryEntry => ({
    seq,
    time: '2026-01-01T10:00:00.000Z',
    command: name,
    params: seq === 2 ? params : {},
    records: [],
    count: 1,
  })
  const known = new Map([[1, entry(1, 'annotation.add')]])
  expect(stepWords(entry(2, command), known, i18n.t)).toBe(words)
})
