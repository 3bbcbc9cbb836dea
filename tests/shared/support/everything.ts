/**
 * A library with everything in it that an exchange format may lose: passages in several parts, astral characters, words
 * from right to left, notes with structure and mentions, memos, tags three deep, own relations, links to documents,
 * between parts of one text and without a reason, words that spreadsheets would compute, lists and notes in a text.
 */
import type { Annotation } from '#shared/model/annotation.ts'
import type { Document } from '#shared/model/document.ts'
import type { Link } from '#shared/model/link.ts'
import { noteFromText, type NoteDoc } from '#shared/model/note.ts'
import { type BlockTable, blockTable } from '#shared/text/block-table.ts'
import { ARTICLE, counting, type Desk, desk, document, NOW, passage } from './library.ts'

/** The same words twice, a list in a list, a note, a table, a verse, empty blocks, XML and formulas. */
export const RIDER = blockTable([
  { id: 'b1', type: 'heading', level: 1, text: '=cmd|calc!A1 & <Rider>' },
  { id: 'b2', type: 'paragraph', text: 'Article 1' },
  {
    id: 'b3',
    type: 'paragraph',
    text: 'the same words, 𝒶 and the same words',
    marks: [
      { start: 4, end: 8, type: 'strong' },
      { start: 16, end: 18, type: 'link', attrs: { href: 'https://example.org/?a=1&b=2' } },
      { start: 35, end: 36, type: 'noteRef', attrs: { container: 'n1' } },
    ],
  },
  { id: 'b4', type: 'paragraph', text: 'Article 2' },
  { id: 'b5', type: 'paragraph', text: 'one', within: [list('l1'), item('i1')] },
  { id: 'b6', type: 'paragraph', text: 'two', within: [list('l1'), item('i2'), list('l2'), item('i3')] },
  { id: 'b7', type: 'verse', text: 'שׁוּב שׁוּב\nhemistich', locator: 'l. 3' },
  { id: 'b8', type: 'paragraph', text: '' },
  {
    id: 'b9',
    type: 'tableRow',
    text: 'a\tb',
    within: [{ id: 't1', kind: 'table' }],
    cells: [
      { start: 0, end: 1, header: true },
      { start: 2, end: 3 },
    ],
  },
  { id: 'b10', type: 'paragraph', text: 'a footnote', within: [{ id: 'n1', kind: 'note' }] },
])

function list(id: string) {
  return { id, kind: 'list', ordered: true } as const
}
function item(id: string) {
  return { id, kind: 'item' } as const
}

const signed = { creator: 'Anne “=1+1”', created: '2026-02-03T04:05:06.007Z', modified: NOW }

export interface Everything extends Desk {
  readonly rider: Document
}

/** Three documents, twelve annotations, two memos, six tags and six links. */
export function everything(): Everything {
  const { library, article, charter, texts } = desk()
  const id = counting(2)
  const rider = { ...document(id(), '=SUM(A1)', RIDER), role: 'constructor', siglum: '@R', language: 'en' }
  library.documents.set(rider.id, rider)
  const [power = ''] = [...library.tags.values()].flatMap((tag) => (tag.label === 'power' ? [tag.id] : []))
  const [law = ''] = [...library.tags.values()].flatMap((tag) => (tag.broader === power ? [tag.id] : []))
  const [deep, formula, unused] = [id(), id(), id()]
  library.tags.set(deep, {
    id: deep,
    label: 'عدالة',
    broader: law,
    colour: 5,
    scopeNote: { definition: 'line one\nline two', when: '', whenNot: '-never' },
  })
  library.tags.set(formula, { id: formula, label: '+tag, "quoted"' })
  library.tags.set(unused, { id: unused, label: 'unused', broader: formula })
  const twist = id()
  library.relations.set(twist, { id: twist, label: 'twists <so>', inverse: 'twists <so>', directed: false })
  const add = (annotation: Omit<Annotation, 'id' | keyof typeof signed>): Annotation => {
    const made = { id: id(), ...annotation, ...signed }
    library.annotations.set(made.id, made)
    return made
  }
  const on = (table: BlockTable, of: Document, ...words: (string | [number, number])[]) =>
    passage(of, table, ...words)
  const again = RIDER.text.lastIndexOf('the same')
  const second = add({
    target: on(RIDER, rider, [again, again + 14]),
    style: { colour: 2, mark: 'wash' },
    tags: [deep, formula],
    body: rich(article.id, [...library.annotations.keys()][0] ?? '', power),
  })
  const astral = add({ target: on(RIDER, rider, '𝒶'), style: { colour: 4, mark: 'underline' }, tags: [] })
  const hebrew = add({ target: on(RIDER, rider, 'שׁוּב\nhemi', 'footnote'), tags: [deep] })
  add({ target: on(RIDER, rider, '=cmd|calc!A1'), tags: [], body: noteFromText('@note\n=1+1') })
  add({ target: on(RIDER, rider, 'two\nשׁ', 'one'), style: { colour: 3, mark: 'dotted' }, tags: [law] })
  add({ target: { document: rider.id }, tags: [formula], body: noteFromText('of the rider') })
  add({ target: { library: true }, tags: [deep], body: noteFromText('second memo\nwith two lines') })
  const start = ARTICLE.text.indexOf('𝔘𝔫𝔦')
  add({ target: on(ARTICLE, article, [start, start + 2]), style: { colour: 1, mark: 'wash' }, tags: [] })
  const link = (from: Link['from'], relation: string, to: Link['to'], body?: NoteDoc): void => {
    const made = { id: id(), relation, from, to, ...(body && { body }), ...signed }
    library.links.set(made.id, made)
  }
  const end = ({ id: annotation }: Annotation) => ({ document: rider.id, annotation })
  link(end(second), twist, end(astral))
  link(end(hebrew), 'contradicts', { document: charter.id }, rich(charter.id, hebrew.id, deep))
  link({ document: article.id }, 'quotes', end(second), noteFromText('=why'))
  library.tags.set(deep, { ...library.tags.get(deep), id: deep, label: 'عدالة', example: second.id })
  library.settings.set('library', {
    id: 'library',
    creator: 'A Reader',
    colours: [
      { label: 'Gold', meaning: 'claim' },
      { label: '', meaning: '' },
      { label: '=red', meaning: '' },
      { label: '', meaning: 'why?' },
      { label: '', meaning: '' },
    ],
  })
  return {
    library,
    article,
    charter,
    rider,
    texts: (one, version) => (one === rider.id ? RIDER : texts(one, version)),
  }
}

/** A note with structure, emphasis, a link and mentions. */
function rich(of: string, annotation: string, tag: string): NoteDoc {
  return {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Why' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'as ' },
          { type: 'text', text: 'she', marks: [{ type: 'italic' }] },
          { type: 'text', text: ' says in ' },
          { type: 'passageMention', attrs: { document: of, annotation, label: 'these words' } },
          { type: 'text', text: ' under ' },
          { type: 'tagMention', attrs: { tag, label: 'power' } },
        ],
      },
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [{ type: 'paragraph', content: [{ type: 'text', text: 'one & <two>' }] }],
          },
        ],
      },
      {
        type: 'paragraph',
        content: [
          {
            type: 'text',
            text: 'there',
            marks: [{ type: 'link', attrs: { href: 'https://example.org/x' } }],
          },
        ],
      },
    ],
  }
}
