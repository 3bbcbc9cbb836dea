/**
 * Lays the records of an archive beside those of a library, by their ids: what is not there is added, what is the same is
 * left alone; of two that differ the one changed last counts, and where nobody knows which that is, the library's own.
 * Nothing is dropped silently: what was replaced and what was kept is listed. Pure; the command makes a step of it.
 */
import { type Annotation, documentOf, passageOf } from '#shared/model/annotation.ts'
import type { Document } from '#shared/model/document.ts'
import type { Library, RecordOf, TableName } from '#shared/model/library.ts'
import type { Link } from '#shared/model/link.ts'
import { isEmptyNote, noteText } from '#shared/model/note.ts'
import { quotedText } from '#shared/model/passage.ts'
import { referencesOf } from '#shared/model/references.ts'
import {
  DEFAULT_SETTINGS,
  type OwnStyle,
  type Settings,
  STYLE_COUNT,
  STYLES_LIMIT,
  TEMPLATES_LIMIT,
} from '#shared/model/settings.ts'
import { tagKey } from '#shared/model/tag.ts'
import { added, canonicalJson, type Change, change, sameRecord } from './change.ts'

/** The tables that travel in an archive; settings are at most one. */
export type ArchiveRecords = {
  readonly [T in Exclude<TableName, 'settings' | 'trash'>]: readonly RecordOf<T>[]
} & { readonly settings: readonly Settings[] }

/** A record that was in both and differs. */
export interface Differing {
  readonly table: TableName
  /** its words, for a list */
  readonly label: string
}

export interface ArchiveMerge {
  readonly changes: readonly Change[]
  /** ids of documents that are new */
  readonly documents: readonly string[]
  /** how many records of each table are new */
  readonly added: Readonly<Partial<Record<TableName, number>>>
  /** versions that known documents gained */
  readonly versions: number
  readonly same: number
  /** those of the library that were changed before the archive's */
  readonly replaced: readonly Differing[]
  /** those of the archive that did not come in, because the library's own counts */
  readonly kept: readonly Differing[]
  /** those that point to what neither has */
  readonly left: readonly Differing[]
  /** new tags that are called what another tag is called: two tags stay two, for only the reader knows what is meant */
  readonly namesakes: readonly Differing[]
}

/** Linear in the records of the archive. */
export function mergeArchive(library: Library, archive: ArchiveRecords): ArchiveMerge {
  const changes: Change[] = []
  const counts: Partial<Record<TableName, number>> = {}
  const told = { replaced: [] as Differing[], kept: [] as Differing[], left: [] as Differing[] }
  let [same, versions] = [0, 0]
  const known = knownIds(library, archive)

  const add = <T extends TableName>(table: T, record: RecordOf<T>): void => {
    changes.push(added(table, record))
    counts[table] = (counts[table] ?? 0) + 1
  }
  const lay = <T extends keyof ArchiveRecords>(
    table: T,
    label: (record: RecordOf<T>) => string,
    isNewer: (theirs: RecordOf<T>, ours: RecordOf<T>) => boolean = () => false,
  ): void => {
    for (const theirs of archive[table] as readonly RecordOf<T>[]) {
      const ours: RecordOf<T> | undefined = library[table].get(theirs.id)
      if (ours && sameRecord(ours, theirs)) same++
      else if (!isWhole(table, theirs, known)) told.left.push({ table, label: label(theirs) })
      else if (!ours) add(table, theirs)
      else if (isNewer(theirs, ours)) {
        changes.push(change(table, ours, theirs))
        told.replaced.push({ table, label: label(ours) })
      } else told.kept.push({ table, label: label(theirs) })
    }
  }

  for (const theirs of archive.documents) {
    const ours = library.documents.get(theirs.id)
    if (!ours) {
      add('documents', theirs)
      continue
    }
    const joined = withVersions(ours, theirs)
    versions += joined.versions.length - ours.versions.length
    if (joined !== ours) changes.push(change('documents', ours, joined))
    if (described(ours) === described(theirs)) same++
    else told.kept.push({ table: 'documents', label: theirs.title })
  }
  lay('relations', ({ label }) => label)
  lay('tags', ({ label }) => label)
  lay(
    'annotations',
    wordsOf,
    (theirs, ours) => isLater(theirs, ours) && documentOf(theirs) === documentOf(ours),
  )
  lay('links', (link) => linkWords(link, archive, library), isLater)
  lay('desks', ({ title }) => title)
  lay('transfers', ({ decision }) => decision)
  const settings = library.settings.get('library') ?? DEFAULT_SETTINGS
  for (const theirs of archive.settings) {
    const filled = withNames(settings, theirs)
    if (!sameRecord(filled, settings))
      changes.push(change('settings', library.settings.get('library'), filled))
  }
  const documents = archive.documents.map(({ id }) => id).filter((id) => !library.documents.has(id))
  const namesakes = namesakesIn(library, archive)
  return { changes, documents, added: counts, versions, same, ...told, namesakes }
}

