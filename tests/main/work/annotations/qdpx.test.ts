/** REFI-QDA projects: the shared sample, ways of counting, what is left out, hostile ones. */
import { expect, test } from 'vitest'
import { countingOf } from '#main/work/qdpx/counting.ts'
import { passageOf } from '#shared/model/annotation.ts'
import { BUILT_IN_RELATIONS } from '#shared/model/relation.ts'
import { renamed, zip } from '../archives/make.ts'
import { bring, outcome, read, shelf, summary, told } from './reading.ts'

const guid = (digit: string) =>
  `${digit.repeat(8)}-${digit.repeat(4)}-4${digit.repeat(3)}-8${digit.repeat(3)}-${digit.repeat(12)}`
const ARTICLE = 'Heading A\nUnder it the use of force 𝔸 is told.\n\nAgain the use of force is told.'
const CHARTER = 'All members shall refrain from the threat or use of force against any state.'

const project = (inside: string) =>
  `<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="Reading">${inside}</Project>`
const source = (digit: string, name: string, inside: string, path = `internal://${guid(digit)}.txt`) =>
  `<TextSource guid="${guid(digit)}" name="${name}" plainTextPath="${path}">${inside}</TextSource>`
const points = (text: string): number => Array.from(text).length
const selection = (digit: string, text: string, words: string, inside = '', from = 0) => {
  const start = points(text.slice(0, text.indexOf(words, from)))
  return `<PlainTextSelection guid="${guid(digit)}" name="${words}" startPosition="${start}" endPosition="${start + points(words)}" creatingUser="${guid('1')}" creationDateTime="2024-01-02T03:04:05Z">${inside}</PlainTextSelection>`
}
const whole = project(
  `<Users><User guid="${guid('1')}" name="Ada"/></Users>
   <CodeBook><Codes><Code guid="${guid('2').toUpperCase()}" name="Power" isCodable="true" color="#2EA8E5"><Description>of states</Description>
     <Code guid="${guid('a')}" name="Force" isCodable="true"/></Code></Codes></CodeBook>
   <Variables><Variable guid="x" name="v" typeOfVariable="Text"/></Variables><Cases><Case guid="y"/></Cases>
   <Sources>${source(
     '3',
     'Article',
     selection(
       '4',
       ARTICLE,
       'the use of force',
       `<Description>short note</Description><Coding guid="${guid('5')}"><CodeRef targetGUID="${guid('2')}"/></Coding><Coding guid="x"><CodeRef targetGUID="${guid('a')}"/></Coding><NoteRef targetGUID="${guid('6')}"/>`,
       50,
     ),
   )}${source('7', 'Charter', selection('8', CHARTER, 'threat or use of force'))}
   <PDFSource guid="p" name="scan"/><PictureSource guid="q" name="map"/></Sources>
   <Notes><Note guid="${guid('6')}" name="n"><PlainTextContent>Full note</PlainTextContent></Note><Note guid="${guid('b')}" name="memo"><PlainTextContent>On the whole.</PlainTextContent></Note></Notes>
   <Links><Link guid="${guid('9')}" name="quotes" direction="OneWay" originGUID="${guid('4')}" targetGUID="${guid('8')}"/>
   <Link guid="${guid('c')}" name="echoes" direction="OneWay" originGUID="${guid('8')}" targetGUID="${guid('3')}"/>
   <Link guid="${guid('d')}" name="x" originGUID="${guid('8')}" targetGUID="${guid('2')}"/></Links>
   <Sets><Set guid="s" name="set"/></Sets>`,
)
const pack = (qde: string, folder = 'Sources', name = 'project.qde') =>
  zip({
    [name]: qde,
    [`${folder}/${guid('3').toUpperCase()}.TXT`]: ARTICLE.replaceAll('\n', '\r\n'),
    [`${folder}/${guid('7')}.txt`]: `\uFEFF${CHARTER}`,
  })

