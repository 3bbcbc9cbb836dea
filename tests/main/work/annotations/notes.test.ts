/** Readwise's table, and Zotero's exported notes in both forms; the words are made up here. */
import { expect, test } from 'vitest'
import { readCsv } from '#main/work/others/csv.ts'
import { bring, read, shelf, summary, told } from './reading.ts'

const TEXT =
  'Every river has two banks, and a bridge takes sides.\nA “treaty” is paper until it is kept; keep it.\nThe last line ends the co-operation.'
const books = () => shelf([{ title: 'Rivers and Bridges', text: TEXT, creators: ['Okri, Sanna'] }])

test.each([
  [
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    '"a,1","b ""x"""\r\n"two\nlines",d\r\n',
    [
      ['a,1', 'b "x"'],
      ['two\nlines', 'd'],
    ],
  ],
  ['a\r\rb', [['a'], ['b']]],
  ['a,"never closed', [['a', 'never closed']]],
  ['"a"b,c', [['ab', 'c']]],
  [',,\n\n', [['', '', '']]],
])('cells of %j', (text, rows) => {
  expect(readCsv(text)).toEqual(rows)
})

test('Readwise: columns by name, tags of both sorts, colours, notes, cut quotes', async () => {
  const file = await read(
    'readwise.csv',
    '\uFEFFHighlight,Book Title,Book Author,Note,Color,Tags,Location,Highlighted at\r\n' +
      '"Every river has two banks",Rivers and Bridges,Sanna Okri,".geo .b A note, with a comma",green,"water, land",12,2023-02-03 04:05:06\r\n' +
      '"A ""treaty"" is paper until…",Rivers and Bridges,Sanna Okri,,,,13,\r\n' +
      ',Rivers and Bridges,Sanna Okri,only a note,,,,\r\n',
  )
  const plan = bring(books(), file)
  expect(summary(plan)).toEqual([
    'd1: Every river has two banks · A note, with a comma',
    'd1: A “treaty” is paper until',
  ])
  expect(plan.records.annotations.map(({ style }) => style?.colour)).toEqual([3, 1])
  expect(plan.records.tags.map(({ label }) => label)).toEqual(['water', 'land', 'geo', 'b'])
  expect(told(file)).toEqual(['foreign-locations 2', 'foreign-wordless 1'])
})

test('Zotero, Markdown: quotes with their comments; NaN pages; the rest is told', async () => {
  const open = (key: string, page = '4') =>
    `([pdf](zotero://open-pdf/library/items/ATT1?page=${page}&annotation=${key}))`
  const cite = '([Okri, 2020, p. 4](zotero://select/library/items/ITEM1))'
  const file = await read(
    'Note.md',
    [
      '# Annotations  \n(3/14/2024, 10:12:00 AM)',
      `“Every river has two banks” ${cite} ${open('K1')} a *comment*`,
      `“A “treaty” is paper until it is kept” ${cite} ${open('K2', 'NaN')}`,
      `- “ends the cooperation.” ${cite} ([epub](zotero://open-epub/groups/12/items/ATT1?annotation=K3))`,
      'My own thoughts on it.',
    ].join('\n\n'),
  )
  const plan = bring(books(), file)
  expect(summary(plan)).toEqual([
    'd1: Every river has two banks · a comment',
    'd1: A “treaty” is paper until it is kept',
    'd1: ends the co-operation.',
  ])
  expect(plan.report.annotations).toMatchObject({ exact: 2, folded: 1 })
  expect(told(file)).toEqual(['zotero-words 1'])
})

test('Zotero, HTML: colours to the nearest of the five, underlines, comments without their markup', async () => {
  const mark = (key: string, color: string, words: string, kind = 'highlight') => {
    const data = {
      attachmentURI: 'http://zotero.org/users/1/items/ATT1',
      annotationKey: key,
      color,
      pageLabel: '4',
      position: { pageIndex: 3 },
      citationItem: { uris: ['http://zotero.org/users/1/items/ITEM1'], locator: '4' },
    }
    return `<span class="${kind}" data-annotation="${encodeURIComponent(JSON.stringify(data))}">“<span style="background-color: ${color}80">${words}</span>”</span> <span class="citation" data-citation="x">(<span class="citation-item">Okri, 2020, p. 4</span>)</span>`
  }
  const items = [
    {
      uris: ['http://zotero.org/users/1/items/ITEM1'],
      itemData: { title: 'Rivers and Bridges', author: [{ family: 'Okri', given: 'Sanna' }] },
    },
  ]
  const file = await read(
    'note.html',
    `<div class="zotero-note znv1" data-citation-items="${encodeURIComponent(JSON.stringify(items))}"><h1>Annotations</h1>
    <p>${mark('K1', '#2ea8e5', 'Every river has two banks')} so <b>it</b> <img src=x onerror=alert(1)>is</p>
    <p>${mark('K2', '#ff6666', 'keep it', 'underline')}<script>alert(2)</script></p>
    <p><img data-annotation="%7B%22annotationKey%22%3A%22K3%22%7D"></p></div>`,
  )
  const plan = bring(books(), file)
  expect(summary(plan)).toEqual(['d1: Every river has two banks · so it is', 'd1: keep it'])
  expect(plan.records.annotations.map(({ style }) => style)).toEqual([
    { colour: 4, mark: 'wash' },
    { colour: 2, mark: 'underline' },
  ])
  expect(file.hints?.[0]).toMatchObject({ titles: ['Rivers and Bridges'], creators: ['Okri, Sanna'] })
  expect(told(file)).toEqual(['zotero-pictures 1'])
})

test('Recogito: arrays with selectors, links between annotations with their relation as a tag', async () => {
  const target = (exact: string) => [
    {
      source: 'urn:whatever',
      selector: [
        { type: 'TextQuoteSelector', exact },
        { type: 'TextPositionSelector', start: TEXT.indexOf(exact), end: TEXT.indexOf(exact) + exact.length },
      ],
    },
  ]
  const item = (id: string, exact: string, value: string) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `#${id}`,
    type: 'Annotation',
    body: [{ type: 'TextualBody', purpose: 'tagging', value }],
    target: target(exact),
  })
  const file = await read(
    'annotations.json',
    JSON.stringify([
      item('a', 'Every river has two banks', 'place'),
      item('b', 'treaty” is paper until', 'law'),
      {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: '#l',
        type: 'Annotation',
        motivation: 'linking',
        body: [{ type: 'TextualBody', purpose: 'tagging', value: 'foretells' }],
        target: [{ id: '#a' }, { id: '#b' }],
      },
    ]),
  )
  const plan = bring(books(), file)
  expect(summary(plan)).toEqual(['d1: Every river has two banks', 'd1: treaty” is paper until'])
  expect(plan.records.relations.map(({ label }) => label)).toEqual(['foretells'])
  const [a, b] = plan.records.annotations
  expect(plan.records.links.map(({ from, to }) => [from.annotation, to.annotation])).toEqual([[a?.id, b?.id]])
})
