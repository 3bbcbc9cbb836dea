/** The pages of a vault: one for each document, one for the memos, and an index that leads to them. */
import type { ExportScope, ScopeDocument } from '../exporter.ts'
import { safeUrl } from '#shared/model/safe-url.ts'
import { placedIn } from '../grouping/chapters.ts'
import { type Grouping, groupsOf, placeHeading } from '../grouping/groups.ts'
import type { Reading } from '../readable/annotation.ts'
import { bibliographicLine } from '../readable/cite.ts'
import { styledWork } from '../readable/styled.ts'
import { entryLink, entryOf, type Placed } from '../readable/entry.ts'
import { type Dialect, lineIn, wordsIn } from '../wiki/dialect.ts'
import { tagPath } from '../wiki/tag-paths.ts'
import { frontMatter } from '../wiki/yaml.ts'
import { callout, linkItems } from './callout.ts'
import { nameOfPage } from './dialect.ts'

/** The page of a document, piece by piece. */
export function* documentPage(
  dialect: Dialect,
  one: ScopeDocument,
  page: string,
  by: Grouping,
): Iterable<string> {
  const { here } = dialect
  yield documentMatter(here, one, page)
  yield `\n# ${lineIn(dialect, one.document.title)}\n\n${workIn(dialect, one)}\n`
  const links = here.index.linksAtDocument(one.document.id).map((link) => entryLink(here, link))
  if (links.length > 0) yield `\n${linkItems(dialect, links)}\n`
  yield* groups(dialect, placedIn(one), by)
}

/** The memos of the library. */
export function* memoPage(dialect: Dialect, by: Grouping): Iterable<string> {
  const { scope } = dialect.here
  const title = scope.t('export.memos')
  yield `${frontMatter({ title, date: scope.generated.slice(0, 10) })}\n# ${lineIn(dialect, title)}\n`
  const memos = scope.memos.map((annotation): Placed => ({ annotation }))
  yield* groups(dialect, memos, by)
}

/** Where a reader begins. @param pages the other pages, with their folder */
export function indexPage(dialect: Dialect, pages: readonly string[]): string {
  const { scope } = dialect.here
  const head = frontMatter({ title: scope.title, date: scope.generated.slice(0, 10) })
  const made = lineIn(dialect, scope.t('export.made', { date: scope.generated.slice(0, 10) }))
  const list = pages.map((page) => `- [[${page}|${nameOfPage(page)}]]`).join('\n')
  return `${head}\n# ${lineIn(dialect, scope.title)}\n\n${made}\n\n${list}\n`
}

/** Annotations under headings. One that stands in several groups is written once and shown in the others. */
function* groups(dialect: Dialect, members: readonly Placed[], by: Grouping): Iterable<string> {
  const { here } = dialect
  const written = new Set<string>()
  for (const group of groupsOf(here, members, by)) {
    if (by !== 'order' || group.members[0]?.within) yield `\n## ${lineIn(dialect, group.heading)}\n`
    for (const member of group.members) {
      const { id } = member.annotation
      if (written.has(id)) yield `\n![[#^${id}]]\n`
      else yield `\n${callout(dialect, entryOf(here, member), titleOf(here, member))}`
      if (!written.has(id)) here.scope.passed?.()
      written.add(id)
    }
  }
}

/** What a callout is called: its place as it is cited, or the day of a memo. */
function titleOf(here: Reading, member: Placed): string {
  const { annotation, within } = member
  if (!within) return annotation.created.slice(0, 10)
  return here.citedPlaceOf(annotation, within) || placeHeading(here, member)
}

function documentMatter({ scope }: Reading, { document, annotations }: ScopeDocument, page: string): string {
  const tags = new Set(annotations.flatMap((one) => one.tags.flatMap((id) => tagPath(scope.tags, id) ?? [])))
  const names = [document.title, document.siglum ?? '', document.subtitle ?? ''].map((name) => name.trim())
  const aliases = new Set(names.filter((name) => name !== '' && name !== nameOfPage(page)))
  return frontMatter({
    title: document.title,
    aliases: [...aliases],
    author: document.creators.filter((name) => name.trim() !== ''),
    date: document.date,
    publisher: document.publisher,
    language: document.language,
    source: safeUrl(document.source.address),
    tags: [...tags].toSorted(),
    scholion: document.id,
  })
}

/** What the page is about, as the chosen style or the app's own has it. */
function workIn(dialect: Dialect, one: ScopeDocument): string {
  const styled = styledWork(dialect.here.scope, one.document, 'text')
  if (styled === undefined) return dialect.unguard(bibliographicLine(guarded(dialect, one)))
  return [lineIn(dialect, styled), wordsIn(dialect, one.document.role)].filter(Boolean).join(' · ')
}

/** The document with its words guarded, for lines that are written elsewhere. */
function guarded({ guard }: Dialect, { document }: ScopeDocument): ScopeDocument['document'] {
  return {
    ...document,
    title: guard(document.title),
    role: guard(document.role),
    creators: document.creators.map(guard),
    ...(document.publisher !== undefined && { publisher: guard(document.publisher) }),
    ...(document.date !== undefined && { date: guard(document.date) }),
  }
}

/** Titles of pages, known before any page is written: documents in the order of the export. */
export function pagesOf(scope: ExportScope, nameOf: (title: string) => string): ReadonlyMap<string, string> {
  return new Map(scope.documents.map(({ document }) => [document.id, nameOf(document.title)]))
}
