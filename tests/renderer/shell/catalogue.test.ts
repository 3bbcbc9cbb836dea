/** Every word the window asks for exists in every language, and the languages say the same things. */
import { CATALOGUE, LANGUAGES, type Messages } from '#shared/messages/catalogue.ts'
import { expect, test } from 'vitest'

const SOURCES = import.meta.glob<string>('/src/renderer/**/*.{ts,tsx}', {
  eager: true,
  import: 'default',
  query: '?raw',
})
const PLURAL = /_(zero|one|two|few|many|other)$/u

/** Keys with dots, plural forms as one. */
function keysOf(messages: Messages, path = ''): string[] {
  const keys = Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`.replace(PLURAL, '')] : keysOf(value, `${path}${key}.`),
  )
  return [...new Set(keys)]
}

/** Literal keys: those of `t('…')`, and those of labels in registries (`label: 'panels.library.title'`). */
function asked(source: string): string[] {
  return [...source.matchAll(/\bt\(\s*'([^']+)'|\blabel: '([a-z]\w*\.[\w.-]+)'/gu)].flatMap(
    ([, called, named]) => called ?? named ?? [],
  )
}

test('there are sources to look at', () => {
  expect(Object.keys(SOURCES).length).toBeGreaterThan(50)
})

test.each(LANGUAGES)('every literal key of the window exists in %s', (language) => {
  const known = new Set(keysOf(CATALOGUE[language]))
  const missing = Object.entries(SOURCES).flatMap(([path, source]) =>
    asked(source)
      .filter((key) => !known.has(key))
      .map((key) => `${path}: ${key}`),
  )
  expect(missing).toEqual([])
})

test('English and French have the same keys', () => {
  expect(keysOf(CATALOGUE.fr).toSorted()).toEqual(keysOf(CATALOGUE.en).toSorted())
})

test('French keeps every value of the English sentence', () => {
  const values = (text: string) =>
    [...text.matchAll(/\{\{\s*(\w+)/gu)].map(([, name = '']) => name).toSorted((a, b) => (a < b ? -1 : 1))
  const flat = (messages: Messages, path = ''): [string, string][] =>
    Object.entries(messages).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[`${path}${key}`, value]] : flat(value, `${path}${key}.`),
    )
  const english = new Map(flat(CATALOGUE.en))
  const differing = flat(CATALOGUE.fr).filter(([key, words]) => {
    const other = english.get(key)
    // The menu of the system gives French the command's name in lower case under a name of its own.
    const isOwn = PLURAL.test(key) || key.startsWith('menu.')
    return other !== undefined && !isOwn && values(words).join() !== values(other).join()
  })
  expect(differing.map(([key]) => key)).toEqual([])
})
