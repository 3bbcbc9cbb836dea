/** `link ANN ANN`: ties two annotations together and prints the new link's id. */
import { link } from '#main/services/annotate.ts'
import { type CliCommand, type CommonOptions, json } from '../command.ts'

interface Options extends CommonOptions {
  readonly relation: string
  readonly note?: string
}

const command: CliCommand = {
  name: 'link',
  define(command, cli) {
    command
      .description(cli.t('cli.link.summary'))
      .argument('<from>', cli.t('cli.link.from'))
      .argument('<to>', cli.t('cli.link.to'))
      .requiredOption('--relation <relation>', cli.t('cli.link.relation'))
      .option('--note <markdown>', cli.t('cli.note'))
      .action(async (from: string, to: string, options: Options) => {
        const { relation, note } = options
        const id = await cli.withLibrary(options, 'write', ({ library }) =>
          link(library, { from, to, relation, ...(note !== undefined && { note }) }),
        )
        cli.out(options.json ? json({ id }) : `${id}\n`)
      })
  },
}
export default command
