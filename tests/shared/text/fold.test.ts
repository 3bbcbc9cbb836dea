import { folded, foldedWords } from '#shared/text/fold.ts'
import { expect, test } from 'vitest'

test.each([
  ['case', 'ABC', 'abc'],
  ['accents, composed or not', 'Écriture E\u0301tude', 'ecriture etude'],
  ['ligatures and wide forms', 'ﬁn ＡＢ', 'fin ab'],
  ['nothing of scripts without case', '条約 ميثاق', '条約 ميثاق'],
])('folding takes away %s', (_what, text, plain) => {
  expect(folded(text)).toBe(plain)
})

test('words are what stands between white space', () => {
  expect([foldedWords('  Duty\u00a0 to\tassist '), foldedWords(' \n')]).toEqual([
    ['duty', 'to', 'assist'],
    [],
  ])
})
