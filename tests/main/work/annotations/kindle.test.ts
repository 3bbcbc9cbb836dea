/** Kindle's clippings: header lines of many languages, edits, notes, several books. The words are made up here. */
import { expect, test } from 'vitest'
import { documentOf } from '#shared/model/annotation.ts'
import { kindleTime } from '#main/work/others/kindle-time.ts'
import { readClipping } from '#main/work/others/kindle-clipping.ts'
import { bring, read, shelf, summary, told } from './reading.ts'

const END = '==========\r\n'
const clippings = (...entries: readonly (readonly [book: string, line: string, words: string])[]) =>
  entries.map(([book, line, words]) => `\uFEFF${book}\r\n${line}\r\n\r\n${words}\r\n${END}`).join('')

const HARBOUR = 'The Quiet Harbour (Marlow, Ada)'
const TEXT =
  'The harbour was quiet before the storm came in. Nobody had lit the lamps.\nShe counted the boats twice and found one missing. The quiet was not peace.'
const books = () =>
  shelf([
    { title: 'Another Book', text: 'Nothing of it is here.' },
    { title: 'The quiet harbour', text: TEXT, creators: ['Ada Marlow'] },
  ])

test.each([
  [
    'English',
    '- Your Highlight on page 5 | Location 70-72 | Added on Sunday, March 3, 2019 2:22:11 PM',
    'highlight',
    70,
    5,
    '2019-03-03T14:22:11.000Z',
  ],
  [
    'old English',
    '- Highlight Loc. 123-25  | Added on Sunday, March 3, 2019, 02:22 PM',
    'highlight',
    123,
    undefined,
    '2019-03-03T14:22:00.000Z',
  ],
  [
    'English note',
    '- Your Note on Location 70 | Added on Sunday, March 3, 2019 12:05:00 AM',
    'note',
    70,
    undefined,
    '2019-03-03T00:05:00.000Z',
  ],
  [
    'French',
    '- Votre surlignement sur la page 12 | Emplacement 180-182 | Ajouté le mardi 5 février 2019 14:22:11',
    'highlight',
    180,
    12,
    '2019-02-05T14:22:11.000Z',
  ],
  [
    'French note',
    '- Votre note à l’emplacement 182 | Ajouté le samedi 31 août 2019 04:02:11',
    'note',
    182,
    undefined,
    '2019-08-31T04:02:11.000Z',
  ],
  [
    'German',
    '- Ihre Markierung auf Seite 5 | bei Position 70-72 | Hinzugefügt am Sonntag, 3. März 2019 14:22:11',
    'highlight',
    70,
    5,
    '2019-03-03T14:22:11.000Z',
  ],
  [
    'German note',
    '- Ihre Notiz bei Position 70 | Hinzugefügt am Dienstag, 31. Dezember 2019 14:22:11',
    'note',
    70,
    undefined,
    '2019-12-31T14:22:11.000Z',
  ],
  [
    'Spanish',
    '- La subrayado en la página 5 | posición 70-72 | Añadido el martes, 1 de enero de 2019 14:22:11',
    'highlight',
    70,
    5,
    '2019-01-01T14:22:11.000Z',
  ],
  [
    'Italian',
    '- La tua evidenziazione a pagina 5 | posizione 70-72 | Aggiunto in data martedì 3 settembre 2019 14:22:11',
    'highlight',
    70,
    5,
    '2019-09-03T14:22:11.000Z',
  ],
  [
    'Portuguese',
    '- Seu destaque na página 5 | posição 70-72 | Adicionado: domingo, 3 de março de 2019 14:22:11',
    'highlight',
    70,
    5,
    '2019-03-03T14:22:11.000Z',
  ],
  [
    'Japanese',
    '- 5ページ|位置No. 70-72のハイライト |作成日: 2019年3月3日日曜日 14:22:11',
    'highlight',
    70,
    5,
    '2019-03-03T14:22:11.000Z',
  ],
  [
    'Japanese note',
    '- 5ページ|位置No. 70のメモ |作成日: 2019年3月3日日曜日 14:22:11',
    'note',
    70,
    5,
    '2019-03-03T14:22:11.000Z',
  ],
  [
    'Chinese',
    '- 您在第 5 页（位置 #70-72）的标注 | 添加于 2019年3月3日星期日 下午2:22:11',
    'highlight',
    70,
    5,
    '2019-03-03T14:22:11.000Z',
  ],
])('%s: what, where and when', (_language, line, kind, location, page, created) => {
  const clipping = readClipping(`${HARBOUR}\n${line}\n\nwords\n`)
  if (!clipping || clipping === 'bookmark') throw new Error(`read as ${clipping}`)
  expect([clipping.kind, clipping.location?.start, clipping.page?.start, clipping.created]).toEqual([
    kind,
    location,
    page,
    created,
  ])
})

