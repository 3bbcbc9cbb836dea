/** Every command of the command line, found by folder, in alphabetical order. Two with one name fail at start. */
import type { CliCommand } from './command.ts'

const modules = import.meta.glob<CliCommand>('./commands/*.ts', { eager: true, import: 'default' })

function collect(): readonly CliCommand[] {
  const found = new Map<string, CliCommand>()
  for (const [path, command] of Object.entries(modules)) {
    if (found.has(command.name)) throw new Error(`two commands are called ${command.name} (${path})`)
    found.set(command.name, command)
  }
  return [...found.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}

export const COMMANDS: readonly CliCommand[] = collect()
