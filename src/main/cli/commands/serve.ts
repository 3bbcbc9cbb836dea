/** `serve`: the web host in the foreground; prints its address with a code that lets one page in. */
import { type CliCommand, type CommonOptions } from '../command.ts'
import { wholeNumber } from '../numbers.ts'

interface Options extends CommonOptions {
  readonly port: number
  readonly open: boolean
}

const command: CliCommand = {
  name: 'serve',
  define(command, cli) {
    command
      .description(cli.t('cli.serve.summary'))
      .option('--port <n>', cli.t('cli.serve.port'), wholeNumber(0, 65_535), 0)
      .option('--no-open', cli.t('cli.serve.no-open'))
      .action(async (options: Options) => {
        const { port, open, json = false } = options
        await cli.serve({ folder: await cli.folder(options), port, open, json })
      })
  },
}
export default command
