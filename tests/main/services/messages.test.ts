/** The catalogues: complete in both languages, and a sentence for every code that the program can throw. */
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { EXPORTERS } from '#shared/formats/exporters.ts'
import { CATALOGUE, languageOf, type Messages } from '#shared/messages/catalogue.ts'
import { COMMANDS } from '#shared/commands/registry.ts'
import { BUILT_IN_RELATIONS } from '#shared/model/relation.ts'
import { IMPORTERS } from '#main/work/importers.ts'
import { translator } from '#main/services/translate.ts'

/** Every sentence with its key, as `area.key`. */
function flat(messages: Messages, path = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : flat(value, `${path}${key}.`),
  )
}
/** A key without its plural form: languages have different ones. */
const plain = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')
const [english, french] = [new Map(flat(CATALOGUE.en)), new Map(flat(CATALOGUE.fr))]
const values = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1] ?? '').toSorted()

test('French has every key of English, with the same values, and no other', () => {
  const keys = (messages: Map<string, string>) => [...new Set([...messages.keys()].map(plain))].sort()
  expect(keys(french)).toEqual(keys(english))
  // In menus French takes the command in lower case, under a name of its own.
  const compared = [...english].filter(([key]) => !key.startsWith('menu.'))
  const differing = compared.filter(
    ([key, text]) => String(values(text)) !== String(values(french.get(key) ?? text)),
  )
  expect(differing.map(([key]) => key)).toEqual([])
})

test('every error that is thrown has its sentence', () => {
  const code = globSync('src/{main,shared}/**/*.ts')
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
  const thrown = [...code.matchAll(/(?:HostFailure|CommandError|StoreError)\(\s*'([a-z0-9-]+)'/g)].map(
    (match) => match[1] ?? '',
  )
  expect(thrown.length).toBeGreaterThan(50)
  expect([...new Set(thrown)].filter((one) => !english.has(`errors.${one}`))).toEqual([])
})

test('commands, relations and formats have their names', () => {
  const keys = [
    ...[...COMMANDS.keys()].map((id) => `commands.${id}`),
    ...BUILT_IN_RELATIONS.flatMap(({ id }) => [`relations.${id}.label`, `relations.${id}.inverse`]),
    ...IMPORTERS.map((one) => one.label),
    ...[...EXPORTERS.values()].flatMap((one) => [one.label, ...one.drops]),
  ]
  expect(keys.filter((key) => !english.has(key))).toEqual([])
})

test.each([
  ['fr_FR.UTF-8', 'fr'],
  ['fr-CA', 'fr'],
  ['C.UTF-8', 'en'],
  ['', 'en'],
])('the locale %j speaks %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language)
})

test('a missing record is named by its kind, numbers are grouped', () => {
  const t = translator('fr')
  expect(t('errors.missing', { what: 'tag', id: '7' })).toBe('Introuvable : étiquette 7.')
  expect(t('errors.text-too-long', { name: 'a', size: 50_000_000, limit: 20_000_000 })).toMatch(
    /compte 50\s000\s000 /,
  )
})
