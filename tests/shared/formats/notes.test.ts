/** Notes between Markdown, HTML and the editor's JSON. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdownToNote } from '#shared/formats/notes/markdown-to-note.ts'
import { htmlWords } from '#shared/formats/notes/html-words.ts'
import { noteToHtml } from '#shared/formats/notes/note-to-html.ts'
import { noteToMarkdown } from '#shared/formats/notes/note-to-markdown.ts'
import { type NoteDoc, type NoteNode, noteText, parseNote } from '#shared/model/note.ts'
import { law } from '../support/law.ts'
import { anyNote, MENTIONED } from '../support/notes.ts'

const settled = (note: NoteDoc) => markdownToNote(noteToMarkdown(note))
const text = (words: string) => ({ type: 'text', text: words })
const line = (...content: object[]) => ({ type: 'paragraph', ...(content.length > 0 && { content }) })
const item = (...content: object[]) => ({ type: 'listItem', content: [line(...content)] })
const task = (checked: boolean, ...content: object[]) => ({
  type: 'taskItem',
  attrs: { checked },
  content: [line(...content)],
})
const cell = (type: string, ...content: object[]) => ({ type, content: [line(...content)] })

/** Every character but white space, with its marks; a mention is the words that Markdown has for it. */
function words(node: NoteDoc | NoteNode): string[] {
  if (node.type === 'tagMention') return lettersOf(`#${node.attrs?.label}`, '')
  if (node.type === 'passageMention') return lettersOf(`“${node.attrs?.label}”`, '')
  if (node.type !== 'text') return (node.content ?? []).flatMap(words)
  const marks = (node.marks ?? [])
    .map((mark) => mark.attrs?.href ?? mark.type)
    .toSorted()
    .join(' ')
  return lettersOf(node.text ?? '', marks)
}
const lettersOf = (text: string, marks: string): string[] =>
  [...text.replace(/[\0\s]+/gu, '')].map((character) => `${character} ${marks}`)
/** Lists in cells, which Markdown can only write as lines with a sign before them. */
const hasCellList = (node: NoteDoc | NoteNode, inCell = false): boolean =>
  (inCell && node.type === 'bulletList') ||
  (node.content ?? []).some((child) => hasCellList(child, inCell || node.type.startsWith('table')))

describe('a note round trip through Markdown', () => {
  it('keeps every word and its marks', () => {
    law(
      anyNote.filter((note) => !hasCellList(note)),
      (note) => expect(words(settled(note))).toEqual(words(note)),
      500,
    )
  })
  it('gives the same note again once it came from Markdown', () => {
    law(anyNote, (note) => expect(settled(settled(note))).toEqual(settled(note)), 500)
  })
  it('is stable on any text taken for Markdown', () => {
    law(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      (markdown) => expect(settled(markdownToNote(markdown))).toEqual(markdownToNote(markdown)),
      1000,
    )
  })
})

describe('Markdown as a note', () => {
  it.each([
    ['**b** _i_ ~~s~~ `c`', 'b i s c', ['bold', 'italic', 'strike', 'code']],
    ['[x](javascript:alert(1))', 'x', []],
    ['[x](data:text/html,y) <javascript:z>', 'x javascript:z', []],
    ['[x](https://a.example "t")', 'x', ['link']],
    ['![a *b*](https://a.example/i.png)', 'a b', []],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>', []],
    ['| a | **b** |\n|---|---|\n| `c\\|d` <br> e |', 'a\tb\nc|d e\t', ['bold', 'code']],
    ['a | b\\\n\\|-|-|', 'a | b\n|-|-|', []],
    ['a<br>b', 'a<br>b', []],
    ['[a]: https://a.example', '[a]: https://a.example', []],
    ['&lt;b&gt;', '<b>', []],
  ])('%s reads as “%s”', (markdown, text, marks) => {
    const note = markdownToNote(markdown)
    expect([noteText(note), marksIn(note)]).toEqual([text, marks])
  })
  it.each([
    ['# a', [{ type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'a' }] }]],
    ['###### a', [{ type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'a' }] }]],
    ['---', [{ type: 'horizontalRule' }]],
    ['```js\na\n\nb\n```', [{ type: 'codeBlock', content: [{ type: 'text', text: 'a\n\nb' }] }]],
    ['-', [{ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] }]],
    [
      '- [ ] a\n- [X] **b**\n- c [x]\n- \\[ ] d',
      [
        {
          type: 'taskList',
          content: [task(false, text('a')), task(true, { ...text('b'), marks: [{ type: 'bold' }] })],
        },
        { type: 'bulletList', content: ['c [x]', '[ ] d'].map((words) => item(text(words))) },
      ],
    ],
    ['- [x]', [{ type: 'taskList', content: [task(true)] }]],
    ['1. [x] a', [{ type: 'orderedList', content: [item(text('[x] a'))] }]],
    [
      '| a | b |\n| :-: | --- |\n| c<br/> d |',
      [
        {
          type: 'table',
          content: [
            { type: 'tableRow', content: [cell('tableHeader', text('a')), cell('tableHeader', text('b'))] },
            {
              type: 'tableRow',
              content: [cell('tableCell', text('c'), { type: 'hardBreak' }, text('d')), cell('tableCell')],
            },
          ],
        },
      ],
    ],
    ['', []],
  ])('%s becomes its node', (markdown, content) => {
    expect(markdownToNote(markdown)).toEqual({ type: 'doc', content })
  })
  it.each([
    ['quotation marks', '>'.repeat(50_000)],
    ['open emphasis', '*a_ '.repeat(15_000)],
    ['open brackets', '['.repeat(50_000)],
    ['nested lists', Array.from({ length: 300 }, (_, i) => `${' '.repeat(i * 2)}- ${i}`).join('\n')],
    ['backticks', '`'.repeat(50_000)],
    ['entities', '&#x1F600;'.repeat(10_000)],
    ['bars', `${'|'.repeat(20_000)}\n${'-|'.repeat(20_000)}\n${'|\n'.repeat(20_000)}`],
    ['tables in quotations', `${'>'.repeat(60)} a|b\n${'>'.repeat(60)} -|-`],
    ['boxes', '- [x] '.repeat(2000)],
    ['lone surrogates', '\ud800*a*\udc00'],
  ])('%s give a note that passes the check', (_name, markdown) => {
    expect(parseNote(markdownToNote(markdown))).toMatchObject({ ok: true })
  })
})

