import { noteExtensions } from '#renderer/notes/note-schema.ts'
import { notePaste } from '#renderer/notes/paste.ts'
import { withPlainSpaces } from '#renderer/notes/paste/spaces.ts'
import { noteToMarkdown } from '#shared/formats/notes/note-to-markdown.ts'
import { type NoteDoc, noteText, parseNote } from '#shared/model/note.ts'
import { Editor } from '@tiptap/core'
import { afterEach, expect, test } from 'vitest'

const pages = import.meta.glob<string>('./clipboard/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
})
let editor: Editor
let cuts = 0

function paste(html: string): NoteDoc {
  cuts = 0
  editor = new Editor({
    element: document.body,
    injectCSS: false,
    extensions: [...noteExtensions({ placeholder: '', task: (words) => words }), notePaste(() => cuts++)],
  })
  editor.view.pasteHTML(html)
  const parsed = parseNote(editor.getJSON())
  if (!parsed.ok) throw new Error(parsed.reason)
  return parsed.note
}
const markdown = (html: string): string => noteToMarkdown(paste(html)).trim()

afterEach(() => editor?.destroy())

test('Word: lists are lists, marks are marks, the rest is gone', () => {
  expect(markdown(pages['./clipboard/word.html'] ?? '')).toMatchInlineSnapshot(`
    "# The duty to assist

    The **Charter** was signed in Bamako and binds _every party_. See [the text](<https://example.org/charter>).

    - collective defence

      * with armed force

    - mutual assistance

    Then:

    3. third
    4. fourth

    > An attack on one is an attack on all.

    | **Article** | Charter |
    | --- | --- |
    | 2 |  |"
  `)
})

test('Google Docs: nothing is bold but what was, nested lists nest, checklists are tasks', () => {
  expect(markdown(pages['./clipboard/google-docs.html'] ?? '')).toMatchInlineSnapshot(`
    "## On assistance

    Plain, **bold**, _italic_ and [linked](<https://example.org/a>)~~out~~

    - one

      * inner

    - two

    * [x] done
    * [ ] to do"
  `)
})

test('LibreOffice: hard spaces stay where French wants them', () => {
  expect(markdown(pages['./clipboard/libreoffice.html'] ?? '')).toMatchInlineSnapshot(`
    "### Le devoir d’assistance

    La **Charte** dit : « toute _attaque_ ».

    1. premier

    2. second

       * dedans"
  `)
})

test('a web page: words, emphasis, lists, tables and safe links', () => {
  expect(markdown(pages['./clipboard/web-page.html'] ?? '')).toMatchInlineSnapshot(`
    "### A small heading

    First line\\
    second line

    Another paragraph

    Its caption

    Go nowhere, here or [there](<https://example.org/x>).

    - [x] read
    - [ ] write

    The articles

    | No. | Says |
    | --- | --- |
    | 6 | **Assist**<br>• by force<br>inner |

    \`\`\`
    let x  =  1
    \`\`\`"
  `)
})

test.for([
  ['a b', '<span>a</span>&nbsp;<span>b</span>', 'a hard space from the browser'],
  ['**a**', '<b>a</b>', 'a bold element'],
  ['a', '<b style="font-weight:400">a</b>', 'a bold element that is not'],
  ['_a_', '<span style="font-style: italic">a</span>', 'an italic span'],
  ['a\n\nb', '<div>a</div><div>b</div>', 'divisions'],
  ['a\n\nb', 'a<br><br>b', 'an empty line between lines'],
  ['a', '<p>a</p><p>&nbsp;</p><p><br></p>', 'empty paragraphs at the end'],
  ['a', '<p hidden>x</p><p style="display:none">y</p><p>a</p>', 'hidden words'],
  ['- a\n\n  * b', '<ul><li>a</li><ul><li>b</li></ul></ul>', 'a list beside items'],
  ['a', '<table><tr><td>a</td></tr></table>', 'a table that only arranges'],
  ['x', '<foo:bar>x</foo:bar>', 'an element of another vocabulary'],
  ['a', '<style>p{}</style>a<style>', 'a style sheet that never ends'],
  ['İstanbul', '<p>İstanbul</p><STYLE>p{}</style>', 'letters that grow in lower case'],
])('%s comes of %s: %s', ([expected, html]) => {
  expect(markdown(html ?? '')).toBe(expected)
})

test.for([
  ['a \u00A0 b', 'a b'],
  ['\u00A0\u00A0a', ' a'],
  ['oui\u00A0!', 'oui\u00A0!'],
  ['«\u00A0oui\u00A0»', '«\u00A0oui\u00A0»'],
  ['10\u00A0000', '10\u00A0000'],
  ['a\u00A0b', 'a b'],
  ['a\u200Bb', 'ab'],
])('“%s” becomes “%s”', ([words = '', expected]) => {
  expect(withPlainSpaces(words)).toBe(expected)
})

test('half a megabyte is pasted up to a block, and the reader is told', () => {
  const paragraph = `<p class=MsoNormal style='margin:0'><span>${'word '.repeat(60)}</span></p>`
  const note = paste(paragraph.repeat(2_000))
  expect(cuts).toBe(1)
  expect(noteText(note).length).toBeGreaterThan(200_000)
  expect(JSON.stringify(note).length).toBeLessThan(500_000)
})

test('what is nested deeper than a note can be comes as its words', () => {
  const note = paste(`${'<ul><li>'.repeat(60)}deep${'</li></ul>'.repeat(60)}`)
  expect(noteText(note).trim()).toBe('deep')
})

test.for([
  [
    'many cells over many columns',
    `<table>${`<tr>${'<td colspan=1000>a</td>'.repeat(50)}</tr>`.repeat(50)}</table>`,
  ],
  ['a thousand rows', `<table>${'<tr><td>a</td><td>b</td></tr>'.repeat(1_000)}</table>`],
])('a table of %s becomes lines of words', ([, html = '']) => {
  expect(paste(html).content.some(({ type }) => type === 'table')).toBe(false)
})
