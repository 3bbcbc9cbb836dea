/**
 * `orphans [DOC]`: annotations on a version of their text that is no longer the current one, or waiting for a place.
 * With `--accept` those that wait are first given the places that are proposed for them.
 */
import { InvalidArgumentError } from 'commander'
import { acceptProposals } from '#main/services/accept-proposals.ts'
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

interface Options extends CommonOptions {
  /** from this likeness on; true for all that are proposed */
  readonly accept?: number | true
}

function likeness(text: string): number {
  const number = /^(?:0|1|[01]?\.\d+)$/u.test(text) ? Number(text) : Number.NaN
  if (number >= 0 && number <= 1) return number
  throw new InvalidArgumentError('It is a number from 0 to 1.')
}

const command: CliCommand = {
  name: 'orphans',
  define(command, cli) {
    command
      .description(cli.t('cli-versions.summary.orphans'))
      .argument('[document]', cli.t('cli.document'))
      .option('--accept [likeness]', cli.t('cli-versions.acceptProposed'), likeness)
      .action(async (named: string | undefined, options: Options) => {
        const { accept } = options
        const way = accept === undefined ? 'read' : 'write'
        const { library, count } = await cli.withLibrary(options, way, async (opened) => {
          const document = named === undefined ? undefined : findDocument(opened.library.tables, named).id
          const least = accept === true ? 0 : accept
          const count =
            least === undefined ? undefined : await acceptProposals(opened.library, document, least)
          return { library: await wholeLibrary(opened.library), count }
        })
        if (count !== undefined) cli.remark(cli.t('cli-versions.acceptedProposed', { count }))
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
