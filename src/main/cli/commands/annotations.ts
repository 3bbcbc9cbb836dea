/** `annotations [DOC]`: every annotation of the library or of one document, in the order of the text. */
import { type Annotation, documentOf, passageOf } from '#shared/model/annotation.ts'
import { noteText } from '#shared/model/note.ts'
import { extentOf, quotedText } from '#shared/model/passage.ts'
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
        const library = await cli.withLibrary(options, 'read', ({ library }) => wholeLibrary(library))
        const only = named === undefined ? undefined : findDocument(library, named).id
        const chosen = [...library.annotations.values()]
          .filter((annotation) => only === undefined || documentOf(annotation) === only)
          .toSorted(inOrder)
          .map((annotation) => {
            return {
              ...annotation,
              tagLabels: annotation.tags.map((id) => library.tags.get(id)?.label ?? id),
            }
          })
        if (options.json) return cli.out(json(chosen))
        cli.out(
          rows(
            chosen.map(({ tagLabels, ...annotation }) => [
              annotation.id,
              annotation.style?.colour ?? '-',
              quoteOf(annotation),
              annotation.body ? noteText(annotation.body).slice(0, SHOWN).toWellFormed() : '',
              tagLabels.join(', '),
            ]),
          ),
        )
      })
  },
}
export default command

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
