import { findAll, keepingFor, prepare, type Question } from '#shared/text/find.ts'
import { foldQuery, foldText } from '#shared/text/find-fold.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const PLAIN: Question = {
  words: '',
  matchCase: false,
  matchAccents: false,
  wholeWords: false,
  pattern: false,
}

/** The words found in a text, as they stand in it. */
function found(text: string, words: string, options: Partial<Question> = {}): string[] {
  return spansOf(text, words, options).map(({ start, end }) => text.slice(start, end))
}

function spansOf(text: string, words: string, options: Partial<Question> = {}) {
  const question = { ...PLAIN, ...options, words }
  const prepared = prepare(question)
  if (prepared.status !== 'ready') throw new Error(`${words} is ${prepared.status}`)
  return [...findAll(text, foldText(text, keepingFor(question)), prepared)]
}

test.each([
  ['Élève, élevé, ELEVE', 'eleve', ['Élève', 'élevé', 'ELEVE']],
  ['un eleve', 'Élève', ['eleve']],
  ['Straße und STRASSE, GROẞ', 'strasse', ['Straße', 'STRASSE']],
  ['Straße und GROẞ', 'groß', ['GROẞ']],
  ['Straße', 's', ['S', 'ß']],
  ['ὈΔΥΣΣΕΎΣ and Ὀδυσσεύς', 'οδυσσευσ', ['ὈΔΥΣΣΕΎΣ', 'Ὀδυσσεύς']],
  ['Μῆνιν ἄειδε, θεά, Πηληϊάδεω Ἀχιλῆος', 'μηνιν αειδε', ['Μῆνιν ἄειδε']],
  ['ᾠδῇ ᾨδή', 'ωδη', ['ᾠδῇ', 'ᾨδή']],
  ['İstanbul, Istanbul, ıstanbul', 'istanbul', ['İstanbul', 'Istanbul', 'ıstanbul']],
  ['oﬃce, oﬀer', 'office', ['oﬃce']],
  ['cœur, Ægypte, Łódź, smørrebrød', 'coeur', ['cœur']],
  ['Łódź, smørrebrød', 'lodz', ['Łódź']],
  ['Łódź, smørrebrød', 'smorrebrod', ['smørrebrød']],
  ['בְּרֵאשִׁ֖ית בָּרָ֣א אֱלֹהִ֑ים', 'בראשית ברא', ['בְּרֵאשִׁ֖ית בָּרָ֣א']],
  ['בראשית', 'בְּרֵאשִׁית', ['בראשית']],
  ['وَقَّعَ الميثـــاق', 'وقع', ['وَقَّعَ']],
  ['وَقَّعَ الميثـــاق', 'الميثاق', ['الميثـــاق']],
  ['أحمد وإبراهيم', 'احمد', ['أحمد']],
  ['a𝔸b 𝔸𝔹', '𝔸b', ['𝔸b', '𝔸𝔹']],
  ['a𐌰b', 'ab', []],
  ['m² 𝔸', 'm2 a', ['m² 𝔸']],
  ['хлеб-соль, ещё', 'еще', ['ещё']],
  ['कि और क', 'क', ['कि', 'क']],
  ['が か', 'か', ['か']],
  ['각 가', '가', ['가']],
  ["l’homme, l'homme, lʼhomme", "l'homme", ['l’homme', "l'homme", 'lʼhomme']],
  ['“So”, said he', '"so"', ['“So”']],
  ['2020–2023', '2020-2023', ['2020–2023']],
  ['wait…', 'wait...', ['wait…']],
  ['the end\nof a line', 'END of', ['end\nof']],
  ['the  end \n\n of', 'the end of', ['the  end \n\n of']],
  ['mot : suite', 'mot : suite', ['mot : suite']],
  ['co\u00ADop\u200Beration', 'cooperation', ['co\u00ADop\u200Beration']],
  ['cell\tcell', 'cell cell', ['cell\tcell']],
  ['aaaa', 'aa', ['aa', 'aa']],
  ['e\u0301te\u0301', 'ete', ['e\u0301te\u0301']],
  ['ab', 'abc', []],
])('in %j, %j finds %j', (text, words, expected) => {
  expect(found(text, words)).toEqual(expected)
})

