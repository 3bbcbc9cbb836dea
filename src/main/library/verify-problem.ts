/** What a check of a library finds wrong with a record. */
import type { Params } from '#shared/changes/change.ts'

export interface Problem {
  readonly code: string
  readonly params: Params
  /** what is wrong and where, in English */
  readonly message: string
}

export function problem(code: string, table: string, id: string, what: string): Problem {
  return { code, params: { table, id }, message: `${table} ${id}: ${what}.` }
}