describe('a note as Markdown', () => {
  it.each([
    ['| a | b |\n| - | - |\n| c<br>d | e \\| f |', '| a | b |\n| --- | --- |\n| c<br>d | e \\| f |'],
    ['- [ ] a\n- [x] b\n  - c', '- [ ] a\n\n- [x] b\n\n  * c'],
  ])('%s is written as it is read', (markdown, written) => {
    expect(noteToMarkdown(markdownToNote(markdown))).toBe(written)
  })
  it('has a list in a cell as lines, spans as empty cells, and mentions as words', () => {
    const { document, tag } = MENTIONED
    const list = { type: 'bulletList', content: [item(text('a')), item(text('b'))] }
    const note = parseNote({
      type: 'doc',
      content: [
        line({ type: 'passageMention', attrs: { document, label: 'a *b*' } }, text(', '), {
          type: 'tagMention',
          attrs: { tag, label: 'close reading' },
        }),
        {
          type: 'table',
          content: [
            { type: 'tableRow', content: [{ type: 'tableCell', attrs: { rowspan: 2 }, content: [list] }] },
            {
              type: 'tableRow',
              content: [{ type: 'tableCell', attrs: { colspan: 2 }, content: [line(text('c'))] }],
            },
          ],
        },
      ],
    })
    expect(note.ok && noteToMarkdown(note.note)).toBe(
      '“a \\*b\\*”, #close reading\n\n| • a<br>• b |  |  |\n| --- | --- | --- |\n|  | c |  |',
    )
  })
})

describe('a note as HTML', () => {
  it.each([
    ['a <b> & "c"', '<p>a &lt;b&gt; &amp; &quot;c&quot;</p>'],
    ['**[x](https://a.example/?a&b)**', '<p><strong><a href="https://a.example/?a&amp;b">x</a></strong></p>'],
    ['3. a\\\n   b', '<ol start="3"><li><p>a<br>b</p></li></ol>'],
    [
      '- [x] a',
      '<ul data-type="taskList"><li data-type="taskItem" data-checked="true"><input type="checkbox" disabled checked><p>a</p></li></ul>',
    ],
    ['|a|\n|-|', '<table><tbody><tr><th><p>a</p></th></tr></tbody></table>'],
    ['> q\n\n---', '<blockquote><p>q</p></blockquote><hr>'],
  ])('%s becomes %s', (markdown, html) => {
    expect(noteToHtml(markdownToNote(markdown))).toBe(html)
  })
  it('has mentions as words that say in their attributes what they mean', () => {
    const label = '<i> "q"'
    expect(
      noteToHtml({
        type: 'doc',
        content: [{ type: 'tagMention', attrs: { tag: MENTIONED.tag, label } }],
      }),
    ).toBe(
      `<span data-type="tagMention" data-tag="${MENTIONED.tag}" data-label="&lt;i&gt; &quot;q&quot;">#&lt;i&gt; &quot;q&quot;</span>`,
    )
  })
  it('drops an unsafe address that reached a note all the same', () => {
    const mark = { type: 'link', attrs: { href: 'javascript:1' } } as const
    expect(
      noteToHtml({
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', marks: [mark], text: 'x' }] }],
      }),
    ).toBe('<p>x</p>')
  })
})

describe('the words of an HTML note', () => {
  it.each([
    ['<p>a</p><p>b</p>', 'a b'],
    ['<table><tr><td>a</td><th>b</th></tr><tr><td>c</table>', 'a b c'],
    ['a<script>alert(1)</script>b', 'ab'],
    ['&lt;i&gt; &#65;&#x42;&nbsp;&bogus;', '<i> AB &bogus;'],
    ['a < b', 'a'],
    ['<'.repeat(50_000), ''],
  ])('%.20s are “%s”', (html, text) => {
    expect(htmlWords(html).replace(/\s+/gu, ' ').trim()).toBe(text)
  })
})

function marksIn(node: NoteDoc | NoteNode): string[] {
  const own = 'marks' in node ? (node.marks ?? []).map((mark) => mark.type) : []
  return [...own, ...(node.content ?? []).flatMap(marksIn)]
}