test.each([
  ['Charter charter', 'Charter', { matchCase: true }, ['Charter']],
  ['Élève élève', 'eleve', { matchCase: true }, ['élève']],
  ['Élève élève eleve', 'élève', { matchAccents: true }, ['Élève', 'élève']],
  ['e\u0308 e', 'e', { matchAccents: true }, ['e']],
  ['בָּרָא ברא', 'ברא', { matchAccents: true }, ['ברא']],
  ['STRASSE straße', 'straße', { matchAccents: true }, ['STRASSE', 'straße']],
  ['oﬃce', 'office', { matchAccents: true, matchCase: true }, ['oﬃce']],
  ['art, party, l’art', 'art', { wholeWords: true }, ['art', 'art']],
  ['élan élancé', 'elan', { wholeWords: true }, ['élan']],
  ['article 2, article 20', 'article 2', { wholeWords: true }, ['article 2']],
  ['ภาษาไทย', 'ไทย', { wholeWords: true }, ['ไทย']],
  ['ภาษาไทย', 'ไท', { wholeWords: true }, []],
  ['👩‍👩‍👧 👩', '👩', { matchAccents: true }, ['👩']],
  ['🇧🇫🇲🇱', '🇧🇫', {}, ['🇧🇫']],
  ['🇫🇧🇫', '🇧🇫', { matchAccents: true }, []],
])('in %j, %j with %j finds %j', (text, words, options, expected) => {
  expect(found(text, words, options)).toEqual(expected)
})

test.each([
  ['Article 12, article 7', String.raw`article \d+`, {}, ['Article 12', 'article 7']],
  ['Article 12, article 7', String.raw`article \d+`, { matchCase: true }, ['article 7']],
  ['élève, eleve', 'él.ve', {}, ['élève', 'eleve']],
  ['élève, eleve', 'él.ve', { matchAccents: true }, ['élève']],
  ['cœur', '^coeur$', {}, ['cœur']],
  ['one\ntwo\none', '^one$', {}, ['one', 'one']],
  ['l’homme', "l'h", {}, ['l’h']],
  ['（a） (b)', String.raw`（\w`, {}, ['（a', '(b']],
  ['aaa b', 'x*', {}, []],
  ['a𝔸b', '.', {}, ['a', '𝔸', 'b']],
  ['party art', 'art', { wholeWords: true }, ['art']],
  ['AI and aI', String.raw`\p{Lu}{2}`, { matchCase: true }, ['AI']],
])('in %j, the pattern %j with %j finds %j', (text, words, options, expected) => {
  expect(found(text, words, { ...options, pattern: true })).toEqual(expected)
})

test.each([
  ['(', 'Unterminated group'],
  ['[a', 'Unterminated character class'],
  ['*', 'Nothing to repeat'],
  ['é(', 'Unterminated group'],
])('the pattern %j is none: %s', (words, reason) => {
  expect(prepare({ ...PLAIN, pattern: true, words })).toEqual({ status: 'invalid', reason })
})

test.each(['', ' ', '\u00AD', '\n'])('%j asks for nothing', (words) => {
  expect(prepare({ ...PLAIN, words }).status).toBe('empty')
})

const LETTERS = [
  'a',
  'É',
  'e\u0301',
  'ß',
  'ς',
  'ﬁ',
  'ἄ',
  'שׁ',
  'بَ',
  '𝔸',
  '👩‍👧',
  '🇧🇫',
  'が',
  '각',
  '’',
  '—',
  ' ',
  '\n',
  '\u00AD',
  'कि',
]
const hostile = fc.array(fc.constantFrom(...LETTERS), { maxLength: 30 }).map((parts) => parts.join(''))
const options = fc.record({ matchCase: fc.boolean(), matchAccents: fc.boolean() })

test('what is found reads like what was asked, whatever the text', () => {
  fc.assert(
    fc.property(hostile, hostile, options, (text, words, some) => {
      const question = { ...PLAIN, ...some, words }
      const prepared = prepare(question)
      if (prepared.status !== 'ready') return
      const keeping = keepingFor(question)
      const wanted = foldQuery(words, keeping)
      for (const { start, end } of findAll(text, foldText(text, keeping), prepared)) {
        expect(foldText(text.slice(start, end), keeping).folded).toContain(wanted)
      }
    }),
  )
})

test('what was planted is found, whatever stands around it', () => {
  fc.assert(
    fc.property(hostile, hostile, (before, after) => {
      const text = `${before} nèedlé ${after}`.normalize('NFC')
      const at = text.indexOf('nèedlé')
      expect(spansOf(text, 'NEEDLE')).toContainEqual({ start: at, end: at + 6 })
    }),
  )
})

test('spans come in order and do not touch one another', () => {
  fc.assert(
    fc.property(
      hostile,
      fc.constantFrom(...LETTERS.filter((letter) => letter.trim() && letter !== '\u00AD')),
      (text, words) => {
        const spans = spansOf(text, words)
        expect(spans.every((span, index) => span.start >= (spans[index - 1]?.end ?? 0))).toBe(true)
      },
    ),
  )
})