type Ids = Readonly<Record<TableName, { has(id: string): boolean }>> & {
  readonly versions: ReadonlySet<string>
}

function knownIds(library: Library, archive: ArchiveRecords): Ids {
  const both = (table: keyof ArchiveRecords): { has(id: string): boolean } => {
    const theirs = new Set<string>(archive[table].map(({ id }) => id))
    return { has: (id) => library[table].has(id) || theirs.has(id) }
  }
  return {
    documents: both('documents'),
    annotations: both('annotations'),
    links: both('links'),
    tags: both('tags'),
    relations: both('relations'),
    desks: both('desks'),
    transfers: both('transfers'),
    settings: both('settings'),
    trash: library.trash,
    versions: new Set(
      [...library.documents.values(), ...archive.documents].flatMap((one) =>
        one.versions.map(({ id }) => id),
      ),
    ),
  }
}

/** Whether everything that a record cannot do without is in the library or comes along. */
function isWhole<T extends TableName>(table: T, record: RecordOf<T>, known: Ids): boolean {
  const version = 'target' in record && 'source' in record.target ? record.target.source.version : undefined
  if (version !== undefined && !known.versions.has(version)) return false
  if ('decision' in record && !known.versions.has(record.version)) return false
  // A tag whose broader one is missing stands at the top, a desk may have an empty side.
  if (table === 'tags' || table === 'desks') return true
  return referencesOf(table, record).every((one) => known[one.table].has(one.id))
}

/** The library's document with the versions that only the archive has; read on in the archive's where that is one of them. */
function withVersions(ours: Document, theirs: Document): Document {
  const ids = new Set(ours.versions.map(({ id }) => id))
  const more = theirs.versions.filter(({ id }) => !ids.has(id))
  if (more.length === 0) return ours
  const current = ids.has(theirs.current) ? ours.current : theirs.current
  return { ...ours, versions: [...ours.versions, ...more], current }
}

function namesakesIn({ tags }: Library, archive: ArchiveRecords): Differing[] {
  const called = new Map(Array.from(tags.values(), ({ id, label }) => [tagKey(label), id]))
  return archive.tags.flatMap(({ id, label }): Differing[] => {
    const other = called.get(tagKey(label)) ?? id
    called.set(tagKey(label), other)
    return tags.has(id) || other === id ? [] : [{ table: 'tags', label }]
  })
}

/** What a reader says of a document, without what is joined. */
function described({ versions: _versions, current: _current, source: _source, ...rest }: Document): string {
  return canonicalJson(rest)
}

function isLater(theirs: Annotation | Link, ours: Annotation | Link): boolean {
  return theirs.modified > ours.modified
}

/**
 * The reader's names stay, and so does the one that signs; colours without a name get the archive's, templates and citation
 * styles that are new come along, as far as there is room.
 */
function withNames(ours: Settings, theirs: Settings): Settings {
  const colours = ours.colours.map((colour, at) =>
    colour.label === '' && colour.meaning === '' ? (theirs.colours[at] ?? colour) : colour,
  ) as Settings['colours']
  const templates = Object.fromEntries(
    Object.entries({ ...ours.templates, ...theirs.templates, ...ours.templates }).slice(0, TEMPLATES_LIMIT),
  )
  const styles = withStyles(ours.styles ?? [], theirs.styles ?? [])
  const style = ours.style ?? theirs.style
  return {
    ...ours,
    colours,
    ...(Object.keys(templates).length > 0 && { templates }),
    ...(styles.length > 0 && { styles }),
    ...(style !== undefined && { style }),
  }
}

function withStyles(ours: readonly OwnStyle[], theirs: readonly OwnStyle[]): OwnStyle[] {
  const known = new Set(ours.map(({ id }) => id))
  const all = [...ours]
  let size = ours.reduce((sum, { xml }) => sum + xml.length, 0)
  for (const style of theirs) {
    if (known.has(style.id) || all.length >= STYLE_COUNT || size + style.xml.length > STYLES_LIMIT) continue
    all.push(style)
    size += style.xml.length
  }
  return all
}

function wordsOf(annotation: Annotation): string {
  const passage = passageOf(annotation)
  if (passage) return quotedText(passage)
  return annotation.body && !isEmptyNote(annotation.body) ? noteText(annotation.body) : annotation.id
}

function linkWords({ from, to }: Link, archive: ArchiveRecords, library: Library): string {
  const titles = new Map(archive.documents.map(({ id, title }) => [id, title]))
  const title = (id: string): string => titles.get(id) ?? library.documents.get(id)?.title ?? id
  return `${title(from.document)} – ${title(to.document)}`
}
