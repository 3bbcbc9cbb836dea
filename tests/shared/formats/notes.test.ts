/** Notes between Markdown, HTML and the editor's JSON. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdownToNote } from '#shared/formats/notes/markdown-to-note.ts'
import { htmlWords } from '#shared/formats/notes/html-words.ts'
import { noteToHtml } from '#shared/formats/notes/note-to-html.ts'
import { noteToMarkdown } from '#shared/formats/notes/note-to-markdown.ts'
import { type NoteDoc, type NoteNode, noteText, parseNote } from '#shared/model/note.ts'
import { law } from '../support/law.ts'
import { anyNote } from '../support/notes.ts'

const settled = (note: NoteDoc) => markdownToNote(noteToMarkdown(note))
/** Every character but white space, with its marks. */
function words(node: NoteDoc | NoteNode): string[] {
  if (node.type !== 'text') return (node.content ?? []).flatMap(words)
  const marks = (node.marks ?? [])
    .map((mark) => mark.attrs?.href ?? mark.type)
    .toSorted()
    .join(' ')
  return [...(node.text ?? '').replace(/[\0\s]+/gu, '')].map((character) => `${character} ${marks}`)
}

describe('a note round trip through Markdown', () => {
  it('keeps every word and its marks', () => {
    law(anyNote, (note) => expect(words(settled(note))).toEqual(words(note)), 500)
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
    ['| a | b |\n|---|---|', '| a | b | |---|---|', []],
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
    ['lone surrogates', '\ud800*a*\udc00'],
  ])('%s give a note that passes the check', (_name, markdown) => {
    expect(parseNote(markdownToNote(markdown))).toMatchObject({ ok: true })
  })
})

describe('a note as HTML', () => {
  it.each([
    ['a <b> & "c"', '<p>a &lt;b&gt; &amp; &quot;c&quot;</p>'],
    ['**[x](https://a.example/?a&b)**', '<p><strong><a href="https://a.example/?a&amp;b">x</a></strong></p>'],
    ['3. a\\\n   b', '<ol start="3"><li><p>a<br>b</p></li></ol>'],
    ['> q\n\n---', '<blockquote><p>q</p></blockquote><hr>'],
  ])('%s becomes %s', (markdown, html) => {
    expect(noteToHtml(markdownToNote(markdown))).toBe(html)
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
