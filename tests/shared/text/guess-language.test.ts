/** The language of texts that do not say it. */
import { guessLanguage } from '#shared/text/guess-language.ts'
import { expect, test } from 'vitest'

test.each([
  [
    'en',
    'The main objective of this alliance is to establish mechanisms for collective defense and mutual assistance.',
  ],
  [
    'fr',
    'Les chefs d’État des trois pays ont signé la charte qui les lie, dans le respect du droit et des peuples.',
  ],
  [
    'de',
    'Die Würde des Menschen ist unantastbar. Sie zu achten und zu schützen ist Verpflichtung aller staatlichen Gewalt.',
  ],
  [
    'es',
    'En un lugar de la Mancha, de cuyo nombre no quiero acordarme, no ha mucho tiempo que vivía un hidalgo.',
  ],
  [
    'it',
    'Nel mezzo del cammin di nostra vita mi ritrovai per una selva oscura, che la diritta via era smarrita.',
  ],
  [
    'pt',
    'Os direitos e as garantias de que se trata não excluem outros que decorram do regime e dos princípios.',
  ],
  ['nl', 'Het is een recht dat aan iedereen toekomt en dat niet van de wil van de staat afhangt.'],
  [
    'la',
    'Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae, aliam Aquitani, tertiam qui ipsorum lingua; non est enim et cum his aut ad eius fines.',
  ],
  ['grc', 'Μῆνιν ἄειδε θεὰ Πηληϊάδεω Ἀχιλῆος οὐλομένην'],
  ['el', 'Το Σύνταγμα της Ελλάδας ισχύει από το 1975'],
  [undefined, '日本国憲法 前文'],
  [undefined, 'Lorem ipsum dolor sit amet consectetur'],
  [undefined, ''],
] as const)('%s: %s', (language, text) => {
  expect(guessLanguage(text)).toBe(language)
})
