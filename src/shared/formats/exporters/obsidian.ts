/**
 * A vault for Obsidian: a note for each document with a callout for each annotation, joined by wiki links that lead to
 * the very passage. A zip, to unpack beside one's own notes: all pages are in a folder of their own, and links name
 * it, so that no note of the reader's is written over or mistaken for one of these.
 */
import type { Exporter, ExportScope } from '../exporter.ts'
import { styleOption } from '../citing/styles.ts'
import { GROUP_OPTION, groupingOf } from '../grouping/groups.ts'
import { obsidianDialect } from '../obsidian/dialect.ts'
import { documentPage, indexPage, memoPage, pagesOf } from '../obsidian/pages.ts'
import { SNIPPET, SNIPPET_NAME } from '../obsidian/style.ts'
import { reading } from '../readable/annotation.ts'
import { countLosses } from '../readable/losses.ts'
import { scopeIndex } from '../scope-index.ts'
import { pageNames } from '../wiki/names.ts'
import { type ZipPart, zipped } from '../zip/zip-stream.ts'

const DROPS = [
  'formats.drops.creators',
  'formats.drops.positions',
  'formats.drops.markStyles',
  'formats.drops.texts',
]

/** UTF-16 units of the folder's name: paths of Windows are short. */
const FOLDER_LENGTH = 40

function write(scope: ExportScope): AsyncIterable<Uint8Array> {
  countLosses(scope, DROPS)
  return zipped(parts(scope), scope.generated)
}

function* parts(scope: ExportScope): Iterable<ZipPart> {
  const here = reading(scope, scopeIndex(scope))
  const namesIn = pageNames()
  const folder = namesIn(`${scope.title.slice(0, FOLDER_LENGTH)} (Scholion)`)
  const nameOf = (title: string): string => `${folder}/${namesIn(title)}`
  const index = nameOf(scope.t('export-notes.index'))
  const pages = pagesOf(scope, nameOf)
  const memos = scope.memos.length > 0 ? nameOf(scope.t('export.memos')) : undefined
  const dialect = obsidianDialect(here, pages)
  const by = groupingOf(scope.options)
  const all = [...pages.values(), ...(memos === undefined ? [] : [memos])]
  yield { name: `${index}.md`, pieces: [indexPage(dialect, all)] }
  for (const one of scope.documents) {
    const page = pages.get(one.document.id) ?? ''
    yield { name: `${page}.md`, pieces: documentPage(dialect, one, page, by) }
  }
  if (memos !== undefined) yield { name: `${memos}.md`, pieces: memoPage(dialect, by) }
  yield { name: SNIPPET_NAME, pieces: [SNIPPET] }
}

const obsidian: Exporter = {
  id: 'obsidian',
  label: 'formats.obsidian',
  extension: 'zip',
  mediaType: 'application/zip',
  drops: DROPS,
  options: [GROUP_OPTION, styleOption()],
  export: write,
}
export default obsidian
