/** States of older versions, and damaged ones, part by part. */
import { DEFAULT_APPEARANCE, parsePassingState } from '#shared/host/passing-state.ts'
import { expect, test } from 'vitest'

test('an appearance that was stored before there were faces keeps what it had', () => {
  const old = { theme: 'dark', size: 21, measure: 70, leading: 1.8, language: 'fr' }
  const { appearance } = parsePassingState({ appearance: old })
  expect(appearance).toEqual({ ...DEFAULT_APPEARANCE, ...old })
})

test.each([
  ['face', 'comic'],
  ['alignment', 7],
  ['hyphenation', true],
  ['rulerLines', 9],
  ['ruler', 'yes'],
] as const)('%s as %j is its default, and nothing else is lost', (part, value) => {
  const { appearance } = parsePassingState({ appearance: { ...DEFAULT_APPEARANCE, size: 24, [part]: value } })
  expect(appearance).toEqual({ ...DEFAULT_APPEARANCE, size: 24 })
})
