/**
 * REFI-QDA project: texts, coded selections, codes, notes, and the links between passages, for NVivo, ATLAS.ti, MAXQDA,
 * QualCoder and others. The texts are plain, UTF-8 without a byte order mark, line feeds, as most of them read best.
 * https://www.qdasoftware.org/refi-qda-project/
 */
import { passageOf } from '#shared/model/annotation.ts'
import type { BlockTable } from '#shared/text/block-table.ts'
import type { Exporter, ExportScope } from '../exporter.ts'
import { projectTexts, type ProjectTexts } from '../refi/sources.ts'
import { writeProject } from '../refi/write-project.ts'
import { loseFormatting } from '../tables/formatted.ts'
import { type ZipPart, zipped } from '../zip/zip-stream.ts'

async function* write(scope: ExportScope): AsyncIterable<Uint8Array> {
  countLosses(scope)
  const texts = await projectTexts(scope)
  yield* zipped(partsOf(scope, texts), scope.generated)
}

function* partsOf(scope: ExportScope, texts: ProjectTexts): Iterable<ZipPart> {
  yield { name: 'project.qde', pieces: writeProject(scope, texts) }
  for (const { guid, table } of texts.sources) yield { name: `sources/${guid}.txt`, pieces: plainText(table) }
}

/** The canonical text: blocks joined by line feeds. */
function* plainText({ blocks }: BlockTable): Iterable<string> {
  for (const [at, { text }] of blocks.entries()) yield at === 0 ? text : `\n${text}`
}

function countLosses(scope: ExportScope): void {
  const lose = (what: string, count: number): void => {
    if (count > 0) scope.lose(`formats.drops.${what}`, count)
  }
  const { documents, memos, links, tags, desks, transfers } = scope
  const annotations = documents.flatMap((one) => one.annotations)
  loseFormatting(scope, [...annotations, ...memos, ...links])
  lose('colours', annotations.filter(({ style }) => style).length)
  lose(
    'layout',
    documents.filter(({ table }) => table.blocks.some(({ type }) => type !== 'paragraph')).length,
  )
  lose('tagExamples', [...tags.values()].filter(({ example }) => example !== undefined).length)
  lose('desks', desks.length)
  lose('decisions', transfers.length)
  // Several notes on one text become one, signed by nobody.
  lose('documentNotes', annotations.filter((annotation) => !passageOf(annotation)).length)
}

const qdpx: Exporter = {
  id: 'qdpx',
  label: 'formats.qdpx',
  extension: 'qdpx',
  mediaType: 'application/zip',
  drops: [
    'formats.drops.colours',
    'formats.drops.formatting',
    'formats.drops.layout',
    'formats.drops.bibliography',
    'formats.drops.inverse',
    'formats.drops.linkDates',
    'formats.drops.tagExamples',
    'formats.drops.decisions',
    'formats.drops.desks',
    'formats.drops.settings',
    'formats.drops.images',
    'formats.drops.originals',
    'formats.drops.provenance',
  ],
  export: write,
}
export default qdpx
