/**
 * `project.qde`: the XML of a REFI-QDA project, in the order its schema demands. Positions count code points; a container
 * with nothing in it is left out, as the schema has it. https://www.qdasoftware.org/refi-qda-project/
 */
import type { Annotation } from '#shared/model/annotation.ts'
import type { Link } from '#shared/model/link.ts'
import { type NoteDoc, noteText } from '#shared/model/note.ts'
import { codePointMap } from '#shared/text/code-points.ts'
import { tagsIn, writeCodes } from '../codebook/write-codes.ts'
import { xmlAttribute, xmlText } from '../codebook/xml.ts'
import type { ExportScope } from '../exporter.ts'
import { guidOf, madeGuid } from './guid.ts'
import type { ProjectTexts, Selection, TextSource } from './sources.ts'

export const PROJECT_NAMESPACE = 'urn:QDA-XML:project:1.0'
const SCHEMA = 'http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd'

/** UTF-16 units of the words that name a selection or a note. */
const NAME_LIMIT = 500
const TITLE_LIMIT = 60

/** The whole file, piece by piece. */
export function* writeProject(scope: ExportScope, texts: ProjectTexts): Iterable<string> {
  yield '<?xml version="1.0" encoding="utf-8"?>\n'
  yield `<Project xmlns="${PROJECT_NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${PROJECT_NAMESPACE} ${SCHEMA}" name="${xmlAttribute(scope.title) || '…'}" origin="Scholion" creationDateTime="${scope.generated}">\n`
  yield* inside('Users', writeUsers(scope))
  const tags = tagsIn(scope)
  if (tags.size > 0) {
    yield '<CodeBook>\n'
    yield* inside('Codes', writeCodes(tags, scope.t))
    yield '</CodeBook>\n'
  }
  yield* inside(
    'Sources',
    each(texts.sources, (source) => writeSource(source, scope)),
  )
  yield* inside('Notes', writeNotes(scope, texts))
  yield* inside('Links', writeLinks(scope, texts))
  for (const memo of scope.memos) yield `<NoteRef targetGUID="${noteOf(memo)}"/>\n`
  yield '</Project>\n'
}

/** An element around pieces; nothing for none. */
function* inside(name: string, pieces: Iterable<string>): Iterable<string> {
  let isOpen = false
  for (const piece of pieces) {
    if (!isOpen) yield `<${name}>\n`
    isOpen = true
    yield piece
  }
  if (isOpen) yield `</${name}>\n`
}

function* each<T>(values: Iterable<T>, write: (value: T) => Iterable<string>): Iterable<string> {
  for (const value of values) yield* write(value)
}

function* writeUsers({ documents, memos, links }: ExportScope): Iterable<string> {
  const names = new Set<string>()
  for (const { annotations } of documents) for (const { creator } of annotations) names.add(creator)
  for (const { creator } of [...memos, ...links]) names.add(creator)
  for (const name of names)
    if (name !== '') yield `<User guid="${userOf(name)}" name="${xmlAttribute(name)}"/>\n`
}

function* writeSource(source: TextSource, scope: ExportScope): Iterable<string> {
  const { guid, name, description, added, table, selections, whole } = source
  yield `<TextSource guid="${guid}" name="${xmlAttribute(name) || '…'}" plainTextPath="internal://${guid}.txt" creationDateTime="${added}">\n`
  if (description !== '') yield `<Description>${xmlText(description)}</Description>\n`
  const map = codePointMap(table.text)
  for (const selection of selections) {
    const { span } = selection
    const place = `startPosition="${map.toCodePoints(span.start)}" endPosition="${map.toCodePoints(span.end)}"`
    yield writeSelection(selection, place, scope)
    if (selection.first) scope.passed?.()
  }
  const coded = new Map(whole.flatMap((one) => one.tags.map((tag) => [tag, one] as const)))
  for (const [tag, annotation] of coded) yield writeCoding(annotation, tag, scope)
  for (const one of whole) if (one.body) yield noteRef(noteOf(one))
  yield '</TextSource>\n'
}

