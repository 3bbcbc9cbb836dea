/** `import FILE…`: brings files in and prints the ids of the documents they became, one a line. */
import type { Command } from 'commander'
import type { ImportedFile } from '#shared/host/contract.ts'
import { HostFailure } from '#shared/host/errors.ts'
import { type Cli, type CliCommand, type CommonOptions, json } from '../command.ts'
import { finish } from '../finish.ts'

interface Options extends CommonOptions {
  readonly role?: string
  readonly title?: string
  readonly encoding?: string
  readonly unwrap?: boolean
}

async function importFiles(cli: Cli, paths: readonly string[], options: Options): Promise<void> {
  const { role, title, encoding, unwrap } = options
  if (title !== undefined && paths.length > 1) {
    throw new HostFailure('title-for-several', '--title goes with one file only.')
  }
  const files = await cli.withLibrary(options, 'create', async ({ services }) => {
    const chosen = { ...(encoding !== undefined && { encoding }), ...(unwrap && { unwrap }) }
    const args = {
      files: paths.map((path) => services.adopt(path)),
      ...(role !== undefined && { role }),
      ...(title !== undefined && { title }),
      ...(Object.keys(chosen).length > 0 && { options: chosen }),
    }
    const { result } = await finish(services, { kind: 'import', args })
    return result.kind === 'import' ? result.files : []
  })
  report(cli, files, options.json === true)
}

function report(cli: Cli, files: readonly ImportedFile[], asJson: boolean): void {
  if (asJson) cli.out(json(files))
  else for (const { document } of files) if (document !== undefined) cli.out(`${document}\n`)
  for (const { name, remarks } of files) for (const { message } of remarks) cli.remark(`${name}: ${message}`)
  const failed = files.flatMap(({ error }) => (error ? [error] : []))
  for (const error of failed.slice(0, -1)) cli.remark(error.message)
  const last = failed.at(-1)
  if (last) throw new HostFailure(last.code, last.message, last.params)
}

const command: CliCommand = {
  name: 'import',
  define(command: Command, cli) {
    command
      .description(cli.t('cli.import.summary'))
      .argument('<files...>', cli.t('cli.import.files'))
      .option('--role <role>', cli.t('cli.import.role'))
      .option('--title <title>', cli.t('cli.import.title'))
      .option('--encoding <label>', cli.t('cli.import.encoding'))
      .option('--unwrap', cli.t('cli.import.unwrap'))
      .action((files: string[], options: Options) => importFiles(cli, files, options))
  },
}
export default command
