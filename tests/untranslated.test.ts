/** No word that a reader sees or hears stands in the code: all are in the catalogue, in both languages. */
import { CATALOGUE, type Messages } from '#shared/messages/catalogue.ts'
import { expect, test } from 'vitest'
import { literalWords } from './support/literal-words.ts'
import { files } from './support/modules.ts'

/** Signs and proper names, the same in every language. */
const SAME_EVERYWHERE = new Set(['Aa', 'Scholion', 'https://'])

const modules = files('src/renderer/**/*.{ts,tsx}')

test('there are components to look at', () => {
  expect(modules.length).toBeGreaterThan(150)
})

test('no component says words that are not in the catalogue', () => {
  const found = modules.flatMap((path) => literalWords(path))
  expect(found.filter((one) => !SAME_EVERYWHERE.has(one.slice(one.indexOf(': ') + 2)))).toEqual([])
})

/** Sentences by key. */
function sentences(messages: Messages, path = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : sentences(value, `${path}${key}.`),
  )
}

const french = new Map(sentences(CATALOGUE.fr))

test('French quotes as French does', () => {
  // Apostrophes and inches aside: “ ” are second-level quotation marks in French.
  const found = [...french].filter(
    ([, text]) => /(?<![«\u202f\u00a0])“[^”]*”/u.test(text) && !text.includes('«'),
  )
  expect(found).toEqual([])
})

/** A format has one name in all languages. */
const NAMES = ['formats.w3c-json-ld']

/** The same in both languages: names, numbers, signs, units, and words that French and English share. */
const SHARED = /^[^\p{L}]*$|^\{\{[^}]*\}\}$|^\p{L}[\p{L}’'-]*$/u

test('no French sentence of several words is the English one', () => {
  const found = sentences(CATALOGUE.en).filter(([key, text]) => {
    const words = text.replace(/\{\{[^}]*\}\}/gu, ' ').match(/\p{L}{2,}/gu) ?? []
    return words.length > 1 && !NAMES.includes(key) && !SHARED.test(text) && french.get(key) === text
  })
  expect(found).toEqual([])
})
