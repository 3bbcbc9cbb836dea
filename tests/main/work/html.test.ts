/** What becomes of web pages as they are found on disks. */
import { describe, expect, it, test } from 'vitest'
import { CHROMIUM_MHTML, ENCYCLOPEDIA, NEWSPAPER, POEM, STATUTE } from './pages.ts'
import { draft, outline, read, told, words } from './read-draft-of.ts'

describe('an encyclopedia', async () => {
  const page = await draft('lake.html', ENCYCLOPEDIA)
  it('is its article: no navigation, no edit links, no footer', () => {
    expect(outline(page)).toEqual(
      [
        'heading1 Lake Ember',
        'paragraph Lake Ember is a lake of 1,350\u00a0km2 in the ',
        'heading2 History',
        'paragraph In the ninth century, the lake, then much',
        'paragraph Area by year',
        'tableRow Year\tArea',
        'tableRow 1963\t26,000',
        'tableRow 2001\t1,350',
        'paragraph Since 1964, a commission of the four stat',
        'paragraph Ode, The Lake, 1999, p. 12.',
        'paragraph Bell, Kingdoms.',
      ].map((line) => line.slice(0, line.indexOf(' ') + 41)),
    )
    expect(told(page)).toEqual(['article-only'])
  })
  it('has its notes linked to their signs, twice where a note is used twice', () => {
    const signs = page.blocks.flatMap(({ text, marks = [] }) =>
      marks
        .filter(({ type }) => type === 'noteRef')
        .map(({ start, end, attrs }) => [text.slice(start, end), attrs?.container]),
    )
    expect(signs).toEqual([
      ['[1]', 'n1'],
      ['[2]', 'n2'],
      ['[1]', 'n1'],
    ])
    expect(page.blocks.slice(-2).map(({ locator, within }) => [locator, within])).toEqual([
      ['1', [{ id: 'n1', kind: 'note' }]],
      ['2', [{ id: 'n2', kind: 'note' }]],
    ])
  })
  it('says who, when, where and under what licence', () => {
    expect([page.bibliography, page.address]).toEqual([
      {
        title: 'Lake Ember',
        creators: ['Contributors to Openpedia'],
        date: '2004-03-02',
        language: 'en',
        publisher: 'Openpedia Foundation',
        rights: 'https://creativecommons.org/licenses/by-sa/4.0/',
      },
      'https://en.openpedia.example/wiki/Lake_Ember',
    ])
  })
  it('keeps raised and lowered letters, and links made absolute', () => {
    const first = page.blocks[1]
    expect(
      first?.marks?.map(({ type, start, end, attrs }) => [type, first.text.slice(start, end), attrs?.href]),
    ).toEqual([
      ['strong', 'Lake Ember', undefined],
      ['sup', '2', undefined],
      ['link', 'Sahel', 'https://en.openpedia.example/wiki/Sahel'],
      ['noteRef', '[1]', undefined],
      ['sub', '2', undefined],
    ])
  })
})

describe('a newspaper', async () => {
  const page = await draft('charte.html', NEWSPAPER)
  it('is its article without advertisements, with the words of its pictures', () => {
    expect(page.blocks.map(({ type, within = [] }) => [type, ...within.map(({ kind }) => kind)])).toEqual([
      ['heading'],
      ['paragraph'],
      ['figure', 'figure'],
      ['paragraph', 'figure'],
      ['paragraph'],
      ['paragraph', 'quote'],
      ['paragraph'],
    ])
    expect(words(page)).not.toMatch(/Publicité|cookies|À lire aussi|Accueil|©/u)
    expect(told(page)).toEqual(['article-only', 'dropped'])
  })
  it('has a title without the name of the paper', () => {
    expect(page.bibliography).toEqual({
      title: 'La charte, dix ans après',
      creators: ['Aïssa Diallo'],
      date: '2024-09-16',
      language: 'fr-FR',
      publisher: 'Le Courrier',
    })
  })
  it('comes in whole when asked, hidden words still left out', async () => {
    const whole = await draft('charte.html', NEWSPAPER, { whole: true })
    expect(words(whole)).toMatch(/^Accueil.*Par Aïssa Diallo.*À lire aussi.*© Le Courrier$/u)
    expect(words(whole)).not.toMatch(/cookies|Publicité/u)
    expect([told(whole), whole.importer]).toEqual([['dropped'], { id: 'html', options: { whole: true } }])
  })
})

