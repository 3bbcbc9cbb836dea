/**
 * Runs a command where the library is, and commits what comes of it. The same pure commands run in the
 * reader's session; here they serve the command line, imports, and every command that needs all shards.
 */
import type { Committed } from '#shared/changes/change.ts'
import type { Command, Outcome } from '#shared/commands/command.ts'
import { COMMANDS } from '#shared/commands/registry.ts'
import { HostFailure } from '#shared/host/errors.ts'
import type { OpenLibrary } from '#main/library/library.ts'
import { freshContext, newId } from './fresh.ts'

export interface Performed {
  /** null when there was nothing to change */
  readonly committed: Committed | null
  /** id of what was made */
  readonly made?: string
}

/** How often a command is run again when something else was committed while it ran. */
const ATTEMPTS = 5

/** Runs a command by id over everything; its errors and the store's are thrown as they are. */
export async function perform(library: OpenLibrary, id: string, args: unknown): Promise<Performed> {
  const command = COMMANDS.get(id)
  if (!command) throw new HostFailure('unknown-command', `There is no command “${id}”.`, { command: id })
  await library.loadAllAnnotations()
  return run(library, command, args)
}

/** Runs a known command over what is loaded; the caller loads what the command must see. */
export async function run<A>(library: OpenLibrary, command: Command<A>, args: unknown): Promise<Performed> {
  const checked = command.args.safeParse(args)
  if (!checked.success) {
    const issue = checked.error.issues[0]
    const reason = `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim()
    throw new HostFailure('bad-arguments', `${command.id}: ${reason}`, { command: command.id, reason })
  }
  for (let attempt = 1; ; attempt++) {
    const outcome = command.run(library.tables, checked.data, freshContext())
    const made = outcome.made === undefined ? {} : { made: outcome.made }
    if (outcome.changes.length === 0) return { committed: null, ...made }
    const committed = await commit(library, command.id, outcome)
    if (committed) return { committed, ...made }
    if (attempt === ATTEMPTS)
      throw new HostFailure('conflict', 'The library kept changing meanwhile. Try again.')
  }
}

/** Commits an outcome; undefined when a record it changes is no longer what it was. */
export async function commit(
  library: OpenLibrary,
  command: string,
  outcome: Outcome,
): Promise<Committed | undefined> {
  const transaction = {
    id: newId(),
    command,
    params: outcome.params ?? {},
    changes: outcome.changes,
    ...(outcome.merge !== undefined && { merge: outcome.merge }),
  }
  const result = await library.commit(transaction)
  return result.status === 'ok' ? result.committed : undefined
}
