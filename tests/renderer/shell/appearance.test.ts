/** The reader's appearance on the root element. */
import { dress, followAppearance } from '#renderer/shell/appearance.ts'
import { openWindow } from './open-shell.tsx'
import { expect, test } from 'vitest'

const root = document.documentElement

test.each(['paper', 'dark'] as const)('the theme %s is on the root at once', async (theme) => {
  const { session } = await openWindow()
  dress(session, { theme })
  expect(root.dataset['theme']).toBe(theme)
})

test('the theme of the system is followed where the reader says so', async () => {
  const { session } = await openWindow()
  dress(session, { theme: 'system' })
  const isDark = window.matchMedia('(prefers-color-scheme: dark)').matches
  expect(root.dataset['theme']).toBe(isDark ? 'dark' : 'paper')
})

test('size, width and spacing are custom properties of the root', async () => {
  const { session } = await openWindow()
  dress(session, { size: 21, measure: 70, leading: 1.8 })
  const values = ['--read-size', '--measure', '--read-leading'].map((name) =>
    root.style.getPropertyValue(name),
  )
  expect(values).toEqual(['21px', '70ch', '1.8'])
})

test('a step past the largest size does nothing', async () => {
  const { session } = await openWindow()
  dress(session, { size: 32 })
  dress(session, { size: 33 })
  expect(session.passing.store.getState().appearance.size).toBe(32)
})

test('the language chosen is the language of the page', async () => {
  const { session, words } = await openWindow()
  followAppearance(session, words, root)
  dress(session, { language: 'fr' })
  expect([root.lang, words.language]).toEqual(['fr', 'fr'])
})

test('appearance is remembered by the host', async () => {
  const { session, memory } = await openWindow()
  dress(session, { theme: 'dark' })
  await session.passing.flush()
  expect(memory.state.appearance.theme).toBe('dark')
})
