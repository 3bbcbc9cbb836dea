/** `verify`: checks every file, record, anchor and link end, prints a report, and fails when anything is wrong. */
import { HostFailure } from '#shared/host/errors.ts'
import { type CliCommand, type CommonOptions, json } from '../command.ts'

const command: CliCommand = {
  name: 'verify',
  define(command, cli) {
    command.description(cli.t('cli.verify.summary')).action(async (options: CommonOptions) => {
      const report = await cli.withLibrary(options, 'read', ({ library }) => library.verify())
      const { problems, checked } = report
      const count = problems.length
      if (options.json) cli.out(json(report))
      else if (count === 0) cli.out(`${cli.t('cli.verify.right', { ...checked })}\n`)
      else for (const { message } of problems) cli.out(`${message}\n`)
      if (count === 0) return
      throw new HostFailure('library-faults', `The library has ${count} fault${count === 1 ? '' : 's'}.`, {
        count,
      })
    })
  },
}
export default command
