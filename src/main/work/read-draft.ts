/** Reads a file as a draft: by an importer in a process of its own, and checked when it comes back. */
import type { Draft } from '#shared/model/draft.ts'
import { checkDraft } from './check-draft.ts'
import type { Spawn } from './child.ts'
import type { ImportOptions } from './importer.ts'
import { type Limits, LIMITS, readAtArmsLength } from './read-at-arms-length.ts'
import type { Spooled } from './spool.ts'

export interface ReadDraft {
  readonly draft: Draft
  /** SHA-256 of the bytes it was read from */
  readonly digest: string
}

/** Fails as `readAtArmsLength` does, or with `draft-invalid`. */
export async function readDraft(
  spawn: Spawn,
  file: Spooled & { readonly options: ImportOptions },
  signal: AbortSignal,
  limits: Limits = LIMITS,
): Promise<ReadDraft> {
  const { path, name, mediaType, options } = file
  const { value, digest } = await readAtArmsLength(
    spawn,
    { as: 'draft', path, name, mediaType, options },
    signal,
    limits,
  )
  return { draft: checkDraft(value, name), digest }
}
