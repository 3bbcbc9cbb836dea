/**
 * The command line: parses, runs one command, answers an exit code. 0 is done; 1 comes with one clear line
 * on stderr. Stdout holds the result and nothing else.
 */
import { Command, CommanderError } from 'commander'
import { toHostError } from '#shared/host/errors.ts'
import { languageOf } from '#shared/messages/catalogue.ts'
import { translator } from '#main/services/translate.ts'
import { type Cli, oneLine } from './command.ts'
import { sentence } from './sentence.ts'
import { createCli, type Surroundings } from './surroundings.ts'
import { COMMANDS } from './commands.ts'

/** @param argv arguments without the program's own name */
export async function run(argv: readonly string[], here: Surroundings): Promise<0 | 1> {
  const language = languageOf(here.env['LC_ALL'] || here.env['LC_MESSAGES'] || here.env['LANG'] || 'en')
  const t = translator(language)
  const fail = (line: string): 1 => {
    here.err(`${oneLine(line)}\n`)
    return 1
  }
  if (argv.length === 0) return fail(t('cli.no-command'))
  try {
    await programOf(createCli(here, language, t), here).parseAsync([...argv], { from: 'user' })
    return 0
  } catch (thrown) {
    if (thrown instanceof CommanderError) {
      return thrown.exitCode === 0 ? 0 : fail(thrown.message.replace(/^error: /u, ''))
    }
    return fail(sentence(toHostError(thrown), t, language))
  }
}

function programOf(cli: Cli, here: Surroundings): Command {
  const program = plain(new Command('scholion'), cli)
  program.description(cli.t('cli.description')).version(here.version, '-V, --version', cli.t('cli.version'))
  for (const { name, define } of COMMANDS) {
    const command = plain(program.command(name), cli)
    define(command, cli)
    command.option('--library <dir>', cli.t('cli.library')).option('--json', cli.t('cli.json'))
  }
  return program
}

/** Takes the terminal out of commander: nothing is written or exited behind our back. */
function plain(command: Command, cli: Cli): Command {
  return command
    .exitOverride()
    .showSuggestionAfterError(false)
    .helpOption('-h, --help', cli.t('cli.help'))
    .helpCommand(false)
    .configureOutput({
      writeOut: (text) => cli.out(text),
      writeErr: () => undefined,
      outputError: () => undefined,
    })
}
