/** The whitelist of notes: what passes, what is dropped, what refuses a note. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mentionsIn, withMentions, withTagMentions } from '#shared/model/note-mentions.ts'
import { isEmptyNote, noteFromText, noteText, parseNote } from '#shared/model/note.ts'
import { law } from '../support/law.ts'
import { anyNote, MENTIONED } from '../support/notes.ts'

const MENTIONED_PLACE = { document: MENTIONED.document, annotation: MENTIONED.annotation, label: 'p' }
const doc = (...content: unknown[]) => ({ type: 'doc', content })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const text = (words: string, ...marks: unknown[]) => ({
  type: 'text',
  ...(marks.length > 0 && { marks }),
  text: words,
})
const passage = (attrs: object) => ({ type: 'passageMention', attrs: { ...MENTIONED_PLACE, ...attrs } })
const tag = (attrs: object) => ({ type: 'tagMention', attrs: { tag: MENTIONED.tag, label: 't', ...attrs } })
const row = (...cells: unknown[]) => ({ type: 'tableRow', content: cells })
const cell = (attrs: object, ...content: unknown[]) => ({ type: 'tableCell', attrs, content })
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
    ['a mention of no passage', doc(paragraph(passage({ document: '../x' })))],
    ['a mention of no annotation', doc(paragraph(passage({ annotation: 'A B' })))],
    ['a mention of no tag', doc(paragraph(tag({ tag: undefined })))],
    ['a mention outside of a line', doc(tag({}))],
    ['a mention in code', doc({ type: 'codeBlock', content: [tag({})] })],
    ['a row outside of a table', doc(row())],
    ['a heading in a cell', doc({ type: 'table', content: [row(cell({}, { type: 'heading' }))] })],
    ['an item among tasks', doc({ type: 'taskList', content: [{ type: 'listItem' }] })],
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
    [
      'a long label on two lines',
      doc(paragraph(passage({ label: `a\n\0b ${'𝔘'.repeat(100)}`, class: 'x' }))),
      doc(paragraph(passage({ label: `a b ${'𝔘'.repeat(98)}` }))),
    ],
    ['no label', doc(paragraph(tag({ label: 3 }))), doc(paragraph(tag({ label: '…' })))],
    [
      'no annotation but null',
      doc(paragraph({ type: 'passageMention', attrs: { document: MENTIONED.document, annotation: null } })),
      doc(paragraph({ type: 'passageMention', attrs: { document: MENTIONED.document, label: '…' } })),
    ],
    [
      'a box that is not ticked or open',
      doc({ type: 'taskList', content: [{ type: 'taskItem', attrs: { checked: 'x' } }] }),
      doc({ type: 'taskList', content: [{ type: 'taskItem', attrs: { checked: false } }] }),
    ],
    [
      'cells of endless width',
      doc({ type: 'table', content: [row(cell({ colspan: 1e9, rowspan: 1, colwidth: [9] }))] }),
      doc({ type: 'table', content: [row({ type: 'tableCell', attrs: { colspan: 100 } })] }),
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
    [doc(paragraph(tag({}))), false],
  ])('of %j are none: %s', (value, empty) => {
    const result = parseNote(value)
    expect(result.ok && isEmptyNote(result.note)).toBe(empty)
  })
})

describe('a table and a mention', () => {
  const note = checked(
    doc(paragraph(text('see '), passage({}), text(' and '), tag({})), {
      type: 'table',
      content: [
        row(cell({}, paragraph(text('a'), { type: 'hardBreak' }, text('b')), paragraph(text('c'))), cell({})),
        row(cell({}, paragraph(passage({ annotation: undefined })))),
      ],
    }),
  )
  it('are words: a tab between cells, the label of a mention', () => {
    expect(noteText(note)).toBe('see p and #t\na b c\t\np')
  })
  it('name what is mentioned, each once', () => {
    expect(mentionsIn(note)).toEqual([MENTIONED.annotation, MENTIONED.document, MENTIONED.tag])
  })
  it.each([
    ['to another tag', 'other', [MENTIONED.annotation, MENTIONED.document, 'other'], 'see p and #t'],
    ['to plain text', null, [MENTIONED.annotation, MENTIONED.document], 'see p and #t'],
  ])('of a tag are rewritten %s', (_what, to, ids, words) => {
    const changed = withTagMentions(note, new Map([[MENTIONED.tag, to]]))
    expect([mentionsIn(changed), noteText(changed).split('\n')[0]]).toEqual([ids, words])
  })
  it('stay the same note when nothing is rewritten', () => {
    law(anyNote, (note) => {
      expect(withTagMentions(note, new Map([['other', null]]))).toBe(note)
      expect(parseNote(withTagMentions(note, new Map([[MENTIONED.tag, 'other']])))).toMatchObject({
        ok: true,
      })
    })
  })
  it('become one run of plain words when what they mean is gone', () => {
    const gone = withMentions(note, { tag: () => null, document: (id) => id, annotation: () => null })
    expect(gone.content[0]).toEqual(paragraph(text('see p and #t')))
  })
})

function checked(value: unknown) {
  const result = parseNote(value)
  if (!result.ok) throw new Error(result.reason)
  return result.note
}
