/**
 * Pages for Logseq: a page for each document, annotations as blocks with ids, links as references to blocks. A zip
 * whose folder `pages` goes into that of a graph.
 */
import { styleOption } from '../citing/styles.ts'
import type { Exporter, ExportScope } from '../exporter.ts'
import { GROUP_OPTION, groupingOf } from '../grouping/groups.ts'
import { logseqDialect } from '../logseq/dialect.ts'
import { documentPage, memoPage } from '../logseq/pages.ts'
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

function write(scope: ExportScope): AsyncIterable<Uint8Array> {
  countLosses(scope, DROPS)
  return zipped(parts(scope), scope.generated)
}

function* parts(scope: ExportScope): Iterable<ZipPart> {
  const here = reading(scope, scopeIndex(scope))
  const nameOf = pageNames()
  const index = nameOf(`${scope.title} (Scholion)`)
  const pages = new Map(scope.documents.map(({ document }) => [document.id, nameOf(document.title)]))
  const memos = scope.memos.length > 0 ? nameOf(scope.t('export.memos')) : undefined
  const dialect = logseqDialect(here, pages)
  const by = groupingOf(scope.options)
  const all = [...pages.values(), ...(memos === undefined ? [] : [memos])]
  yield { name: `pages/${index}.md`, pieces: all.map((page) => `- [[${page}]]\n`) }
  for (const one of scope.documents) {
    const page = pages.get(one.document.id) ?? ''
    yield { name: `pages/${page}.md`, pieces: documentPage(dialect, one, by) }
  }
  if (memos !== undefined) yield { name: `pages/${memos}.md`, pieces: memoPage(dialect, by) }
}

const logseq: Exporter = {
  id: 'logseq',
  label: 'formats.logseq',
  extension: 'zip',
  mediaType: 'application/zip',
  drops: DROPS,
  options: [GROUP_OPTION, styleOption()],
  export: write,
}
export default logseq
