/** What becomes of TEI P5 files: structure, verse, notes, numbers, readings of an edition, its header; what is refused. */
import { expect, test } from 'vitest'
import { draft as draftOf, marks, notes, outline } from './archives/read.ts'

const teiOf = (body: string, header = '', more = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${header}</teiHeader>${more}<text xml:lang="grc"><body>${body}</body></text></TEI>`
const bytes = (xml: string) => new TextEncoder().encode(xml)
const draft = (body: string, header = '', more = '') => draftOf('a.xml', bytes(teiOf(body, header, more)))

test.each([
  [
    'headings by their divisions',
    '<head>A</head><div><head>B</head><div><head>C</head><p>x</p></div></div>',
    ['heading1 A', 'heading2 B', 'heading3 C', 'paragraph x'],
  ],
  ['paragraphs with lines of the source', '<p>one<lb/>\n two</p>', ['paragraph one two']],
  ['a word broken over a line', '<p>archi\n<lb break="no"/>\ntecture</p>', ['paragraph architecture']],
  [
    'stanzas',
    '<lg><l>μῆνιν ἄειδε</l><l>οὐλομένην</l></lg><lg><l>ἥ</l></lg>',
    ['verse μῆνιν ἄειδε\nοὐλομένην', 'verse ἥ'],
  ],
  [
    'a play',
    '<sp><speaker>HAMLET</speaker><p>Words.</p><stage>Exit</stage></sp>',
    ['paragraph HAMLET', 'paragraph Words.', 'paragraph Exit'],
  ],
  [
    'lists',
    '<list type="ordered"><item>One</item><item><p>Two</p><p>more</p></item></list>',
    ['ordered item paragraph One', 'ordered item paragraph Two', 'ordered item paragraph more'],
  ],
  [
    'glosses',
    '<list><label>a</label><item>alpha</item></list>',
    ['list item paragraph a', 'list item paragraph alpha'],
  ],
  [
    'block quotations',
    '<p>He said: <quote><p>Much.</p></quote> and left</p>',
    ['paragraph He said:', 'quote paragraph Much.', 'paragraph and left'],
  ],
  ['quotations in the words', '<p>He said <q>much</q>.</p>', ['paragraph He said much.']],
  [
    'tables',
    '<table><row role="label"><cell>a</cell><cell>b</cell></row><row><cell cols="2">c</cell></row></table>',
    ['table tableRow a\tb', 'table tableRow c'],
  ],
  [
    'what an opener holds',
    '<opener><dateline>Paris</dateline><salute>Sir,</salute></opener><p>x</p>',
    ['paragraph Paris', 'paragraph Sir,', 'paragraph x'],
  ],
  ['running heads, which are left out', '<fw>Head</fw><p>x</p>', ['paragraph x']],
] as const)('%s', async (_, body, expected) => {
  expect(outline(await draft(body))).toEqual(expected)
})

test.each([
  ['a choice', '<choice><sic>teh</sic><corr>the</corr></choice>', 'the', 'tei-choices'],
  ['an abbreviation', '<choice><abbr>Mr</abbr><expan>Mister</expan></choice>', 'Mister', 'tei-choices'],
  ['an apparatus', '<app><lem>a</lem><rdg>b</rdg><rdg>c</rdg></app>', 'a', 'tei-variants'],
  ['a deletion', 'x<del>y</del><add>z</add>', 'xz', 'tei-deletions'],
  ['a gap', 'x <gap reason="lost"/> y', 'x […] y', 'tei-gaps'],
] as const)('%s is read in one way, and told', async (_, inside, words, code) => {
  const { blocks, report } = await draft(`<p>${inside}</p>`)
  expect([blocks[0]?.text, report.map((remark) => remark.code)]).toEqual([words, [code]])
})

test.each([
  ['pages', '<pb n="12"/><p>a</p><p>b</p>', ['p. 12', undefined]],
  ['lines of verse', '<lg><l n="5">a</l><l n="6">b</l></lg>', ['l. 5']],
  ['numbered paragraphs', '<p n="3">a</p>', ['3']],
  [
    'parts of parts',
    '<div type="textpart" n="1"><div type="textpart" n="2"><p>a</p></div><div type="textpart" n="3"><p>b</p></div></div>',
    ['1.2', '1.3'],
  ],
  ['milestones', '<div type="textpart" n="1"><p><milestone unit="section" n="4"/>a</p></div>', ['1']],
] as const)('numbers beside the text: %s', async (_, body, expected) => {
  const { blocks } = await draft(body)
  expect(blocks.map(({ locator }) => locator)).toEqual(expected)
})

test('notes stand at the end and are referred to from where they were', async () => {
  const read = await draft(
    '<p>One<note place="foot" n="*">Two.</note> and<ref target="#x" type="noteAnchor">7</ref>.</p><div><note xml:id="x"><p>Seven.</p></note></div>',
  )
  expect(notes(read)).toEqual(['* -> Two.', '7 -> Seven.'])
})

test('typography as rend says it; titles and emphasis without it', async () => {
  const read = await draft(
    '<p><hi rend="bold">a</hi> <hi rend="smallcaps">b</hi> <emph>c</emph> <title level="a">d</title> <ref target="https://e.org/">e</ref></p>',
  )
  expect(marks(read)).toEqual(['strong a', 'smallcaps b', 'em c', 'link e https://e.org/'])
})

test('the header gives the bibliography', async () => {
  const header = `<fileDesc><titleStmt><title type="main">Iliad</title><title type="sub">A song</title>
    <author><persName><forename>Jane</forename> <surname>Doe</surname></persName></author></titleStmt>
    <publicationStmt><publisher>Digital Press</publisher><date when="2020"/><availability><licence>CC BY 4.0</licence></availability></publicationStmt>
    <sourceDesc><biblStruct><monogr><imprint><publisher>Old Press</publisher><date when="1902-03">March</date></imprint></monogr></biblStruct></sourceDesc></fileDesc>`
  expect((await draft('<p>x</p>', header)).bibliography).toEqual({
    title: 'Iliad',
    subtitle: 'A song',
    creators: ['Doe, Jane'],
    date: '1902-03',
    publisher: 'Old Press',
    language: 'grc',
    rights: 'CC BY 4.0',
  })
})

test('annotations outside of the text are told', async () => {
  const { report } = await draft(
    '<p>x</p>',
    '',
    '<standOff><listAnnotation><annotation target="#a"/></listAnnotation></standOff>',
  )
  expect(report.map(({ code, params }) => [code, params])).toEqual([['tei-annotations', { count: 1 }]])
})

test.each([
  ['XML that is no TEI', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'not-tei'],
  ['an edition without words', teiOf('<p/>'), 'has no text in it'],
  ['what is not well-formed', teiOf('<p>'), 'part-invalid'],
  [
    'entities of its own',
    `<!DOCTYPE TEI [<!ENTITY a "aa">]>${teiOf('<p>&a;</p>').slice(38)}`,
    'part-doctype',
  ],
  ['400 elements in each other', teiOf('<div>'.repeat(400) + '</div>'.repeat(400)), 'part-too-large'],
] as const)('%s is refused', async (_, xml, words) => {
  await expect(draftOf('a.xml', bytes(xml))).rejects.toThrow(words)
})
