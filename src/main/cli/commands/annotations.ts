/** `annotations [DOC]`: every annotation of the library or of one document, in the order of the text. */
import { type Annotation, documentOf, passageOf } from '#shared/model/annotation.ts'
import { noteText } from '#shared/model/note.ts'
import type { Document, Text } from '#shared/model/document.ts'
import { extentOf, quotedText } from '#shared/model/passage.ts'
import { blockTable } from '#shared/text/block-table.ts'
import { cite, type CiteWords } from '#shared/text/provisions/cite.ts'
import { type Structure, structureOf } from '#shared/text/provisions/structure.ts'
import { findDocument } from '#main/services/find-record.ts'
import { wholeLibrary } from '#main/services/whole.ts'
import { type CliCommand, type CommonOptions, json, rows } from '../command.ts'

/** UTF-16 units of a quote or note that a row shows. */
const SHOWN = 80

const command: CliCommand = {
  name: 'annotations',
  define(command, cli) {
    command
      .description(cli.t('cli.annotations.summary'))
      .argument('[document]', cli.t('cli.document'))
      .action(async (named: string | undefined, options: CommonOptions) => {
        const { library, placeOf } = await cli.withLibrary(options, 'read', async ({ library: open }) => {
          const whole = await wholeLibrary(open)
          const document = named === undefined ? undefined : findDocument(whole, named)
          return { library: whole, placeOf: await placesIn(open, document, cli.t) }
        })
        const only = named === undefined ? undefined : findDocument(library, named).id
        const chosen = [...library.annotations.values()]
          .filter((annotation) => only === undefined || documentOf(annotation) === only)
          .toSorted(inOrder)
          .map((annotation) => {
            return {
              ...annotation,
              tagLabels: annotation.tags.map((id) => library.tags.get(id)?.label ?? id),
              ...(only !== undefined && { place: placeOf(annotation) }),
            }
          })
        if (options.json) return cli.out(json(chosen))
        cli.out(
          rows(
            chosen.map(({ tagLabels, place, ...annotation }) => [
              annotation.id,
              annotation.style?.colour ?? '-',
              quoteOf(annotation),
              annotation.body ? noteText(annotation.body).slice(0, SHOWN).toWellFormed() : '',
              tagLabels.join(', '),
              ...(place === undefined ? [] : [place]),
            ]),
          ),
        )
      })
  },
}
export default command

/** Where annotations of one document stand, as one cites it; of the whole library no text is read. */
async function placesIn(
  library: { text(document: string, version: string): Promise<Text> },
  document: Document | undefined,
  t: CiteWords,
): Promise<(annotation: Annotation) => string> {
  if (!document) return () => ''
  const structures = new Map<string, Structure>()
  for (const { id } of document.versions) {
    const text = await library.text(document.id, id).catch(() => undefined)
    if (text) structures.set(id, structureOf(blockTable(text.blocks)))
  }
  return (annotation) => {
    const passage = passageOf(annotation)
    const structure = passage && structures.get(passage.source.version)
    return passage && structure ? cite(structure, extentOf(passage), t) : ''
  }
}

function quoteOf(annotation: Annotation): string {
  const passage = passageOf(annotation)
  return passage ? quotedText(passage).slice(0, SHOWN).toWellFormed() : ''
}

/** By document, then by place; annotations of whole documents first, those of the library last. */
function inOrder(a: Annotation, b: Annotation): number {
  const [left, right] = [documentOf(a) ?? '~', documentOf(b) ?? '~']
  if (left !== right) return left < right ? -1 : 1
  return startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1)
}

function startOf(annotation: Annotation): number {
  const passage = passageOf(annotation)
  return passage ? extentOf(passage).start : -1
}
