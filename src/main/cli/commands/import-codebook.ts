/** `import-codebook FILE`: brings the codes of a REFI-QDA codebook (.qdc) in as tags. */
import { type CliCommand, type CommonOptions, json } from '../command.ts'
import { finish } from '../finish.ts'

const command: CliCommand = {
  name: 'import-codebook',
  define(command, cli) {
    command
      .description(cli.t('cli.import-codebook.summary'))
      .argument('<file>', cli.t('cli.import-codebook.file'))
      .action(async (path: string, options: CommonOptions) => {
        const result = await cli.withLibrary(options, 'create', async ({ services }) => {
          const args = { file: services.adopt(path) }
          return (await finish(services, { kind: 'import-codebook', args })).result
        })
        if (result.kind !== 'import-codebook') return
        const { codes, added, filled, report } = result
        for (const { message } of report) cli.remark(message)
        if (options.json) return cli.out(json(result))
        cli.out(`${cli.t('cli.import-codebook.result', { codes, added, filled })}\n`)
      })
  },
}
export default command
