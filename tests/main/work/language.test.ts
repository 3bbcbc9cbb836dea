/** The language of texts that do not say it. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { recogniseLanguage } from '#main/work/recognise-language.ts'
import { paragraphs } from '../../shared/support/library.ts'

const sample = (name: string): string[] => readFileSync(`resources/samples/${name}`, 'utf8').split('\n')

it.each<[string, readonly string[], string | undefined]>([
  ['the sample article', sample('alliance-of-sahel-states.txt'), 'en'],
  ['the sample charter', sample('liptako-gourma-charter.md'), 'en'],
  [
    'French law',
    [
      'Les dispositions du présent livre sont applicables aux employeurs de droit privé ainsi qu’à leurs salariés. Elles sont également applicables au personnel des personnes publiques.',
    ],
    'fr',
  ],
  [
    'Latin',
    [
      'Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae, aliam Aquitani, tertiam qui ipsorum lingua Celtae, nostra Galli appellantur.',
    ],
    'la',
  ],
  [
    'Homer',
    [
      'μῆνιν ἄειδε θεὰ Πηληϊάδεω Ἀχιλῆος οὐλομένην, ἣ μυρί᾽ Ἀχαιοῖς ἄλγε᾽ ἔθηκε, πολλὰς δ᾽ ἰφθίμους ψυχὰς Ἄϊδι προΐαψεν ἡρώων, αὐτοὺς δὲ ἑλώρια τεῦχε κύνεσσιν',
    ],
    'grc',
  ],
  [
    'Arabic',
    [
      'يولد جميع الناس أحرارا متساوين في الكرامة والحقوق. وقد وهبوا عقلا وضميرا وعليهم أن يعامل بعضهم بعضا بروح الإخاء. لكل إنسان حق التمتع بكافة الحقوق والحريات',
    ],
    'ar',
  ],
  ['a few words', ['The purpose of the Charter'], undefined],
  ['numbers', ['12 34 56 '.repeat(99)], undefined],
  ['one letter', ['a'.repeat(50_000)], undefined],
  [
    'names',
    [
      'Bamako, Niamey, Gao, Mopti, Kidal, Ménaka, Traoré, Goïta, Tiani, Assimi, Ibrahim, Abdourahamane, '.repeat(
        2,
      ),
    ],
    undefined,
  ],
  [
    'chapters between long tables of contents',
    Array.from({ length: 12 }, (_, at) => [
      `${at}.1 Wget, bash, kernel, zsh, gdb, gtk … ${at}7`.repeat(9),
      'Les dispositions du présent livre sont applicables aux employeurs de droit privé ainsi qu’à leurs salariés. Elles sont également applicables au personnel des personnes publiques.',
    ]).flat(),
    'fr',
  ],
  ['nothing', [], undefined],
  ['halves of characters', ['\ud800'.repeat(3000)], undefined],
])('of %s', async (_name, lines, language) => {
  expect(await recogniseLanguage(paragraphs(...lines))).toBe(language)
})
