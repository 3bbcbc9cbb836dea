/** A small library for tests: two documents in hard scripts, marks, notes, tags and links between them. */
import { describePassage } from '#shared/anchoring/describe.ts'
import { applyChanges } from '#shared/changes/apply.ts'
import type { Command, CommandContext, Outcome } from '#shared/commands/command.ts'
import type { Annotation } from '#shared/model/annotation.ts'
import type { Block, Document } from '#shared/model/document.ts'
import { uuidv7 } from '#shared/model/ids.ts'
import { emptyLibrary, type Library, type WorkingLibrary } from '#shared/model/library.ts'
import { noteFromText } from '#shared/model/note.ts'
import type { Passage } from '#shared/model/passage.ts'
import { BUILT_IN_RELATIONS } from '#shared/model/relation.ts'
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts'
import { type BlockTable, blockTable } from '#shared/text/block-table.ts'

export const NOW = '2026-01-02T03:04:05.000Z'

/** New ids in order: the nth of a series is always the same. */
export function counting(series = 0): () => string {
  let count = 0
  return () => uuidv7(1_700_000_000_000 + count++, new Uint8Array(10).fill(series))
}

export function context(series = 9): CommandContext {
  return { id: counting(series), now: NOW }
}

/** Runs a command as a host does: arguments checked, changes applied. */
export function run<A>(
  library: WorkingLibrary,
  command: Command<A>,
  args: unknown,
  how = context(),
): Outcome {
  const outcome = command.run(library, command.args.parse(args), how)
  applyChanges(library, outcome.changes)
  return outcome
}

export function paragraphs(...texts: string[]): Block[] {
  return texts.map((text, index) => ({ id: `b${index + 1}`, type: 'paragraph', text }))
}

/** The document of a text; the id also names its version. */
export function document(id: string, title: string, table: BlockTable): Document {
  const digest = id
    .replace(/[^0-9a-f]/g, '')
    .padEnd(64, '0')
    .slice(0, 64)
  const version = {
    id: `v-${id}`.slice(0, 64),
    imported: NOW,
    digest,
    importer: { id: 'plain-text', options: {} },
    length: table.text.length,
    words: 1,
    blocks: table.blocks.length,
  }
  return {
    id,
    role: 'article',
    title,
    creators: ['Ἀριστοτέλης', 'Doe, Jane'],
    date: '2023-09-16',
    language: 'grc',
    source: {
      name: 'a.txt',
      mediaType: 'text/plain',
      digest,
      bytes: 1,
      address: `https://example.org/${id}`,
    },
    versions: [version],
    current: version.id,
    added: NOW,
  }
}

export const ARTICLE = blockTable([
  { id: 'b1', type: 'heading', level: 1, text: 'Τὰ πρῶτα 𝔘𝔫𝔦' },
  ...paragraphs(
    'Ἐν ἀρχῇ ἦν ὁ λόγος, 👩‍👩‍👧 καὶ ὁ λόγος',
    '',
    'בְּרֵאשִׁית בָּרָא אֱלֹהִים',
    'again and again and again and again',
  ).map((block, index) => ({ ...block, id: `b${index + 2}` })),
])
export const CHARTER = blockTable([
  { id: 'b1', type: 'heading', level: 1, text: 'Charter' },
  { id: 'b2', type: 'heading', level: 2, text: 'Article 6 — An attack on one' },
  {
    id: 'b3',
    type: 'paragraph',
    text: 'Any attack 𝕏 on one shall be an attack on all.',
    marks: [{ start: 4, end: 10, type: 'em' }],
  },
])

export interface Desk {
  readonly library: WorkingLibrary
  readonly texts: (document: string, version: string) => BlockTable | undefined
  readonly article: Document
  readonly charter: Document
}

export function passage(of: Document, table: BlockTable, ...words: (string | [number, number])[]): Passage {
  const spans = words.map((one) => {
    const start = typeof one === 'string' ? table.text.indexOf(one) : one[0]
    return { start, end: typeof one === 'string' ? start + one.length : one[1] }
  })
  return describePassage(table.text, { document: of.id, version: of.current }, spans)
}

/** An empty library with relations and settings, and nothing else. */
export function freshLibrary(): WorkingLibrary {
  const library = emptyLibrary()
  for (const relation of BUILT_IN_RELATIONS) library.relations.set(relation.id, relation)
  library.settings.set('library', { ...DEFAULT_SETTINGS, creator: 'A Reader' })
  return library
}

/** Two documents, five annotations, a memo, three tags and two links. */
export function desk(): Desk {
  const library = freshLibrary()
  const id = counting(1)
  const article = document(id(), 'An Article', ARTICLE)
  const charter = document(id(), 'The Charter', CHARTER)
  for (const one of [article, charter]) library.documents.set(one.id, one)
  const [power, law, own] = [id(), id(), id()]
  library.tags.set(power, { id: power, label: 'power', colour: 2 })
  library.tags.set(law, {
    id: law,
    label: 'law & order',
    broader: power,
    scopeNote: { definition: 'd', when: 'w', whenNot: '' },
  })
  library.relations.set(own, { id: own, label: 'echoes', inverse: 'is echoed by', directed: true })
  const signed = { creator: 'A Reader', created: NOW, modified: NOW }
  const add = (annotation: Omit<Annotation, 'id' | keyof typeof signed>): string => {
    const made = { id: id(), ...annotation, ...signed }
    library.annotations.set(made.id, made)
    return made.id
  }
  const across = ARTICLE.text.indexOf('λόγος\n')
  const logos = add({
    target: passage(article, ARTICLE, [across, ARTICLE.text.indexOf(' בָּרָא')]),
    style: { colour: 1, mark: 'wash' },
    tags: [law],
    body: noteFromText('a *note*\n- not a list'),
  })
  const parts = add({
    target: passage(article, ARTICLE, '👩‍👩‍👧', 'אֱלֹהִים'),
    style: { colour: 5, mark: 'dotted' },
    tags: [law, power],
  })
  add({
    target: passage(article, ARTICLE, [ARTICLE.text.lastIndexOf('again'), ARTICLE.text.length]),
    style: { colour: 3, mark: 'underline' },
    tags: [],
  })
  const attack = add({
    target: passage(charter, CHARTER, 'attack on all'),
    tags: [],
    body: {
      type: 'doc',
      content: [
        { type: 'paragraph' },
        { type: 'paragraph', content: [{ type: 'text', marks: [{ type: 'bold' }], text: 'b' }] },
      ],
    },
  })
  add({ target: { document: charter.id }, tags: [power], body: noteFromText('about the whole') })
  add({ target: { library: true }, tags: [], body: noteFromText('a memo') })
  for (const [relation, from, to] of [
    ['quotes', logos, attack],
    [own, attack, parts],
  ] as const) {
    const end = (annotation: string) => ({
      document: annotation === attack ? charter.id : article.id,
      annotation,
    })
    const link = {
      id: id(),
      relation,
      from: end(from),
      to: end(to),
      body: noteFromText('because'),
      ...signed,
    }
    library.links.set(link.id, link)
  }
  const whole = {
    id: id(),
    relation: 'see-also',
    from: { document: article.id },
    to: { document: charter.id },
    ...signed,
  }
  library.links.set(whole.id, whole)
  const tables = new Map([
    [article.id, ARTICLE],
    [charter.id, CHARTER],
  ])
  return { library, article, charter, texts: (document) => tables.get(document) }
}

/** Records of a table without what an import may not keep. */
export function records(library: Library, table: 'annotations' | 'links' | 'tags' | 'relations'): unknown[] {
  return [...library[table].values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
