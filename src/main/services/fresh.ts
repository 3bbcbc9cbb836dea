/** Where new ids and the time come from, outside tests: the rim of the pure commands. */
import { randomBytes } from 'node:crypto'
import type { CommandContext } from '#shared/commands/command.ts'
import { idSource } from '#shared/model/ids.ts'

/** A new id, never given before; later ones sort after earlier ones. */
export const newId = idSource(Date.now, randomBytes)

/** What one run of a command may ask of the world. */
export function freshContext(): CommandContext {
  return { id: newId, now: new Date().toISOString() }
}