function writeSelection(
  { guid, annotation, span, first }: Selection,
  place: string,
  scope: ExportScope,
): string {
  const name = xmlAttribute(shortened(span.quote.exact, NAME_LIMIT))
  const codings = annotation.tags.map((tag) => writeCoding(annotation, tag, scope, guid)).join('')
  const note = first && annotation.body ? noteRef(noteOf(annotation)) : ''
  const head = `<PlainTextSelection guid="${guid}" name="${name}" ${place}${signature(annotation)}`
  return codings === '' && note === '' ? `${head}/>\n` : `${head}>\n${codings}${note}</PlainTextSelection>\n`
}

/** @param on the selection, where it is not the annotation's first */
function writeCoding(
  { id, creator, created }: Annotation,
  tag: string,
  { tags }: ExportScope,
  on = guidOf(id),
): string {
  if (!tags.has(tag)) return ''
  const user = creator === '' ? '' : ` creatingUser="${userOf(creator)}"`
  return `<Coding guid="${madeGuid('coding', on, tag)}"${user} creationDateTime="${created}"><CodeRef targetGUID="${guidOf(tag)}"/></Coding>\n`
}

function* writeNotes(scope: ExportScope, { sources, endOf }: ProjectTexts): Iterable<string> {
  for (const { whole, selections } of sources) {
    for (const annotation of whole) if (annotation.body) yield writeNote(annotation, annotation.body, '')
    for (const { annotation, first } of selections)
      if (first && annotation.body) yield writeNote(annotation, annotation.body, '')
  }
  for (const memo of scope.memos) {
    const codings = memo.tags.map((tag) => writeCoding(memo, tag, scope)).join('')
    yield writeNote(memo, memo.body ?? { type: 'doc', content: [] }, codings)
  }
  for (const link of scope.links) {
    const isWritten = endOf(link.from) !== undefined && endOf(link.to) !== undefined
    if (link.body && isWritten) yield writeNote(link, link.body, '')
  }
}

function writeNote(owner: Annotation | Link, body: NoteDoc, codings: string): string {
  const words = noteText(body)
  const title = xmlAttribute(shortened(words.trim().split('\n')[0] ?? '', TITLE_LIMIT)) || '…'
  return `<Note guid="${noteOf(owner)}" name="${title}"${signature(owner)}><PlainTextContent>${xmlText(words)}</PlainTextContent>${codings}</Note>\n`
}

function* writeLinks(scope: ExportScope, texts: ProjectTexts): Iterable<string> {
  let far = 0
  for (const { id, relation, from, to, body } of scope.links) {
    const [origin, target] = [texts.endOf(from), texts.endOf(to)]
    if (origin === undefined || target === undefined) {
      far++
      continue
    }
    const meant = scope.relations.get(relation)
    const direction = meant?.directed === false ? 'Associative' : 'OneWay'
    const head = `<Link guid="${guidOf(id)}" name="${xmlAttribute(meant?.label ?? relation)}" direction="${direction}" originGUID="${origin}" targetGUID="${target}"`
    yield body ? `${head}>${noteRef(noteOf({ id }))}</Link>\n` : `${head}/>\n`
  }
  if (far > 0) scope.lose('formats.drops.farLinks', far)
}

function noteRef(guid: string): string {
  return `<NoteRef targetGUID="${guid}"/>\n`
}

/** The GUID of a note: a memo is nothing but its note; others belong to a selection, a text or a link. */
function noteOf(owner: { readonly id: string; readonly target?: Annotation['target'] }): string {
  return owner.target && 'library' in owner.target ? guidOf(owner.id) : madeGuid('note', owner.id)
}

function userOf(name: string): string {
  return madeGuid('user', name)
}

function signature({ creator, created, modified }: Annotation | Link): string {
  const user = creator === '' ? '' : ` creatingUser="${userOf(creator)}"`
  return `${user} creationDateTime="${created}" modifiedDateTime="${modified}"`
}

function shortened(text: string, limit: number): string {
  return text.length > limit ? `${text.slice(0, limit - 1).toWellFormed()}…` : text
}
