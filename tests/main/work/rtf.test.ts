/** What becomes of RTF files: encodings, structure, typography, notes, facts of their head; what is refused. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toHostError } from '#shared/host/errors.ts'
import { draft as draftOf, marks, notes, outline, read } from './archives/read.ts'

const HEAD =
  '{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset161 Greek;}{\\f2\\fcharset204 Cyr;}{\\f3\\fcharset128 Gothic;}}' +
  '{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2 Überschrift 2;}{\\*\\cs10 Strong;}}'
const rtfOf = (body: string, head = ''): Uint8Array =>
  Buffer.from(`{\\rtf1\\ansi\\ansicpg1252\\deff0\\deflang1036${HEAD}${head}\r\n${body}}`, 'latin1')
const draft = (body: string, head = '') => draftOf('a.rtf', rtfOf(body, head))

test.each([
  ['the code page of the file', "\\'e9t\\'e9 \\'97", 'été —'],
  ['Unicode, with what stands in for it', "\\u8217\\'92\\u960?\\uc0\\u945", '’πα'],
  ['a group that ends before what would stand in', 'a{\\u8217}bcd', 'a’bcd'],
  ['signs beyond the first plane', '\\u-10187?\\u-8936?', '\u{1D518}'],
  ['a Greek font', "{\\f1 \\'ec\\'de\\'ed\\'e9\\'ed}", 'μήνιν'],
  ['a Cyrillic font', "{\\f2 \\'ec\\'e8\\'f0}", 'мир'],
  ['signs of two bytes, one of them plain', "{\\f3 \\'83A\\'83C}", 'アイ'],
  ['dashes and quotation marks', 'a\\emdash b\\ldblquote c\\rdblquote', 'a—b“c”'],
  ['a word that ends at a line', 'co\r\nmmon \\{x\\} \\\\', 'common {x} \\'],
  ['bytes that are not text', 'a\\bin4 {{}}b', 'ab'],
] as const)('words in %s', async (_, body, words) => {
  const { blocks } = await draft(`${body}\\par`)
  expect(blocks.map(({ text }) => text)).toEqual([words])
})

const item = (label: string, level: number, words: string) =>
  `{\\listtext ${label}\\tab}\\pard\\ls1\\ilvl${level} ${words}\\par `

test.each([
  [
    'headings, by the names of their styles',
    '\\pard\\s1 One\\par\\pard\\s2 Two\\par\\pard three\\par',
    ['heading1 One', 'heading2 Two', 'paragraph three'],
  ],
  [
    'lists in lists',
    item('1.', 0, 'One') + item("\\'b7", 1, 'In') + item('2.', 0, 'Two'),
    ['ordered item paragraph One', 'ordered item list item paragraph In', 'ordered item paragraph Two'],
  ],
  [
    'a list whose signs the table of lists gives',
    '\\pard\\ls1\\ilvl0 a\\par\\pard\\ls2\\ilvl0 b\\par\\pard\\ls0 c\\par',
    ['ordered item paragraph a', 'list item paragraph b', 'paragraph c'],
    "{\\*\\listtable{\\list{\\listlevel\\levelnfc0{\\leveltext\\'02\\'00.;}}\\listid7}{\\list{\\listlevel\\levelnfc23}\\listid8}}" +
      '{\\*\\listoverridetable{\\listoverride\\listid7\\ls1}{\\listoverride\\listid8\\ls2}}',
  ],
  [
    'a sign that is set for itself, as LibreOffice writes it',
    '\\pard\\s1{\\listtext\\pard\\plain 1.\\tab}\\ilvl0\\ls1 Head\\par\\pard\\plain\\s0{\\listtext\\pard\\plain\\f1 \\u8226?\\tab}\\ilvl1\\ls2 x\\par',
    ['heading1 Head', 'list item paragraph x'],
  ],
  [
    'the lists of old files',
    "\\pard{\\pntext\\f1\\'b7\\tab}{\\*\\pn\\pnlvlblt\\pnf1{\\pntxtb\\'b7}}a\\par{\\pntext 1.\\tab}\\pard{\\*\\pn\\pnlvlbody\\pndec{\\pntxta .}}b\\par\\pard c\\par",
    ['list item paragraph a', 'ordered item paragraph b', 'paragraph c'],
  ],
  [
    'tables',
    '\\trowd\\cellx1\\cellx2\\intbl a\\cell\\intbl b\\cell\\row\\pard after\\par',
    ['table tableRow a\tb', 'paragraph after'],
  ],
  [
    'headers, pictures and fields, which are left out',
    '{\\header h\\par}{\\pict\\pngblip 89504e47}{\\field{\\*\\fldinst PAGE}{\\fldrslt 3}} a\\par',
    ['paragraph 3 a'],
  ],
  ['hidden words, which are left out', 'a{\\v b}c\\par', ['paragraph ac']],
  [
    'boxes that are drawn',
    '{\\shp{\\*\\shpinst\\shpleft1{\\sp{\\sn x}{\\sv 1}}{\\shptxt boxed\\par}}}a\\par',
    ['paragraph boxed', 'paragraph a'],
  ],
  ['a last paragraph without an end', 'a\\par b', ['paragraph a', 'paragraph b']],
] as const)('%s', async (_, body, expected, head = '') => {
  expect(outline(await draft(body, head))).toEqual(expected)
})

test('a list goes on with its numbers and begins anew with others', async () => {
  const { blocks } = await draft(item('3.', 0, 'a') + item('4.', 0, 'b') + item('1.', 0, 'c'))
  const starts = blocks.map(({ text, within }) => [text, within?.[0]?.id, within?.[0]?.start])
  expect(starts).toEqual([
    ['a', starts[0]?.[1], 3],
    ['b', starts[0]?.[1], 3],
    ['c', expect.not.stringMatching(`^${starts[0]?.[1]}$`), 1],
  ])
})

test('the number of a heading is told', async () => {
  const { report } = await draft('\\pard\\s1{\\listtext 1.\\tab}\\ls1 Head\\par')
  expect(report).toMatchObject([{ code: 'numbers-left', params: { count: 1 } }])
})

test('typography ends with its group, or with a zero', async () => {
  const words = await draft(
    '{\\b a} \\i b\\i0  {\\super c}{\\sub d}{\\scaps e} {\\field{\\*\\fldinst{HYPERLINK "https://e.org/"}}{\\fldrslt{\\ul f}}} g\\par',
  )
  expect(marks(words)).toEqual(['strong a', 'em b', 'sup c', 'sub d', 'smallcaps e', 'link f https://e.org/'])
})

test('notes are referred to from their place', async () => {
  const words = await draft(
    'a{\\super\\chftn}{\\footnote\\pard {\\super\\chftn} Foot.\\par Two.} b{\\footnote\\ftnalt End.}\\par',
  )
  expect(notes(words)).toEqual(['1 -> Foot. / Two.', '2 -> End.'])
})

test('the head gives the bibliography and the language', async () => {
  const { bibliography } = await draft(
    'x\\par',
    "{\\info{\\title T\\'e9}{\\author Doe, J.}{\\creatim\\yr2024\\mo3\\dy9}{\\company Press}}",
  )
  expect(bibliography).toEqual({
    title: 'Té',
    creators: ['Doe, J.'],
    date: '2024-03-09',
    publisher: 'Press',
    language: 'fr',
  })
})

test('comments, pictures and what was deleted are told', async () => {
  const { report } = await draft('a{\\deleted b}{\\*\\annotation c}{\\pict 00}\\par')
  expect(report.map(({ code }) => code)).toEqual(['changes-accepted', 'comments-left', 'pictures-left'])
})

test.each([
  ['a file that is no RTF', 'a.rtf', Buffer.from('words'), 'is not an RTF file'],
  ['groups without end', 'a.rtf', Buffer.from(`{\\rtf1${'{'.repeat(20_000)}a`), 'is not an RTF file'],
  ['an empty text', 'a.rtf', rtfOf(''), 'has no text'],
] as const)('%s is refused', async (_, name, bytes, words) => {
  await expect(draftOf(name, bytes)).rejects.toThrow(words)
})

test('whatever bytes stand in it, the answer is a text or a refusal', async () => {
  const sound = rtfOf(`{\\b a}{\\footnote b}${item('1.', 0, 'c')}\\trowd\\intbl d\\cell\\row \\u8217?`)
  const change = fc.tuple(fc.nat(sound.length - 1), fc.nat(255))
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
      const copy = Uint8Array.from(sound)
      for (const [at, byte] of changes) copy[at] = byte
      const reply = await read('a.rtf', copy)
      expect('error' in reply ? toHostError(Object.assign(new Error(), reply.error)).code : 'sound').not.toBe(
        'internal',
      )
    }),
    { numRuns: 300 },
  )
})