test('a statute keeps its lists, definitions, printed numbers and notes', async () => {
  const page = await draft('act.html', STATUTE, { whole: true })
  expect(
    page.blocks.map(({ locator = '', text, within = [] }) =>
      [locator, within.map(({ kind, start = '' }) => kind + start).join('>'), text].join('/'),
    ),
  ).toEqual([
    '//Lake Act 1964',
    'p. 3//Article 1',
    '/list1>item/The lake is common to the states.',
    '/list1>item/It is kept',
    '/list1>item>list3>item/for those who live by it;',
    '/list1>item>list3>item/for those who come after.',
    '//Article 2',
    '/list>item/basin',
    '/list>item/all land whose water comes to the lake;',
    '/list>item/state',
    '/list>item/a party.',
    '4//Nothing in this Act* ends a right of Passage.',
    '*/note/As amended.',
  ])
  expect(page.blocks[11]?.marks?.map(({ type }) => type)).toEqual(['noteRef', 'smallcaps'])
  expect(page.bibliography).toMatchObject({ creators: ['Parliament'], date: '1964-05-22' })
})

test('a poem keeps its lines and stanzas', async () => {
  const { blocks } = await draft('heron.html', POEM)
  expect(blocks.map(({ type, text }) => [type, text])).toEqual([
    ['heading', 'The Heron'],
    [
      'verse',
      'Grey on the grey of the water,\nhe waits for the water to say\nwhatever it is that a heron hears',
    ],
    ['verse', 'and then he is\naway.'],
    ['paragraph', 'Anon.'],
  ])
})

describe('a page saved by Chromium in one file', async () => {
  const page = await draft('cafe.mhtml', CHROMIUM_MHTML)
  it('is its page, with address and time', () => {
    expect([outline(page), page.address, page.retrieved]).toEqual([
      ['paragraph Le café est ouvert\u202f!', 'figure La terrasse'],
      'https://lake.example/caf%C3%A9',
      '2023-09-16T08:30:00.000Z',
    ])
    expect(page.blocks[0]?.marks?.[0]?.attrs).toEqual({ href: 'https://lake.example/heures' })
    expect(page.bibliography).toEqual({ title: 'Le café', language: 'fr' })
  })
  it.each([
    ['without its end', CHROMIUM_MHTML.slice(0, -260), ['archive-cut']],
    ['with bare line ends', CHROMIUM_MHTML.replaceAll('\r\n', '\n'), ['dropped']],
  ])('%s it is still read', async (_what, content, codes) => {
    const again = await draft('cafe.mht', content)
    expect([words(again).startsWith('Le café est ouvert'), told(again)]).toEqual([
      true,
      expect.arrayContaining(codes),
    ])
  })
  it.each([
    ['without a boundary', CHROMIUM_MHTML.replace(/\tboundary.*\r\n/u, ''), 'mhtml-no-page'],
    ['with another boundary', CHROMIUM_MHTML.replace('boundary="', 'boundary="x'), 'mhtml-no-page'],
    ['with an empty page', CHROMIUM_MHTML.replace(/<!DOC[\s\S]*<\/html>/u, ''), 'file-empty'],
    ['that is something else', 'no message', 'mhtml-no-page'],
  ])('%s it is refused', async (_what, content, code) => {
    expect(await read('cafe.mhtml', content)).toMatchObject({ error: { code } })
  })
})