test('a project fills an empty library: texts, tags, notes, links; a second time it adds nothing', async () => {
  const file = await read('reading.qdpx', pack(whole))
  const here = shelf([])
  for (const one of BUILT_IN_RELATIONS) here.library.relations.set(one.id, one)
  const plan = bring(here, file)
  expect(plan.documents.map(({ bibliography, blocks }) => [bibliography.title, blocks.length])).toEqual([
    ['Article', 3],
    ['Charter', 1],
  ])
  expect(summary(plan)).toEqual([
    `${guid('3')}: the use of force · short note | Full note`,
    `${guid('7')}: threat or use of force`,
    '{"library":true} · On the whole.',
  ])
  const [first] = plan.records.annotations
  const text = plan.documents[0]?.blocks.map((block) => block.text).join('\n') ?? ''
  expect(first && passageOf(first)?.spans[0]?.start).toBe(text.lastIndexOf('the use of force'))
  expect([first?.creator, first?.created, first?.style?.colour, first?.tags]).toEqual([
    'Ada',
    '2024-01-02T03:04:05.000Z',
    4,
    [guid('2'), guid('a')],
  ])
  expect(plan.records.tags.map(({ label, broader, colour }) => [label, broader, colour])).toEqual([
    ['Power', undefined, 4],
    ['Force', guid('2'), undefined],
  ])
  expect(plan.records.links.map(({ relation, from, to }) => [relation, from.annotation, to])).toEqual([
    ['quotes', guid('4'), { document: guid('7'), annotation: guid('8') }],
    [plan.records.relations[0]?.id, guid('8'), { document: guid('3') }],
  ])
  expect(plan.records.relations[0]).toMatchObject({ label: 'echoes', directed: true })
  expect(told(file)).toEqual([
    'codebook-colours 1',
    'qdpx-links 1',
    'qdpx-variables 1',
    'qdpx-cases 1',
    'qdpx-sets 1',
    'qdpx-pdfs 1',
    'qdpx-pictures 1',
  ])
})

test('a text that the library has is used, and its selections find their places', async () => {
  const here = shelf([{ title: 'Charter', text: CHARTER }])
  const plan = bring(here, await read('r.qdpx', pack(whole)))
  expect(plan.documents).toHaveLength(1)
  expect(summary(plan)).toContain('d1: threat or use of force')
})

test.each(['sources', 'Sources', 'SOURCES', 'inner/Sources'])('texts are found in %s', async (folder) => {
  expect((await read('r.qdpx', pack(whole, folder, 'Project.QDE'))).documents).toHaveLength(2)
})

test.each([
  ['code points', (text: string, at: number) => points(text.slice(0, at))],
  ['UTF-16 units', (_text: string, at: number) => at],
  [
    'code points, line ends twice',
    (text: string, at: number) => points(text.slice(0, at).replaceAll('\n', '\r\n')),
  ],
  [
    'UTF-16 units, line ends twice',
    (text: string, at: number) => text.slice(0, at).replaceAll('\n', '\r\n').length,
  ],
])('places that count %s are told by the names of the selections', (_way, count) => {
  const selections = ['is told', 'Again the use', 'Under it'].map((name) => {
    const start = ARTICLE.indexOf(name)
    return { name, start: count(ARTICLE, start), end: count(ARTICLE, start + name.length) }
  })
  const spanOf = countingOf(ARTICLE, selections)
  expect(
    selections.map((one) => spanOf(one)).map((span) => span && ARTICLE.slice(span.start, span.end)),
  ).toEqual(selections.map(({ name }) => name))
})

test.each([
  ['absolute:///etc/passwd'],
  ['relative://../../secret.txt'],
  ['internal://../secret.txt'],
  ['internal://missing.txt'],
  ['file:///etc/passwd'],
])('%s is not followed', async (path) => {
  const file = await read(
    'r.qdpx',
    zip({
      'project.qde': project(`<Sources>${source('3', 'A', '', path)}</Sources>`),
      'secret.txt': 'secret',
    }),
  )
  expect([file.documents, told(file)]).toEqual([[], ['qdpx-missing 1']])
})

const bomb = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
test.each([
  ['an entity bomb', () => zip({ 'project.qde': `${bomb}<Project>&b;</Project>` }), 'part-doctype'],
  ['no project', () => zip({ 'other.txt': 'x' }), 'not-qdpx'],
  [
    'another first element',
    () => zip({ 'project.qde': '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"/>' }),
    'not-qdpx',
  ],
  ['broken XML', () => zip({ 'project.qde': '<Project' }), 'part-invalid'],
  [
    'elements nested too deep',
    () => zip({ 'project.qde': project('<a>'.repeat(300) + '</a>'.repeat(300)) }),
    'part-too-large',
  ],
  [
    'a name outside of the archive',
    () => renamed(zip({ 'aa/project.qde': whole }), 'aa/project.qde', '../project.qde'),
    'archive-unsafe',
  ],
  [
    'a part that grows too much',
    () => zip({ 'project.qde': whole, 'Sources/a.txt': new Uint8Array(20_000_000) }),
    'archive-too-large',
  ],
  ['bytes that are no archive', () => Buffer.from('PK nothing'), 'archive-damaged'],
])('%s is refused', async (_name, make, code) => {
  expect(await outcome('r.qdpx', make())).toBe(code)
})

test('positions that are none leave the selection out', async () => {
  const odd = ['-1', 'NaN', '1e3', '9007199254740993', '999999999'].map(
    (at, index) => `<PlainTextSelection guid="g${index}" name="x" startPosition="${at}" endPosition="5"/>`,
  )
  const file = await read('r.qdpx', pack(project(`<Sources>${source('3', 'A', odd.join(''))}</Sources>`)))
  expect([file.annotations, told(file)]).toEqual([[], ['qdpx-placeless 5']])
})
