/** Which numbers of a text are its divisions, and which only mention others. */
import { describe, expect, it } from 'vitest'
import { divisionsAt, structureOf } from '#shared/text/provisions/structure.ts'
import { CHARTER, table } from './lines.ts'

/** The path at the last line that begins with some words: `Chapter I › Article 1 › (2)`. */
const pathAt = (lines: readonly string[], words: string): string => {
  const text = table(lines)
  const at = text.blocks.findLastIndex((block) => block.text.includes(words))
  return divisionsAt(structureOf(text), text.starts[at] ?? 0)
    .map(({ label }) => label)
    .join(' › ')
}
/** Labels of all divisions. */
const labels = (...lines: readonly string[]): string =>
  structureOf(table(lines))
    .divisions.map(({ label }) => label)
    .join('|')

describe('the sample charter', () => {
  it.each([
    ['They recall', 'Preamble'],
    ['create among themselves', 'Article 1'],
    ['The purpose of the Charter', 'Article 2'],
    ['The organs that', 'Article 3'],
    ['fight terrorism', 'Article 4'],
    ['Peaceful', 'Article 5'],
    ['It places', 'Article 6'],
    ['The aggression meant', 'Article 7'],
    ['Contracting Parties undertake', 'Article 8'],
    ['not to threaten', 'Article 8 › 1.'],
    ['not to blockade', 'Article 8 › 2.'],
    ['mercenaries', 'Article 8 › 4.'],
    ['unanimously', 'Articles 9 to 16'],
    ['is the depositary', 'Article 17'],
  ])('has “%s” in %s', (words, path) => {
    expect(pathAt(CHARTER, words)).toBe(path)
  })
})

const TREATY = [
  '# Charter of the United Nations',
  'CHAPTER I',
  'PURPOSES AND PRINCIPLES',
  'Article 1',
  'The Purposes of the United Nations are:',
  '1. To maintain peace;',
  '2. To develop friendly relations.',
  'Article 2',
  'The Organization shall act in accordance with these Principles.',
  '1. The Organization is based on equality.',
  '(a) of states;',
  '(b) of peoples.',
  '2. All Members shall fulfil their obligations.',
  'CHAPTER II',
  'MEMBERSHIP',
  'Article 3',
  'The original Members shall be the states which signed.',
]
const CODE = [
  '# Code du travail',
  'PREMIÈRE PARTIE : LES RELATIONS INDIVIDUELLES DE TRAVAIL',
  'LIVRE PREMIER : DISPOSITIONS PRÉLIMINAIRES',
  'Titre Ier : Champ d’application',
  'Chapitre unique',
  'Article L. 1111-1',
  'Les dispositions du présent livre sont applicables aux employeurs.',
  'Article L. 1111-2',
  'I. – Pour la mise en œuvre, les effectifs sont calculés :',
  '1° Les salariés titulaires ;',
  '2° Les salariés mis à disposition.',
  'II. – Les salariés sont pris en compte.',
  'Titre II : Égalité',
  'Chapitre Ier : Dispositions générales',
  'Section 1',
  'Article L. 1121-1 bis',
  'Nul ne peut apporter de restrictions.',
  'Article 1er',
  'La loi.',
]
const CONSTITUTION = [
  '## Article I',
  '### Section 1',
  'All legislative Powers.',
  '### Section 2',
  'The House.',
  '## Article II',
  '### Section 1',
  'The executive Power.',
]
const ACT = [
  'Part 1',
  'Preliminary',
  '1 Overview',
  '(1) This Act makes provision.',
  '(a) about data;',
  '(i) of persons;',
  '(ii) of bodies;',
  '(b) about records.',
  '(2) Most processing is subject to it.',
  '2 Protection',
  '3 Terms',
]
const JUDGMENT = [
  '# Judgment',
  '## The facts',
  '1. The applicant lives.',
  '2. He complained.',
  '“Quoted.”',
  '## Law',
  '3. The Court notes.',
  '4. It follows.',
  'For these reasons',
]