test.each([
  '- Your Bookmark on Location 70 | Added on Sunday, March 3, 2019 2:22:11 PM',
  '- Votre signet sur la page 12 | Ajouté le mardi 5 février 2019 14:22:11',
  '- Ihr Lesezeichen bei Position 70 | Hinzugefügt am Sonntag, 3. März 2019 14:22:11',
  '- 5ページ|位置No. 70のブックマーク |作成日: 2019年3月3日日曜日 14:22:11',
])('a bookmark is none: %s', (line) => {
  expect(readClipping(`Book\n${line}\n\n`)).toBe('bookmark')
})

test('a date of numbers that could be two days is left out', () => {
  expect([kindleTime('03/04/2019 14:22'), kindleTime('2019-04-03 14:22')]).toEqual([
    undefined,
    '2019-04-03T14:22:00.000Z',
  ])
})

test('each book finds its text by title and author, notes their highlight, and the newest state counts', async () => {
  const file = await read(
    'My Clippings.txt',
    clippings(
      [
        HARBOUR,
        '- Your Highlight on Location 10-11 | Added on Sunday, March 3, 2019 2:22:11 PM',
        'The harbour was quiet',
      ],
      [
        HARBOUR,
        '- Your Highlight on Location 10-12 | Added on Sunday, March 3, 2019 2:23:11 PM',
        'The harbour was quiet before the storm',
      ],
      [HARBOUR, '- Your Note on Location 12 | Added on Sunday, March 3, 2019 2:24:11 PM', 'like <b>mine</b>'],
      [HARBOUR, '- Your Bookmark on Location 14 | Added on Sunday, March 3, 2019 2:24:11 PM', ''],
      [
        HARBOUR,
        '- Your Highlight on Location 30-31 | Added on Monday, March 4, 2019 2:24:11 PM',
        'She counted  the boats twice',
      ],
      [
        HARBOUR,
        '- Your Highlight on Location 40-41 | Added on Monday, March 4, 2019 2:24:11 PM',
        'not in this edition of it',
      ],
      [
        'Unknown (Nobody)',
        '- Your Highlight on Location 1-2 | Added on Monday, March 4, 2019 2:24:11 PM',
        'words of a book that is not here',
      ],
    ),
  )
  const plan = bring(books(), file)
  expect(summary(plan)).toEqual([
    'd2: The harbour was quiet before the storm · like <b>mine</b>',
    'd2: She counted the boats twice',
    'not-found: not in this edition of it',
    'no-document: words of a book that is not here',
  ])
  expect([plan.report.annotations.exact, plan.report.annotations.folded]).toEqual([1, 1])
  expect(told(file)).toEqual(['kindle-bookmarks 1', 'kindle-earlier 1', 'foreign-locations 2'])
  expect(plan.records.annotations[0]?.created).toBe('2019-03-03T14:23:11.000Z')
})

test('two notes on one page are two notes; a note without a highlight is one of the whole text', async () => {
  const line = '- Your Note on page 3 | Added on Sunday, March 3, 2019 2:24:11 PM'
  const file = await read('clips.txt', clippings([HARBOUR, line, 'one'], [HARBOUR, line, 'two']))
  expect(summary(bring(books(), file))).toEqual(['{"document":"d2"} · one', '{"document":"d2"} · two'])
})

test('a file that was cut, or has entries that are none, keeps the rest', async () => {
  const whole = clippings([HARBOUR, '- Your Highlight on Location 10-11 | Added', 'The harbour was quiet'])
  const file = await read('c.txt', `noise\r\n${END}${whole}${HARBOUR}\r\n- Your High`)
  expect(file.annotations).toHaveLength(1)
  expect(told(file)).toContain('foreign-unreadable 1')
})

test('brought in twice it adds nothing, also when the reader changed what came in', async () => {
  const file = await read(
    'c.txt',
    clippings([HARBOUR, '- Your Highlight on Location 10-11 | Added', 'The harbour was quiet']),
  )
  const here = books()
  const [first] = bring(here, file, { enter: true }).records.annotations
  if (!first) throw new Error('nothing came in')
  here.library.annotations.set(first.id, { ...first, style: { colour: 4, mark: 'underline' } })
  expect(bring(here, file).report.annotations).toMatchObject({ added: 0, merged: 1 })
})

test.each([
  ['by Ada', 'Poems (Marlow, Ada)', ['d1']],
  ['by Sanna', 'Poems (Okri, Sanna)', ['d2']],
  ['by nobody', 'Poems', ['ambiguous']],
  ['by another one', 'Poems (Someone Else)', ['ambiguous']],
] as const)(
  'of two books of one title and one text, clippings of that %s go to it or ask',
  async (_, book, to) => {
    const both = shelf([
      { title: 'Poems', text: TEXT, creators: ['Marlow, Ada'] },
      { title: 'Poems', text: TEXT, creators: ['Sanna Okri'] },
    ])
    const line = '- Your Highlight on Location 1-2 | Added on Sunday, March 3, 2019 2:22:11 PM'
    const file = await read('My Clippings.txt', clippings([book, line, 'Nobody had lit the lamps']))
    const { records, report } = bring(both, file)
    const where = records.annotations.map((one) => documentOf(one) ?? '')
    expect([...where, ...report.orphans.map(({ reason }) => reason)]).toEqual(to)
  },
)
