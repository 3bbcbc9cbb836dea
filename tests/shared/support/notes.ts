/** Arbitrary notes: every node and mark of the whitelist, with words that look like Markdown. */
import fc from 'fast-check'
import { mentionLabel } from '#shared/model/note-attrs.ts'
import type { NoteDoc, NoteMark, NoteNode } from '#shared/model/note.ts'

const words = fc.oneof(
  fc.constantFrom(
    'a',
    'b c',
    '- x',
    '1. y',
    '# z',
    '**',
    '_',
    '`',
    '~~',
    '[l](u)',
    '!',
    '&amp;',
    '<b>',
    '>',
    '\\',
    '***',
  ),
  fc.constantFrom(
    'ἀρχή',
    'שָׁלוֹם',
    '𝔘',
    '👩‍👩‍👧',
    ' ',
    '  lead',
    'trail  ',
    '---',
    '===',
    '\u00a0',
    '(',
    ').',
    '"',
    '1)',
  ),
  fc.string({ minLength: 1, maxLength: 6 }),
)
const mark: fc.Arbitrary<NoteMark> = fc.oneof(
  fc.constantFrom<NoteMark>({ type: 'bold' }, { type: 'italic' }, { type: 'strike' }, { type: 'code' }),
  fc
    .constantFrom('https://a.example/x?y=1&amp=2', 'https://b.example/(p)*_%7C|', 'mailto:a@b.example')
    .map((href): NoteMark => ({ type: 'link', attrs: { href } })),
)
const marks = fc.uniqueArray(mark, { maxLength: 4, selector: (one) => one.type })
const text = fc
  .record({ marks, text: words })
  .map(({ marks, text }): NoteNode => ({ type: 'text', ...(marks.length > 0 && { marks }), text }))
/** What mentions point to; the tests of imports know these ids. */
export const MENTIONED = {
  document: '018c7a9b-1000-7000-8000-0000000000d1',
  annotation: '018c7a9b-1000-7000-8000-0000000000a1',
  tag: '018c7a9b-1000-7000-8000-0000000000c1',
} as const
const label = words.map(mentionLabel)
const mention = fc.oneof(
  label.map((label): NoteNode => {
    const { document, annotation } = MENTIONED
    return { type: 'passageMention', attrs: { document, annotation, label } }
  }),
  label.map(
    (label): NoteNode => ({
      type: 'passageMention',
      attrs: { document: MENTIONED.document, label },
    }),
  ),
  label.map((label): NoteNode => ({ type: 'tagMention', attrs: { tag: MENTIONED.tag, label } })),
)
const inline = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: text },
    { weight: 1, arbitrary: fc.constant<NoteNode>({ type: 'hardBreak' }) },
    { weight: 1, arbitrary: mention },
  ),
  { maxLength: 6 },
)
const code = fc
  .constantFrom('', 'let a', '```', '~~~\n\n  x', '\n')
  .map((text): NoteNode => ({ type: 'codeBlock', ...(text !== '' && { content: [{ type: 'text', text }] }) }))

const paragraph = inline.map((content): NoteNode => ({ type: 'paragraph', content }))
const cellList = fc
  .array(paragraph, { minLength: 1, maxLength: 2 })
  .map((content): NoteNode => ({ type: 'bulletList', content: [{ type: 'listItem', content }] }))
const cell = fc
  .record({
    type: fc.constantFrom('tableCell', 'tableHeader'),
    attrs: fc.constantFrom(undefined, { colspan: 2 }, { rowspan: 2 }, { colspan: 2, rowspan: 3 }),
    content: fc.array(fc.oneof({ weight: 6, arbitrary: paragraph }, { weight: 1, arbitrary: cellList }), {
      maxLength: 2,
    }),
  })
  .map(({ type, attrs, content }): NoteNode => ({ type, ...(attrs && { attrs }), content }))
const table = fc
  .array(
    fc.array(cell, { maxLength: 3 }).map((content): NoteNode => ({ type: 'tableRow', content })),
    { maxLength: 3 },
  )
  .map((content): NoteNode => ({ type: 'table', content }))

const { block } = fc.letrec<{ block: NoteNode; item: NoteNode; task: NoteNode }>((tie) => ({
  task: fc
    .record({ checked: fc.boolean(), content: fc.array(tie('block'), { maxLength: 3 }) })
    .map(({ checked, content }): NoteNode => ({ type: 'taskItem', attrs: { checked }, content })),
  item: fc.array(tie('block'), { maxLength: 3 }).map((content): NoteNode => ({ type: 'listItem', content })),
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    paragraph,
    fc
      .record({ level: fc.integer({ min: 1, max: 3 }), content: inline })
      .map(({ level, content }): NoteNode => ({ type: 'heading', attrs: { level }, content })),
    code,
    table,
    fc
      .array(tie('task'), { minLength: 1, maxLength: 3 })
      .map((content): NoteNode => ({ type: 'taskList', content })),
    fc
      .array(tie('item'), { minLength: 1, maxLength: 3 })
      .map((content): NoteNode => ({ type: 'bulletList', content })),
    fc
      .array(tie('item'), { minLength: 1, maxLength: 3 })
      .map((content): NoteNode => ({ type: 'orderedList', attrs: { start: 9 }, content })),
    fc.array(tie('block'), { maxLength: 3 }).map((content): NoteNode => ({ type: 'blockquote', content })),
  ),
}))

/** A note that `parseNote` accepts. */
export const anyNote: fc.Arbitrary<NoteDoc> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: block },
      { weight: 1, arbitrary: fc.constant<NoteNode>({ type: 'horizontalRule' }) },
    ),
    { maxLength: 4 },
  )
  .map((content) => ({ type: 'doc', content }))
