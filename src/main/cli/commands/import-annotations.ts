/** `import-annotations FILE`: brings in W3C Web Annotations; into an empty library also the documents they stand on. */
import { findDocument } from '#main/services/find-record.ts'
import { type CliCommand, type CommonOptions, json } from '../command.ts'
import { finish } from '../finish.ts'

interface Options extends CommonOptions {
  readonly document?: string
}

const command: CliCommand = {
  name: 'import-annotations',
  define(command, cli) {
    command
      .description(cli.t('cli.import-annotations.summary'))
      .argument('<file>', cli.t('cli.import-annotations.file'))
      .option('--document <document>', cli.t('cli.import-annotations.document'))
      .action(async (path: string, options: Options) => {
        const result = await cli.withLibrary(options, 'create', async ({ services, library }) => {
          const document =
            options.document === undefined ? undefined : findDocument(library.tables, options.document).id
          const file = services.adopt(path)
          const args = { file, ...(document !== undefined && { document }) }
          return (await finish(services, { kind: 'import-annotations', args })).result
        })
        if (result.kind !== 'import-annotations') return
        for (const { message } of result.report) cli.remark(message)
        if (options.json) return cli.out(json(result))
        cli.out(
          `${cli.t('cli.import-annotations.result', { added: result.added, orphans: result.orphans })}\n`,
        )
      })
  },
}
export default command
