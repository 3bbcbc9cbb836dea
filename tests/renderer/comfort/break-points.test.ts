/** Where words may be broken, by language. */
import { breakPoints } from '#renderer/reading/comfort/break-points.ts'
import { loadBreaker, patternsFor } from '#renderer/reading/comfort/patterns.ts'
import { expect, test } from 'vitest'

const broken = async (language: string, text: string): Promise<string> => {
  const points = breakPoints(text, (await loadBreaker(language))!)
  return [0, ...points].map((from, index) => text.slice(from, points[index])).join('-')
}

test.each([
  ['en', 'Constitutional interpretation of treaties', 'Con-sti-tu-tional in-ter-pre-ta-tion of treaties'],
  ['en-US', 'extraordinary measures', 'ex-tra-or-di-nary mea-sures'],
  [
    'fr',
    'L’administration gouvernementale écologique',
    'L’ad-mi-nis-tra-tion gou-ver-ne-men-tale éco-lo-gique',
  ],
  ['de', 'Donaudampfschifffahrt', 'Do-nau-dampf-schiff-fahrt'],
  ['es', 'interpretación constitucional', 'in-ter-pre-ta-ción cons-ti-tu-cio-nal'],
  ['it', 'costituzionale', 'co-sti-tu-zio-na-le'],
  ['pt', 'responsabilidade', 'res-pon-sa-bi-li-da-de'],
  ['la', 'constitutionibus', 'con-sti-tu-tio-ni-bus'],
  ['el', 'συντάγματος', 'συ-ντάγ-μα-τος'],
  ['grc', 'οὐλομένην', 'οὐ-λο-μέ-νην'],
  ['nl', 'verantwoordelijkheid', 'ver-ant-woor-de-lijk-heid'],
])('%s breaks %s as %s', async (language, text, expected) => {
  expect(await broken(language, text)).toBe(expected)
})

test.each([
  'https://example.org/administration/constitution',
  'administration@example.org',
  'administration2024',
  'ad\u00admin\u00adis\u00adtra\u00adtion',
  'treaty',
])('%s stays whole', async (text) => {
  expect(await broken('en', text)).toBe(text)
})

test.each([
  ['de-AT', 'de'],
  ['en-GB', 'en-gb'],
  ['el-polyton', 'el-polyton'],
  ['FR_ca', 'fr'],
  ['ja', undefined],
  ['', undefined],
  ['constructor', undefined],
] as const)('a text in %s is broken by the patterns %s', (tag, key) => {
  expect(patternsFor(tag)).toBe(key)
})
