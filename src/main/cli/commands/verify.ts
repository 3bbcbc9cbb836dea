/** `verify`: checks every file, record, anchor and link end, prints a report, and fails when anything is wrong. */
import type { Translate } from '#main/services/translate.ts'
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
      else if (count === 0) cli.out(`${allRight(checked, cli.t)}\n`)
      else for (const { message } of problems) cli.out(`${message}\n`)
      if (count === 0) return
      throw new HostFailure('library-faults', `The library has ${count} fault${count === 1 ? '' : 's'}.`, {
        count,
      })
    })
  },
}

/** What was looked at, each number with its noun. */
function allRight(
  checked: Readonly<Record<'documents' | 'annotations' | 'links', number>>,
  t: Translate,
): string {
  const { documents, annotations, links } = checked
  return t('cli.verify.right', {
    documents: t('cli.verify.documents', { count: documents }),
    annotations: t('cli.verify.annotations', { count: annotations }),
    links: t('cli.verify.links', { count: links }),
  })
}
export default command
