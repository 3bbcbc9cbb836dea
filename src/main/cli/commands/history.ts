/** `history`: the last changes, the newest first. */
import type { HistoryEntry } from '#shared/host/contract.ts'
import { lastChanges } from '#main/services/history.ts'
import type { Translate } from '#main/services/translate.ts'
import { type CliCommand, type CommonOptions, json, rows } from '../command.ts'
import { wholeNumber } from '../numbers.ts'

interface Options extends CommonOptions {
  readonly limit?: number
}

/** How many changes are listed when nobody says. */
const LIMIT = 20

const command: CliCommand = {
  name: 'history',
  define(command, cli) {
    command
      .description(cli.t('cli.history.summary'))
      .option('--limit <n>', cli.t('cli.history.limit'), wholeNumber(1, 100_000))
      .action(async (options: Options) => {
        const entries = await cli.withLibrary(options, 'read', ({ library }) =>
          lastChanges(library, options.limit ?? LIMIT),
        )
        if (options.json) return cli.out(json(entries))
        cli.out(
          rows(
            entries.map((entry) => [
              entry.seq,
              entry.time,
              done(entry, cli.t),
              entry.count,
              concerning(entry),
            ]),
          ),
        )
      })
  },
}
export default command

/** What was done; of what only goes over another step, that step too. */
function done({ command, params }: HistoryEntry, t: Translate): string {
  const words = named(command, t)
  const over = params['command']
  return typeof over === 'string' ? t('cli.history.over', { done: words, step: named(over, t) }) : words
}

/** The name of a command; its id when it is of another version and has none here. */
function named(command: string, t: Translate): string {
  const key = `commands.${command}`
  const words = t(key)
  return words === key ? command : words
}

/** What it was done to: a quote, a title, a label; of a link its relation. */
function concerning({ params }: HistoryEntry): string {
  const name = ['quote', 'title', 'label', 'relation'].map((key) => params[key]).find(Boolean)
  return name === undefined ? '' : String(name)
}
