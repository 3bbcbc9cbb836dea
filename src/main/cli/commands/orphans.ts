/** `orphans [DOC]`: annotations on a version of their text that is no longer the current one, or waiting for a place. */
import { type Orphan, orphansOf } from '#shared/model/orphans.ts'
import { extentOf, quotedText } from '#shared/model/passage.ts'
import { type Proposal, proposedFor } from '#shared/model/proposal.ts'
import { findDocument } from '#main/services/find-record.ts'
import { wholeLibrary } from '#main/services/whole.ts'
import { type Cli, type CliCommand, type CommonOptions, json, rows } from '../command.ts'

/** UTF-16 units of a quote that a row shows. */
const SHOWN = 80

function stateOf(cli: Cli, decision: Orphan['decision'], proposal: Proposal | undefined): string {
  if (decision !== undefined) return cli.t(`cli-versions.${decision}`)
  return proposal ? cli.t('asked.orphan', { percent: Math.round(proposal.score * 100) }) : '-'
}

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
              orphans.map(({ annotation, passage, document, version, proposal, decision }) => ({
                annotation: annotation.id,
                document: document.id,
                version,
                current: document.current,
                ...(passage && extentOf(passage)),
                quote: passage ? quotedText(passage) : proposal ? proposedFor(proposal) : '',
                ...(proposal && { proposed: { spans: proposal.spans, score: proposal.score } }),
                ...(decision !== undefined && { decision }),
              })),
            ),
          )
        cli.out(
          rows(
            orphans.map(({ annotation, passage, document, proposal, decision }) => [
              annotation.id,
              document.title,
              stateOf(cli, decision, proposal),
              (passage ? quotedText(passage) : proposal ? proposedFor(proposal) : '')
                .slice(0, SHOWN)
                .toWellFormed(),
            ]),
          ),
        )
      })
  },
}
export default command
