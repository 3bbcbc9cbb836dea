/** `versions DOC`: the versions of a text, the oldest first, with how many annotations stand on each. */
import { passageOf } from '#shared/model/annotation.ts'
import { sourceOf } from '#shared/model/document.ts'
import { findDocument } from '#main/services/find-record.ts'
import { type CliCommand, type CommonOptions, json, rows } from '../command.ts'

const command: CliCommand = {
  name: 'versions',
  define(command, cli) {
    command
      .description(cli.t('cli-versions.summary.versions'))
      .argument('<document>', cli.t('cli.document'))
      .action(async (named: string, options: CommonOptions) => {
        const versions = await cli.withLibrary(options, 'read', async ({ library }) => {
          const document = findDocument(library.tables, named)
          await library.loadAnnotations(document.id)
          const standing = [...library.tables.annotations.values()].map(
            (one) => passageOf(one)?.source.version,
          )
          return document.versions.map((version) => ({
            ...version,
            source: sourceOf(document, version.id),
            current: version.id === document.current,
            annotations: standing.filter((id) => id === version.id).length,
          }))
        })
        if (options.json) return cli.out(json(versions))
        cli.out(
          rows(
            versions.map(({ id, imported, words, annotations, source, current }) => [
              id,
              current ? cli.t('cli-versions.current') : '-',
              imported,
              words,
              annotations,
              source.name,
            ]),
          ),
        )
      })
  },
}
export default command
