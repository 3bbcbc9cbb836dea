/**
 * A command is what a reader can do to a library: a pure function from what is there, what is asked, new
 * ids and the time, to changes. It throws a `CommandError` when what is asked cannot be done; it never
 * changes anything itself. Labels are in the catalogues under `commands.<id>`.
 */
import type { Change, Params } from '#shared/changes/change.ts'
import type { Library } from '#shared/model/library.ts'
import type { z } from '#shared/model/zod.ts'

/** What a command may ask of the world. */
export interface CommandContext {
  /** a new id, never given before */
  id(): string
  /** the time of this run, ISO 8601 in UTC; the same all through the run */
  readonly now: string
}

export interface Outcome {
  readonly changes: readonly Change[]
  /** values for the label in menus and history */
  readonly params?: Params
  /** runs in a row with one key are one step of undo */
  readonly merge?: string
  /** id of what was made, for the caller to show */
  readonly made?: string
}

export interface Command<A = unknown> {
  readonly id: string
  /** `session`: computed where the reader is, on loaded records; `library`: run by the services over all shards */
  readonly scope: 'session' | 'library'
  readonly args: z.ZodType<A>
  run(library: Library, args: A, context: CommandContext): Outcome
}

/** Says what was asked and why it cannot be done; `code` is a key of the catalogues under `errors`. */
export class CommandError extends Error {
  readonly code: string
  readonly params: Params

  constructor(code: string, message: string, params: Params = {}) {
    super(message)
    this.name = 'CommandError'
    this.code = code
    this.params = params
  }
}

/** Gives a command its argument type from its schema. */
export function defineCommand<A>(command: Command<A>): Command<A> {
  return command
}

/** The record of an id, or a `CommandError` that names what is missing. */
export function need<T>(table: ReadonlyMap<string, T>, id: string, what: string): T {
  const record = table.get(id)
  if (record === undefined) throw new CommandError('missing', `There is no ${what} ${id}.`, { what, id })
  return record
}

/** The start of a text for labels: one line, at most 60 units. */
export function excerpt(text: string, length = 60): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length <= length
    ? line
    : `${line
        .slice(0, length - 1)
        .trimEnd()
        .toWellFormed()}…`
}
