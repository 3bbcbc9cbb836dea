/** `import-annotations FILE…`: brings in annotations, ours or another program's, and says what became of them, one file a line. */
import { basename } from 'node:path'
import { HostFailure, toHostError } from '#shared/host/errors.ts'
import type { JobResult } from '#shared/host/jobs.ts'
import { findDocument } from '#main/services/find-record.ts'
import type { Opened } from '#main/services/open-services.ts'
import { type Cli, type CliCommand, type CommonOptions, json, oneLine, rows } from '../command.ts'
import { finish } from '../finish.ts'
import { remarkSentence } from '../sentence.ts'

interface Options extends CommonOptions {
  readonly document?: string
}
type Read = Extract<JobResult, { kind: 'import-annotations' }>
type Outcome = { readonly name: string } & (Read | { readonly error: ReturnType<typeof toHostError> })

/** Characters of a lost quotation on one line. */
const QUOTE = 80

async function importOne({ services }: Opened, path: string, document: string | undefined): Promise<Outcome> {
  const name = basename(path)
  try {
    const args = { file: services.adopt(path), ...(document !== undefined && { document }) }
    const { result } = await finish(services, { kind: 'import-annotations', args })
    if (result.kind !== 'import-annotations') throw new Error(`a job of another kind: ${result.kind}`)
    return { name, ...result }
  } catch (thrown) {
    return { name, error: toHostError(thrown) }
  }
}

function resultWords(cli: Cli, { added, orphans, proposed }: Read): string {
  const told = cli.t('cli.import-annotations.result', { added, orphans })
  return proposed === 0 ? told : `${told} ${cli.t('cli.import-annotations.proposed', { count: proposed })}`
}

function tell(cli: Cli, outcomes: readonly Outcome[], isJson: boolean): void {
  const read = outcomes.flatMap((outcome) => ('error' in outcome ? [] : [outcome]))
  for (const { name, report, lost } of read) {
    for (const one of report) cli.remark(`${name}: ${remarkSentence(one, cli.t, cli.language)}`)
    for (const { quote, document, reason } of isJson ? [] : lost) {
      const words = oneLine(quote).slice(0, QUOTE).toWellFormed()
      const why = cli.t(`annotation-files.why.${reason}`)
      cli.remark(`${name}: ${cli.t('annotation-files.lost', { words: `“${words}”`, document, why })}`)
    }
  }
  const [only] = read
  if (isJson && outcomes.length > 1) cli.out(json(outcomes))
  else if (isJson) cli.out(only ? json(only) : '')
  else if (outcomes.length === 1 && only) cli.out(`${resultWords(cli, only)}\n`)
  else if (read.length > 0) {
    const head = [
      'file',
      'reader',
      'added',
      'exact',
      'folded',
      'proposed',
      'merged',
      'orphans',
      'links',
    ] as const
    const words = head.map((column) => cli.t(`cli.import-annotations.columns.${column}`))
    const lines = read.map(({ name, reader, added, exact, folded, proposed, merged, orphans, links }) => [
      name,
      reader,
      added,
      exact,
      folded,
      proposed,
      merged,
      orphans,
      links,
    ])
    cli.out(rows([words, ...lines]))
  }
  const failed = outcomes.flatMap((outcome) => ('error' in outcome ? [outcome.error] : []))
  for (const error of failed.slice(0, -1)) cli.remark(error.message)
  const last = failed.at(-1)
  if (last) throw new HostFailure(last.code, last.message, last.params)
}

const command: CliCommand = {
  name: 'import-annotations',
  define(command, cli) {
    command
      .description(cli.t('cli.import-annotations.summary'))
      .argument('<files...>', cli.t('cli.import-annotations.file'))
      .option('--document <document>', cli.t('cli.import-annotations.document'))
      .action(async (paths: string[], options: Options) => {
        const outcomes = await cli.withLibrary(options, 'create', async (opened) => {
          const { document: named } = options
          const document = named === undefined ? undefined : findDocument(opened.library.tables, named).id
          const done: Outcome[] = []
          for (const path of paths) done.push(await importOne(opened, path, document))
          return done
        })
        tell(cli, outcomes, options.json === true)
      })
  },
}
export default command
