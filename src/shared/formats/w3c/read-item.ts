/** One checked W3C annotation as what it says: a link when it is motivated by linking, else an annotation. */
import type { NoteDoc } from '#shared/model/note.ts'
import { isEmptyNote, noteFromText, parseNote } from '#shared/model/note.ts'
import { CONTEXT_LIMIT } from '#shared/model/passage.ts'
import type { Aim, ImportedAnnotation, ImportedEnd, ImportedLink } from '../import/annotation-import.ts'
import { markdownToNote } from '../notes/markdown-to-note.ts'
import { htmlWords } from '../notes/html-words.ts'
import type { BodyRead, Item, PositionRead, ResourceRead } from './schema.ts'
import { idOf, LIBRARY_IRI } from './vocabulary.ts'

/** Whether an item joins two places. */
export function isLink(item: Item): boolean {
  return item.motivation?.includes('linking') ?? false
}

/** An annotation: its places, its note, its tags. One of ours without a style keeps none; others get a wash. */
export function readAnnotation(item: Item): ImportedAnnotation {
  const bodies = item.body ?? []
  const labels = bodies.filter((body) => isFor(body, 'tagging')).flatMap((body) => valueOf(body) ?? [])
  const aims = item.target.map(aimOf).filter((aim) => aim.source !== LIBRARY_IRI)
  const isOurs = item['scholion:version'] !== undefined || !aims.some((aim) => aim.quote ?? aim.position)
  const colour = item['scholion:colour'] ?? (isOurs ? undefined : 1)
  const version = item['scholion:version'] === undefined ? undefined : idOf(item['scholion:version'])
  return {
    ...signatureOf(item),
    ...noteOf(item),
    aims,
    ...(version !== undefined && { version }),
    ...(colour && { style: { colour, mark: item['scholion:mark'] ?? 'wash' } }),
    tagged: (item['scholion:tagged'] ?? []).flatMap((iri) => idOf(iri) ?? []),
    labels: labels.map(lineOf).filter((label) => label !== ''),
  }
}

/**
 * A link in the portable form (start as target, end as a linking body) or in Recogito's (two targets, each
 * naming an annotation). Undefined when it has not two ends.
 */
export function readLink(item: Item): ImportedLink | undefined {
  const bodies = item.body ?? []
  const far = bodies.filter(isPlace)
  const [first, second] = item.target
  let from: ImportedEnd | undefined
  let to: ImportedEnd | undefined
  if (far.length > 0) {
    from = { aims: item.target.map(aimOf), ...endOf(item['scholion:from']) }
    to = { aims: far.map(aimOf), ...endOf(item['scholion:to']) }
  } else if (first && second && item.target.length === 2) {
    from = pointedAt(first)
    to = pointedAt(second)
  }
  if (!from || !to) return undefined
  const naming =
    bodies.find((body) => isFor(body, 'classifying')) ?? bodies.find((body) => isFor(body, 'tagging'))
  const id = item['scholion:relation'] === undefined ? undefined : idOf(item['scholion:relation'])
  const label = lineOf((naming && valueOf(naming)) ?? '')
  return {
    ...signatureOf(item),
    ...noteOf(item),
    relation: { ...(id !== undefined && { id }), label },
    from,
    to,
  }
}

function aimOf(resource: ResourceRead): Aim {
  const selectors = resource.selector ?? []
  const quote = selectors.find((one) => 'exact' in one)
  const position = selectors.find((one): one is PositionRead => 'start' in one)
  return {
    source: resource.source ?? resource.id ?? '',
    ...(quote && {
      quote: {
        exact: quote.exact.toWellFormed().normalize('NFC'),
        prefix: (quote.prefix ?? '').normalize('NFC').slice(-CONTEXT_LIMIT).toWellFormed(),
        suffix: (quote.suffix ?? '').normalize('NFC').slice(0, CONTEXT_LIMIT).toWellFormed(),
      },
    }),
    ...(position && { position: { start: position.start, end: position.end } }),
  }
}

function pointedAt(resource: ResourceRead): ImportedEnd {
  if (resource.source !== undefined) return { aims: [aimOf(resource)] }
  return { annotation: resource.id ?? '', aims: [] }
}

function endOf(end: Item['scholion:from']): { annotation?: string } {
  const annotation = end?.['scholion:annotation']
  return annotation === undefined ? {} : { annotation }
}

function noteOf(item: Item): { body?: NoteDoc } {
  const exact = item['scholion:note'] === undefined ? undefined : exactNote(item['scholion:note'])
  if (exact) return { body: exact }
  const told = (item.body ?? []).filter(
    (body) => !isFor(body, 'tagging') && !isFor(body, 'classifying') && !isPlace(body),
  )
  const notes = told.flatMap((body) => noteFrom(valueOf(body), 'format' in body ? body.format : undefined))
  const plain = item.bodyValue === undefined ? [] : noteFrom(item.bodyValue, 'text/plain')
  const note: NoteDoc = { type: 'doc', content: [...notes, ...plain].flatMap((one) => one.content) }
  return isEmptyNote(note) ? {} : { body: note }
}

function noteFrom(value: string | undefined, format = 'text/plain'): NoteDoc[] {
  if (value === undefined || value === '') return []
  if (format.startsWith('text/markdown')) return [markdownToNote(value)]
  return [noteFromText(format.startsWith('text/html') ? htmlWords(value) : value)]
}

function exactNote(json: string): NoteDoc | undefined {
  try {
    const result = parseNote(JSON.parse(json))
    return result.ok ? result.note : undefined
  } catch {
    return undefined
  }
}

function signatureOf(item: Item) {
  const created = instant(item.created)
  const modified = instant(item.modified)
  return {
    ...(item.id !== undefined && { iri: item.id }),
    creator: lineOf((item.creator ?? []).filter((name) => name !== '').join('; ')),
    ...(created !== undefined && { created }),
    ...(modified !== undefined && { modified }),
  }
}

/** A time of any ISO form as ours, or undefined. */
function instant(value: string | undefined): string | undefined {
  const time = value === undefined ? Number.NaN : Date.parse(value)
  if (Number.isNaN(time) || time < 0) return undefined
  const iso = new Date(time).toISOString()
  return iso.length === 24 ? iso : undefined
}

/** A body that points somewhere instead of saying something. */
const isPlace = (body: BodyRead | { id: string }): boolean =>
  ('source' in body && body.source !== undefined) || (body.id !== undefined && valueOf(body) === undefined)
const isFor = (body: BodyRead | { id: string }, purpose: string): boolean =>
  'purpose' in body && (body.purpose?.includes(purpose) ?? false)
const valueOf = (body: BodyRead | { id: string }): string | undefined =>
  'value' in body ? body.value : undefined
const lineOf = (text: string): string =>
  text.toWellFormed().normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, 2000).toWellFormed()
