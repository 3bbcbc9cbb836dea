/**
 * REFI-QDA codebook: the tags alone, as codes under one another with their colours and scope notes, for NVivo,
 * ATLAS.ti, MAXQDA, QualCoder and others. Of the whole library every tag; else those that its annotations
 * have or their notes mention, with the tags they stand under. https://www.qdasoftware.org/
 */
import { tagsIn, writeCodes } from '../codebook/write-codes.ts'
import type { Exporter, ExportScope } from '../exporter.ts'

export const CODEBOOK_NAMESPACE = 'urn:QDA-XML:codebook:1.0'

function* write(scope: ExportScope): Iterable<string> {
  const tags = tagsIn(scope)
  const examples = [...tags.values()].filter(({ example }) => example !== undefined).length
  if (examples > 0) scope.lose('formats.drops.tagExamples', examples)
  yield '<?xml version="1.0" encoding="utf-8"?>\n'
  yield `<CodeBook xmlns="${CODEBOOK_NAMESPACE}" origin="Scholion">\n<Codes>\n`
  yield* writeCodes(tags, scope.t)
  yield '</Codes>\n</CodeBook>\n'
}

const qdc: Exporter = {
  id: 'qdc',
  label: 'formats.qdc',
  extension: 'qdc',
  mediaType: 'application/xml',
  drops: [
    'formats.drops.texts',
    'formats.drops.annotations',
    'formats.drops.allLinks',
    'formats.drops.tagExamples',
    'formats.drops.decisions',
    'formats.drops.desks',
    'formats.drops.settings',
  ],
  textless: true,
  export: write,
}
export default qdc
