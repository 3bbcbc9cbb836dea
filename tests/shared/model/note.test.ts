/** The whitelist of notes: what passes, what is dropped, what refuses a note. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEmptyNote, noteFromText, noteText, parseNote } from '#shared/model/note.ts'
import { law } from '../support/law.ts'
import { anyNote } from '../support/notes.ts'

const doc = (...content: unknown[]) => ({ type: 'doc', content })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const text = (words: string, ...marks: unknown[]) => ({
  type: 'text',
  ...(marks.length > 0 && { marks }),
  text: words,
})
const nested = (levels: number): unknown =>
  levels === 0 ? paragraph(text('a')) : { type: 'blockquote', content: [nested(levels - 1)] }

describe('a note', () => {
  it('of the whitelist passes unchanged', () => {
    const note = doc(paragraph(text('a', { type: 'bold' }), { type: 'hardBreak' }), {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [{ type: 'listItem', content: [paragraph()] }],
    })
    expect(parseNote(note)).toEqual({
      ok: true,
      note: JSON.parse(JSON.stringify(note).replace(',"content":[]', '')),
    })
  })
  it('passes twice as once', () => {
    law(anyNote, (note) => {
      const once = parseNote(note)
      expect(once.ok && parseNote(once.note)).toEqual(once)
    })
  })
  it.each([
    ['no doc at its root', paragraph()],
    ['an unknown node', doc({ type: 'image' })],
    ['an inherited name for a node', doc({ type: 'constructor' })],
    ['an unknown mark', doc(paragraph(text('a', { type: 'underline' })))],
    ['a node in the wrong place', doc(text('a'))],
    ['a list in a heading', doc({ type: 'heading', content: [{ type: 'bulletList' }] })],
    ['text without words', doc(paragraph(text('')))],
    [
      'a javascript: link',
      doc(paragraph(text('a', { type: 'link', attrs: { href: 'javascript:alert(1)' } }))),
    ],
    ['a link without an address', doc(paragraph(text('a', { type: 'link' })))],
    ['content that is no list', { type: 'doc', content: {} }],
    ['too many levels', doc(nested(60))],
    ['nothing at all', null],
  ])('with %s is refused', (_what, value) => {
    expect(parseNote(value)).toMatchObject({ ok: false, reason: expect.any(String) })
  })
  it.each([
    ['unknown attributes', doc({ type: 'paragraph', attrs: { onclick: 'x' } }), doc({ type: 'paragraph' })],
    [
      'a heading level out of range',
      doc({ type: 'heading', attrs: { level: 9 } }),
      doc({ type: 'heading', attrs: { level: 3 } }),
    ],
    [
      'a list start that is no number',
      doc({ type: 'orderedList', attrs: { start: '1"onx' } }),
      doc({ type: 'orderedList', attrs: { start: 0 } }),
    ],
    [
      'a target on a link',
      doc(paragraph(text('a', { type: 'link', attrs: { href: 'https://a.example/', target: 'x' } }))),
      doc(paragraph(text('a', { type: 'link', attrs: { href: 'https://a.example/' } }))),
    ],
    ['a lone surrogate', doc(paragraph(text('\ud800'))), doc(paragraph(text('\ufffd')))],
    ['__proto__', JSON.parse('{"type":"doc","content":[],"__proto__":{"x":1}}'), doc()],
  ])('has %s mended', (_what, value, note) => {
    expect(parseNote(value)).toEqual({ ok: true, note })
  })
  it('never throws on any JSON', () => {
    law(fc.json(), (json) => parseNote(JSON.parse(json)))
  })
})

describe('the words of a note', () => {
  it.each([
    ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['a\n\n  \nb', 'a\nb'],
    ['', ''],
  ])('of the text %j are %j', (given, words) => {
    expect(noteText(noteFromText(given))).toBe(words)
  })
  it.each([
    [doc(), true],
    [doc(paragraph(text(' '))), true],
    [doc({ type: 'horizontalRule' }), true],
    [doc(paragraph(text('a'))), false],
  ])('of %j are none: %s', (value, empty) => {
    const result = parseNote(value)
    expect(result.ok && isEmptyNote(result.note)).toBe(empty)
  })
})
