/** A place to try every command at, arguments for each, and what must hold after. */
import { addStyle } from '#shared/commands/citation-styles.ts'
import { keepTemplate } from '#shared/commands/templates.ts'
import { CommandError } from '#shared/commands/command.ts'
import { COMMANDS } from '#shared/commands/registry.ts'
import type { WorkingLibrary } from '#shared/model/library.ts'
import { noteFromText } from '#shared/model/note.ts'
import type { Passage } from '#shared/model/passage.ts'
import { ARTICLE, context, desk, document, NOW, passage, run } from './library.ts'

/** A desk with a trash entry, an example and two desks beside it, and short names for its records. */
export function place() {
  const made = desk()
  const { library, article, charter } = made
  const pane = { document: article.id, version: article.current }
  run(library, command('desk.add'), { title: 'One', left: pane, right: null }, context(2))
  run(library, command('desk.add'), { title: 'Two', left: null, right: pane }, context(3))
  const [linked = '', parts = '', plain = ''] = [...library.annotations.keys()]
  const [tag = '', under = ''] = [...library.tags.keys()]
  const [link = ''] = [...library.links.keys()]
  const [first = ''] = [...library.desks.keys()]
  run(library, command('annotation.remove'), { annotations: [plain] }, context(4))
  const [entry = ''] = [...library.trash.keys()]
  const settings = library.settings.get('library')
  if (settings)
    library.settings.set('library', {
      ...settings,
      example: { annotations: [linked], links: [link], tags: [tag] },
    })
  return { ...made, article, charter, pane, linked, parts, tag, under, link, desk: first, entry }
}
export type Place = ReturnType<typeof place>

/** A command by its id. */
export function command(id: string) {
  const found = COMMANDS.get(id)
  if (!found) throw new Error(`no command ${id}`)
  return found
}

function spanOf(words: string): { start: number; end: number } {
  const start = ARTICLE.text.indexOf(words)
  return { start, end: start + words.length }
}

function onVersion(of: Passage, version: string): Passage {
  return { ...of, source: { ...of.source, version } }
}

/** Gives the article a second version, with nothing on it; answers its id. */
function withVersion({ library, article }: Place, current: boolean): string {
  const version = { ...article.versions[0], id: 'v-2' }
  const args = { document: article.id, version, current, accepted: [], kept: [] }
  run(library, command('document.addVersion'), args, context(5))
  return version.id
}

