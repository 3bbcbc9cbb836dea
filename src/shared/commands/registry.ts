/** Every command, found by folder: a new one is a new export of a file here. Two with one id fail at start. */
import type { Command } from './command.ts'

const modules = import.meta.glob<Record<string, unknown>>('./*.ts', { eager: true })

function isCommand(value: unknown): value is Command {
  return typeof value === 'object' && value !== null && 'run' in value && 'scope' in value && 'args' in value
}

function collect(): ReadonlyMap<string, Command> {
  const found = new Map<string, Command>()
  for (const [path, module] of Object.entries(modules)) {
    for (const value of Object.values(module)) {
      if (!isCommand(value)) continue
      if (found.has(value.id)) throw new Error(`two commands are called ${value.id} (${path})`)
      found.set(value.id, value)
    }
  }
  return found
}

/** All commands by id. */
export const COMMANDS: ReadonlyMap<string, Command> = collect()
