/** `links`: every link, with its relation and the words at both ends. */
import { passageOf } from '#shared/model/annotation.ts'
import type { Library } from '#shared/model/library.ts'
import type { LinkEnd } from '#shared/model/link.ts'
import { quotedText } from '#shared/model/passage.ts'
import { wholeLibrary } from '#main/services/whole.ts'
import { type CliCommand, type CommonOptions, json, rows } from '../command.ts'

/** UTF-16 units of a quote that a row shows. */
const SHOWN = 60

const command: CliCommand = {
  name: 'links',
  define(command, cli) {
    command.description(cli.t('cli.links.summary')).action(async (options: CommonOptions) => {
      const library = await cli.withLibrary(options, 'read', ({ library }) => wholeLibrary(library))
      const links = [...library.links.values()].map((link) => {
        return { ...link, relationLabel: library.relations.get(link.relation)?.label ?? link.relation }
      })
      if (options.json) return cli.out(json(links))
      cli.out(
        rows(
          links.map(({ id, from, relationLabel, to }) => [
            id,
            wordsAt(library, from),
            relationLabel,
            wordsAt(library, to),
          ]),
        ),
      )
    })
  },
}
export default command

/** The quote of an end, or the title of its document when the whole of it is meant. */
function wordsAt(library: Library, end: LinkEnd): string {
  const annotation = end.annotation === undefined ? undefined : library.annotations.get(end.annotation)
  const passage = annotation && passageOf(annotation)
  const words = passage ? quotedText(passage) : (library.documents.get(end.document)?.title ?? end.document)
  return words.slice(0, SHOWN).toWellFormed()
}