const note = noteFromText('words')
/** Every command with arguments that change something at that place. */
export const RUNS: Record<string, (at: Place) => unknown> = {
  'annotation.add': (at) => ({
    target: passage(at.article, ARTICLE, 'καὶ'),
    style: { colour: 2, mark: 'wash' },
    body: note,
    tags: [{ id: at.tag }, { label: 'new' }, { label: ' NEW ' }],
  }),
  'annotation.restyle': (at) => ({ annotation: at.linked, style: { colour: 4, mark: 'dotted' } }),
  'annotation.restyleMany': (at) => ({ annotations: [at.linked, at.parts], style: { mark: 'underline' } }),
  'annotation.addSpan': (at) => ({ annotation: at.linked, target: passage(at.article, ARTICLE, 'ἀρχῇ') }),
  'annotation.removeSpan': (at) => ({ annotation: at.parts, ...spanOf('👩‍👩‍👧') }),
  'annotation.split': (at) => ({
    annotation: at.linked,
    parts: [passage(at.article, ARTICLE, 'λόγος\n'), passage(at.article, ARTICLE, 'בְּרֵאשִׁית')],
  }),
  'annotation.merge': (at) => ({ annotations: [at.parts, at.linked] }),
  'annotation.note': (at) => ({ annotation: at.linked, body: note, session: 's' }),
  'annotation.tag': (at) => ({ annotation: at.linked, tags: [{ label: 'Power' }, { label: 'other' }] }),
  'annotation.tagMany': (at) => ({ annotations: [at.linked], add: [{ label: 'other' }], drop: [at.tag] }),
  'annotation.markMany': (at) => ({
    passages: ['ἀρχῇ', 'λόγος'].map((words) => passage(at.article, ARTICLE, words)),
    style: { colour: 3, mark: 'wash' },
  }),
  'annotation.retarget': (at) => ({ annotation: at.linked, target: passage(at.article, ARTICLE, 'ἀρχῇ') }),
  'annotation.remove': (at) => ({ annotations: [at.linked] }),
  'annotations.import': (at) => ({
    documents: [document('d', 'D', ARTICLE)],
    tags: [{ id: 'x', label: 'x' }],
    relations: [],
    annotations: [{ ...at.library.annotations.get(at.linked), id: 'n', tags: ['x'] }],
    links: [
      {
        id: 'l',
        relation: 'quotes',
        from: { document: 'd' },
        to: { document: at.article.id, annotation: 'n' },
        creator: '',
        created: NOW,
        modified: NOW,
      },
    ],
  }),
  'codebook.import': () => ({ codes: [{ label: 'Law' }, { label: 'Treaty', parent: 0, colour: 4 }] }),
  'desk.add': (at) => ({ title: 'Three', left: at.pane, right: null }),
  'desk.edit': (at) => ({ desk: at.desk, title: 'Uno', split: 0.3 }),
  'desk.open': (at) => ({
    desk: at.desk,
    side: 'right',
    pane: { document: at.charter.id, version: at.charter.current },
  }),
  'desk.swap': (at) => ({ desk: at.desk }),
  'desk.remove': (at) => ({ desk: at.desk }),
  'document.import': () => ({ documents: [document('d', 'D', ARTICLE)] }),
  'document.edit': (at) => ({ document: at.article.id, fields: { title: 'Renamed' }, clear: ['date'] }),
  'document.addVersion': (at) => ({
    document: at.article.id,
    version: { ...at.article.versions[0], id: 'v-2' },
    current: true,
    accepted: [{ annotation: at.linked, target: onVersion(passage(at.article, ARTICLE, 'λόγος'), 'v-2') }],
    kept: [{ annotation: at.parts, decision: 'left' }],
  }),
  'document.useVersion': (at) => ({ document: at.article.id, version: withVersion(at, false) }),
  'transfer.attach': (at) => ({ annotation: at.linked, target: passage(at.article, ARTICLE, 'ἀρχῇ') }),
  'transfer.attachMany': (at) => ({
    places: [{ annotation: at.linked, target: passage(at.article, ARTICLE, 'ἀρχῇ') }],
  }),
  'transfer.leave': (at) => ({ annotation: withVersion(at, true) && at.linked }),
  'document.remove': (at) => ({ documents: [at.article.id, at.charter.id] }),
  'link.add': (at) => ({
    from: { document: at.article.id, annotation: at.linked },
    to: { document: at.charter.id },
    relation: { label: 'alludes to', inverse: 'is alluded to by' },
    body: note,
  }),
  'link.edit': (at) => ({ link: at.link, swap: true, relation: { id: 'omits' }, body: noteFromText('') }),
  'link.remove': (at) => ({ link: at.link }),
  'relation.edit': () => ({ relation: 'quotes', label: 'cites', inverse: 'is cited by' }),
  'templates.keep': () => ({ name: 'Mine', text: '{{highlight}}' }),
  'templates.remove': (at) => {
    run(at.library, keepTemplate, { name: 'Mine', text: '{{highlight}}' })
    return { name: 'Mine' }
  },
  'archive.import': () => ({
    documents: [document('d', 'D', ARTICLE)],
    annotations: [],
    links: [],
    tags: [],
    relations: [],
    desks: [],
    transfers: [],
    settings: [],
  }),
  'settings.style.choose': () => ({ style: 'apa' }),
  'settings.style.add': () => ({ style: { id: 'own', title: 'Own', xml: '<style/>' } }),
  'settings.style.remove': (at) => {
    run(at.library, addStyle, { style: { id: 'own', title: 'Own', xml: '<style/>' } })
    return { style: 'own' }
  },
  'settings.creator': () => ({ creator: 'Another' }),
  'settings.colour': () => ({ colour: 3, label: 'amber', meaning: 'claim' }),
  'example.clear': () => ({}),
  'tag.add': (at) => ({ label: 'force', broader: at.tag, colour: 1 }),
  'tag.edit': (at) => ({ tag: at.tag, label: 'might', colour: 5 }),
  'tag.move': (at) => ({ tags: [at.under], broader: null }),
  'tag.merge': (at) => ({ tags: [at.tag], into: at.under }),
  'tag.split': (at) => ({
    tag: at.under,
    parts: [{ into: { label: 'order' }, annotations: [at.linked] }],
    place: 'beside',
  }),
  'tag.remove': (at) => ({ tag: at.tag }),
  'trash.restore': (at) => ({ entry: at.entry }),
  'trash.empty': () => ({}),
}

/** The code a command refuses with, or `done`. */
export function codeOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof CommandError) return error.code
    throw error
  }
  return 'done'
}

/** Every reference to a record that is not there. */
export function looseEnds(library: WorkingLibrary): string[] {
  const missing = (table: 'documents' | 'annotations' | 'tags' | 'relations', id: string | undefined) =>
    id === undefined || library[table].has(id) ? [] : [`${table} ${id}`]
  return [
    ...[...library.links.values()].flatMap((link) => [
      ...missing('relations', link.relation),
      ...[link.from, link.to].flatMap((end) => [
        ...missing('documents', end.document),
        ...missing('annotations', end.annotation),
      ]),
    ]),
    ...[...library.annotations.values()].flatMap((one) => [
      ...one.tags.flatMap((tag) => missing('tags', tag)),
      ...('source' in one.target ? missing('documents', one.target.source.document) : []),
    ]),
    ...[...library.tags.values()].flatMap((tag) => missing('tags', tag.broader)),
    ...[...library.desks.values()].flatMap((one) =>
      one.panes.flatMap((pane) => missing('documents', pane?.document)),
    ),
  ]
}
