/** `orphans [DOC]`: annotations that stand on a version of their text that is no longer the current one. */
import { orphansOf } from '#shared/model/orphans.ts'
import { extentOf, quotedText } from '#shared/model/passage.ts'
import { findDocument } from '#main/services/find-record.ts'
import { wholeLibrary } from '#main/services/whole.ts'
import { type CliCommand, type CommonOptions, json, rows } from '../command.ts'

/** UTF-16 units of a quote that a row shows. */
const SHOWN = 80

const command: CliCommand = {
  name: 'orphans',
  define(command, cli) {
    command
      .description(cli.t('cli-versions.summary.orphans'))
      .argument('[document]', cli.t('cli.document'))
      .action(async (named: string | undefined, options: CommonOptions) => {
        const library = await cli.withLibrary(options, 'read', ({ library }) => wholeLibrary(library))
        const only = named === undefined ? undefined : findDocument(library, named).id
        const orphans = orphansOf(library, only)
        if (options.json)
          return cli.out(
            json(
              orphans.map(({ annotation, passage, document, decision }) => ({
                annotation: annotation.id,
                document: document.id,
                version: passage.source.version,
                current: document.current,
                ...extentOf(passage),
                quote: quotedText(passage),
                ...(decision !== undefined && { decision }),
              })),
            ),
          )
        cli.out(
          rows(
            orphans.map(({ annotation, passage, document, decision }) => [
              annotation.id,
              document.title,
              decision === undefined ? '-' : cli.t(`cli-versions.${decision}`),
              quotedText(passage).slice(0, SHOWN).toWellFormed(),
            ]),
          ),
        )
      })
  },
}
export default command
