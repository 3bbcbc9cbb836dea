/**
 * Failures that cross the process line: a code of the catalogues (`errors.<code>`), values for it, and an
 * English message for logs and the command line. The reader sees the translated code.
 */
import type { Params } from '#shared/changes/change.ts'

export interface HostError {
  readonly code: string
  readonly params: Params
  readonly message: string
}

/** A `HostError` on its way up a call chain. */
export class HostFailure extends Error implements HostError {
  readonly code: string
  readonly params: Params

  constructor(code: string, message: string, params: Params = {}) {
    super(message)
    this.name = 'HostFailure'
    this.code = code
    this.params = params
  }
}

/** What an unknown thrown value says to the other side: codes pass, everything else is an `internal` error. */
export function toHostError(thrown: unknown): HostError {
  if (thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' && 'params' in thrown) {
    return { code: thrown.code, params: thrown.params as Params, message: thrown.message }
  }
  return { code: 'internal', params: {}, message: thrown instanceof Error ? thrown.message : String(thrown) }
}
