/** The pages of a graph: a document with its properties, and below it each annotation as a block that can be referred to. */
import { safeUrl } from '#shared/model/safe-url.ts'
import { isUuid } from '#shared/model/ids.ts'
import type { ScopeDocument } from '../exporter.ts'
import { placedIn } from '../grouping/chapters.ts'
import { type Grouping, groupsOf, placeHeading } from '../grouping/groups.ts'
import { citation, styledWork } from '../readable/styled.ts'
import { type Entry, type EntryLink, entryLink, entryOf, type Placed } from '../readable/entry.ts'
import { type Dialect, lineIn, wordsIn } from '../wiki/dialect.ts'
import { type Bullet, bulletLines } from './bullets.ts'
import { pageWords } from './dialect.ts'
import { noteBullets } from './note-bullets.ts'

/** The page of a document, piece by piece. */
export function* documentPage(dialect: Dialect, one: ScopeDocument, by: Grouping): Iterable<string> {
  const { here } = dialect
  const { document } = one
  yield properties({
    'full-title': document.title,
    author: document.creators
      .filter((name) => name.trim() !== '')
      .map((name) => `[[${pageWords(name)}]]`)
      .join(', '),
    date: document.date ?? '',
    publisher: document.publisher ?? '',
    language: document.language ?? '',
    source: safeUrl(document.source.address) ?? '',
    citation: wordsIn(dialect, styledWork(here.scope, document, 'text') ?? ''),
    'scholion-id': document.id,
  })
  const links = here.index.linksAtDocument(document.id).map((link) => entryLink(here, link))
  for (const link of links) yield* bulletLines(linkBullet(dialect, link))
  yield* groups(dialect, placedIn(one), by)
}

/** The memos of the library. */
export function* memoPage(dialect: Dialect, by: Grouping): Iterable<string> {
  const { scope } = dialect.here
  yield properties({ date: scope.generated.slice(0, 10) })
  const memos = scope.memos.map((annotation): Placed => ({ annotation }))
  yield* groups(dialect, memos, by)
}

function* groups(dialect: Dialect, members: readonly Placed[], by: Grouping): Iterable<string> {
  const { here } = dialect
  const written = new Set<string>()
  for (const { heading, members: inside } of groupsOf(here, members, by)) {
    yield* bulletLines({ text: `## ${lineIn(dialect, heading)}` })
    for (const member of inside) {
      const { id } = member.annotation
      const again = written.has(id) && isUuid(id)
      yield* bulletLines(again ? { text: `((${id}))` } : entryBullet(dialect, entryOf(here, member)), 1)
      if (!written.has(id)) here.scope.passed?.()
      written.add(id)
    }
  }
}

function entryBullet(dialect: Dialect, entry: Entry): Bullet {
  const { annotation, within, quotes, colour } = entry
  const tags = annotation.tags.flatMap((id) => dialect.tag(id) ?? [])
  const note = annotation.body ? noteBullets(dialect, annotation.body) : []
  const quote = `“${wordsIn(dialect, quotes.join(' […] '))}”`
  const place = within ? wordsIn(dialect, whereOf(dialect, entry)) : ''
  const [first, ...more] = note
  // A block is shown elsewhere by its first line: the words quoted, or the first of the note.
  const isQuote = quotes.length > 0
  // Its properties come right after that line, which must not open a table or a code block.
  const isLine = first !== undefined && !first.text.includes('\n')
  const named = place === '' ? annotation.created.slice(0, 10) : place
  const text = isQuote ? (place === '' ? quote : `${quote} — ${place}`) : isLine ? first.text : named
  const own = isQuote || !isLine ? [] : (first.children ?? [])
  return {
    text,
    properties: [
      ...(isUuid(annotation.id) ? [['id', annotation.id] as const] : []),
      ...(colour ? [['colour', pageWords(colour.name)] as const] : []),
      ...(tags.length > 0 ? [['tags', tags.join(', ')] as const] : []),
      ['created', annotation.created.slice(0, 10)] as const,
    ],
    children: [
      ...own,
      ...(isQuote || !isLine ? note : more),
      ...entry.links.map((link) => linkBullet(dialect, link)),
    ],
  }
}

/** Where a passage stands: its citation in the style that was chosen, else its place on the page of its document. */
function whereOf({ here }: Dialect, entry: Entry): string {
  if (entry.styled) return citation(entry, 'text')
  return entry.cited || placeHeading(here, entry)
}

/** A link: the relation, the far end as a reference to its block, and the page it is on; the reason below. */
function linkBullet(dialect: Dialect, { link, far, relation, quote, title }: EntryLink): Bullet {
  const block = far.annotation === undefined ? undefined : dialect.link(far, quote)
  const page = dialect.link({ document: far.document }, title) ?? `*${wordsIn(dialect, title)}*`
  const words = block ?? (quote === '' ? '' : `“${wordsIn(dialect, quote)}”`)
  const target = words === '' ? page : `${words} (${page})`
  return {
    text: `**${wordsIn(dialect, relation)}** ${target}`,
    children: link.body ? noteBullets(dialect, link.body) : [],
  }
}

/** The properties of a page stand first in its file, without bullets. */
function properties(fields: Readonly<Record<string, string>>): string {
  const lines = Object.entries(fields).flatMap(([name, value]) => {
    const line = value.replace(/[\s\p{Cc}]+/gu, ' ').trim()
    return line === '' ? [] : [`${name}:: ${line}\n`]
  })
  return `${lines.join('')}\n`
}
