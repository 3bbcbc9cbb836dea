/** Which identifiers of a file are a DOI or an ISBN. */
import { expect, test } from 'vitest'
import { identifiersIn } from '#main/work/identifiers.ts'

test.each([
  ['doi:10.1000/ab', { doi: '10.1000/ab' }],
  ['https://doi.org/10.1000/ab(c)1', { doi: '10.1000/ab(c)1' }],
  ['10.1000/ab', { doi: '10.1000/ab' }],
  ['urn:isbn:9780306406157', { isbn: '9780306406157' }],
  ['ISBN 0-306-40615-2', { isbn: '0-306-40615-2' }],
  ['080442957X', { isbn: '080442957X' }],
  ['9780306406158', {}],
  ['urn:uuid:6f1c', {}],
  ['10.5 pages', {}],
  ['', {}],
] as const)('%s', (words, found) => {
  expect(identifiersIn([words])).toEqual(found)
})

test('the first of each is taken, wherever it stands', () => {
  const words = [undefined, 'x', 'urn:isbn:9780306406157', 'doi:10.1000/a', 'doi:10.1000/b']
  expect(identifiersIn(words)).toEqual({ doi: '10.1000/a', isbn: '9780306406157' })
})
