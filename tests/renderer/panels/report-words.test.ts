/** Remarks of importers in words: no name that only programs know is shown bare. */
import { remarkWords } from '#renderer/panels/intake/report-words.ts'
import { DROPPED } from '#shared/formats/blocks/elements.ts'
import { CATALOGUE } from '#shared/messages/catalogue.ts'
import { createInstance } from 'i18next'
import { expect, test } from 'vitest'

const words = async (lng: 'en' | 'fr', code: string, params: Record<string, string | number>) => {
  const i18n = createInstance()
  await i18n.init({
    lng,
    resources: { [lng]: { translation: CATALOGUE[lng] } },
    interpolation: { escapeValue: false },
  })
  return remarkWords(i18n.t, lng, { code, params, message: '' })
}

test.each([
  ['en', 'dropped', { what: 'iframe', count: 2 }, 'Left out: other pages shown within the page (2).'],
  ['fr', 'dropped', { what: 'iframe', count: 2 }, 'Laissé de côté : autres pages montrées dans la page (2).'],
  ['en', 'dropped', { what: 'fo:block', count: 1 }, 'Left out: “fo:block” (1).'],
  [
    'en',
    'language-guessed',
    { language: 'fr' },
    'The language was recognised: French. The file does not say it.',
  ],
  [
    'fr',
    'language-guessed',
    { language: 'en' },
    'La langue a été reconnue : anglais. Le fichier ne la dit pas.',
  ],
] as const)('%s %s %o', async (language, code, params, expected) => {
  expect(await words(language, code, params)).toBe(expected)
})

test('whatever is left out of pages has words in both languages', () => {
  for (const language of [CATALOGUE.en, CATALOGUE.fr])
    expect(Object.keys(Object(language['left-out']))).toEqual(expect.arrayContaining([...DROPPED, 'img']))
})