describe.each<[string, readonly string[], [string, string][]]>([
  [
    'a treaty in plain text',
    TREATY,
    [
      ['To maintain', 'CHAPTER I › Article 1 › 1.'],
      ['of peoples', 'CHAPTER I › Article 2 › 1. › (b)'],
      ['All Members', 'CHAPTER I › Article 2 › 2.'],
      ['The original', 'CHAPTER II › Article 3'],
      ['MEMBERSHIP', 'CHAPTER II'],
    ],
  ],
  [
    'a French code',
    CODE,
    [
      [
        'Les dispositions du',
        'PREMIÈRE PARTIE › LIVRE PREMIER › Titre Ier › Chapitre unique › Article L. 1111-1',
      ],
      [
        'titulaires',
        'PREMIÈRE PARTIE › LIVRE PREMIER › Titre Ier › Chapitre unique › Article L. 1111-2 › I. – › 1°',
      ],
      ['II. –', 'PREMIÈRE PARTIE › LIVRE PREMIER › Titre Ier › Chapitre unique › Article L. 1111-2 › II. –'],
      [
        'Nul ne',
        'PREMIÈRE PARTIE › LIVRE PREMIER › Titre II › Chapitre Ier › Section 1 › Article L. 1121-1 bis',
      ],
      ['La loi', 'PREMIÈRE PARTIE › LIVRE PREMIER › Titre II › Chapitre Ier › Section 1 › Article 1er'],
    ],
  ],
  [
    'sections in articles',
    CONSTITUTION,
    [
      ['The House', 'Article I › Section 2'],
      ['The executive', 'Article II › Section 1'],
    ],
  ],
  [
    'an act with bare numbers',
    ACT,
    [
      ['of bodies', 'Part 1 › 1 › (1) › (a) › (ii)'],
      ['about records', 'Part 1 › 1 › (1) › (b)'],
      ['Most processing', 'Part 1 › 1 › (2)'],
      ['Terms', 'Part 1 › 3'],
    ],
  ],
  [
    'a judgment',
    JUDGMENT,
    [
      ['“Quoted.”', 'The facts › 2.'],
      ['It follows', 'Law › 4.'],
      ['For these', 'Law'],
    ],
  ],
])('%s', (_name, lines, places) => {
  it.each(places)('has “%s” in %s', (words, path) => {
    expect(pathAt(lines, words)).toBe(path)
  })
})

describe('numbers', () => {
  it.each<[string, string[], string]>([
    ['an item counts from the start of its list', ['## Article 1', '* a', '* b', 'x'], 'Article 1|3.|4.'],
    ['a chain in one line', ['Article 6(2)(b): none may', 'x'], 'Article 6|(2)|(b)'],
    ['letters after h', ['Article 1', '(g) x', '(h) x', '(i) x', '(j) x'], 'Article 1|(g)|(h)|(i)|(j)'],
    ['bis and ter', ['Article 5 bis', 'x', '1. a', '1 bis. b', '2. c'], 'Article 5 bis|1.|1 bis.|2.'],
    ['an annex after the articles', ['## Annex A', 'x', '### Article 1', 'y'], 'Annex A|Article 1'],
    ['§ as a section', ['§ 3 Begriffe', 'x', '§ 4 Schutz', 'y', '§ 5 Frist', 'z'], '§ 3|§ 4|§ 5'],
    [
      'titles in one line, in a row',
      ['Article 1 Name', 'x', 'Article 2 Seat', 'y', 'Article 3 Aims', 'z'],
      'Article 1|Article 2|Article 3',
    ],
    [
      'a table of contents is not the text',
      ['Article 1 — Name', 'Article 2 — Seat', 'Article 1 — Name', 'It is.', 'Article 2 — Seat', 'It sits.'],
      'Article 1|Article 2',
    ],
    ['Section 4 in English', ['Section 4 — Powers', 'x'], 'Section 4'],
    [
      'ordinal words',
      ['CHAPITRE PREMIER', 'x', 'Chapter Two', 'y', 'Deuxième partie'],
      'CHAPITRE PREMIER|Chapter Two|Deuxième partie',
    ],
  ])('%s', (_name, lines, expected) => {
    expect(labels(...lines)).toBe(expected)
  })

  it.each([
    'Article 6 of the Charter says that an attack is an attack.',
    'Article 6, paragraph 2, forbids it.',
    'Article 6 and Article 7 differ.',
    'Art. 5 de la Charte le dit.',
    'Article 50 TEU was invoked.',
    'Articles are listed below.',
    'Section 4 is the longest.',
    'Part of the text is lost.',
    'Part I liked best.',
    'Title page',
    'Chapter and verse.',
    'Book lovers unite.',
    'A. Smith wrote this.',
    'I. Kant wrote that.',
    '1945. It was a year of peace.',
    '12 June was a Monday.',
    '3 Parties signed.',
    '3. Mai',
    '(Laughter.)',
    '(I) think so.',
    'Annexes are attached.',
    'Civil war broke out.',
    'Part civil, part military.',
    'Preambles are read aloud.',
    'v. also below',
    'Mr. (2) said',
    '§ signs are odd',
    'Article 1 ............ 5',
  ])('“%s” names no division', (line) => {
    expect(labels('One.', line, 'Two.')).toBe('')
  })
})
