/** Which way texts run. */
import { directionOf, mainDirection } from '#shared/text/direction.ts'
import { expect, test } from 'vitest'

test.each([
  ['שָׁלוֹם world', 'rtl'],
  ['2. «السلام» hello', 'rtl'],
  ['— Peace שלום', 'ltr'],
  ['12, 14; …', undefined],
] as const)('%s runs %s', (text, direction) => {
  expect(directionOf(text)).toBe(direction)
})

const blocks = (...texts: string[]) => texts.map((text) => ({ text }))

test.each([
  ['he', blocks('A title', 'Another'), 'rtl'],
  ['az-Arab', blocks(), 'rtl'],
  ['fr', blocks('שלום'), 'ltr'],
  ['ur-Latn', blocks('Salam'), 'ltr'],
  [undefined, blocks('Title', 'שלום', 'عليكم', '12'), 'rtl'],
  [undefined, blocks('Title', 'שלום'), 'ltr'],
] as const)('a text in %s with %j runs %s', (language, texts, direction) => {
  expect(mainDirection(language, texts)).toBe(direction)
})
