/** `annotate DOC`: marks a passage, found by its words or by offsets, and prints the new annotation's id. */
import { InvalidArgumentError } from 'commander'
import { HostFailure } from '#shared/host/errors.ts'
import { COLOURS, type Colour } from '#shared/model/primitives.ts'
import { annotate } from '#main/services/annotate.ts'
import type { Where } from '#main/services/locate.ts'
import { type CliCommand, type CommonOptions, json } from '../command.ts'
import { wholeNumber } from '../numbers.ts'

interface Options extends CommonOptions {
  readonly quote?: string
  readonly nth?: number
  readonly start?: number
  readonly end?: number
  readonly color?: Colour
  readonly note?: string
  readonly tags?: readonly string[]
}

function whereOf({ quote, nth, start, end }: Options): Where {
  if (quote !== undefined && start === undefined && end === undefined) {
    return { quote, ...(nth !== undefined && { nth }) }
  }
  if (nth === undefined && start !== undefined && end !== undefined) {
    return { start, end, ...(quote !== undefined && { quote }) }
  }
  throw new HostFailure(
    'no-passage',
    'Say which passage: --quote "…" (with --nth N, or --start N --end N), or --start N --end N.',
  )
}

function colour(text: string): Colour {
  const known = COLOURS.find((one) => String(one) === text)
  if (known === undefined) throw new InvalidArgumentError('It is a number from 1 to 5.')
  return known
}

function labels(text: string): string[] {
  return text
    .split(',')
    .map((label) => label.trim())
    .filter((label) => label !== '')
}

const command: CliCommand = {
  name: 'annotate',
  define(command, cli) {
    command
      .description(cli.t('cli.annotate.summary'))
      .argument('<document>', cli.t('cli.document'))
      .option('--quote <words>', cli.t('cli.annotate.quote'))
      .option('--nth <n>', cli.t('cli.annotate.nth'), wholeNumber(1))
      .option('--start <n>', cli.t('cli.annotate.start'), wholeNumber(0))
      .option('--end <n>', cli.t('cli.annotate.end'), wholeNumber(0))
      .option('--color <1-5>', cli.t('cli.annotate.color'), colour)
      .option('--note <markdown>', cli.t('cli.note'))
      .option('--tags <a,b>', cli.t('cli.annotate.tags'), labels)
      .action(async (document: string, options: Options) => {
        const where = whereOf(options)
        const { color, note, tags } = options
        const id = await cli.withLibrary(options, 'write', ({ library }) =>
          annotate(library, {
            document,
            where,
            ...(color !== undefined && { colour: color }),
            ...(note !== undefined && { note }),
            ...(tags !== undefined && { tags }),
          }),
        )
        cli.out(options.json ? json({ id }) : `${id}\n`)
      })
  },
}
export default command
