/** What importers say, in the language of the terminal. */
import { expect, test } from 'vitest'
import { remarkSentence } from '#main/cli/sentence.ts'
import { translator } from '#main/services/translate.ts'

test.each([
  ['en', 'dropped', { what: 'hr', count: 2 }, 'as it was said'],
  ['fr', 'dropped', { what: 'hr', count: 2 }, 'Laissé de côté : filets de séparation (2).'],
  ['fr', 'nuls', { count: 3 }, 'Caractères NUL supprimés : 3.'],
  ['fr', 'unheard-of', {}, 'as it was said'],
] as const)('%s %s', (language, code, params, words) => {
  const remark = { code, params, message: 'as it was said' }
  expect(remarkSentence(remark, translator(language), language)).toBe(words)
})
