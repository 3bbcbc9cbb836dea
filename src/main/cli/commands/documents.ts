/** `documents`: what is in the library, with counts. */
import { type CliCommand, type CommonOptions, json, rows } from '../command.ts'

const command: CliCommand = {
  name: 'documents',
  define(command, cli) {
    command.description(cli.t('cli.documents.summary')).action(async (options: CommonOptions) => {
      const documents = await cli.withLibrary(options, 'read', async ({ library }) => {
        const counts = library.index.counts()
        return [...library.tables.documents.values()].map((document) => {
          return { ...document, counts: counts.get(document.id) ?? { annotations: 0, notes: 0 } }
        })
      })
      if (options.json) return cli.out(json(documents))
      cli.out(
        rows(
          documents.map(({ id, role, title, counts }) => [id, role, counts.annotations, counts.notes, title]),
        ),
      )
    })
  },
}
export default command
