/** Reads a file as a draft: by an importer in a process of its own, and checked when it comes back. */
import type { Draft } from '#shared/model/draft.ts'
import { checkDraft } from './check-draft.ts'
import type { Spawn } from './child.ts'
import type { HeldImage, ImageShelf } from './images/shelf.ts'
import type { ImportOptions } from './importer.ts'
import { type Limits, LIMITS, readAtArmsLength } from './read-at-arms-length.ts'
import type { Spooled } from './spool.ts'

export interface ReadDraft {
  readonly draft: Draft
  /** SHA-256 of the bytes it was read from */
  readonly digest: string
  /** the pictures that its blocks show; on the shelf until that is closed */
  readonly images: readonly HeldImage[]
}

/**
 * Fails as `readAtArmsLength` does, or with `draft-invalid`.
 * @param shelf takes the pictures; without one the draft has none
 */
export async function readDraft(
  spawn: Spawn,
  file: Spooled & { readonly options: ImportOptions },
  signal: AbortSignal,
  limits: Limits = LIMITS,
  shelf?: ImageShelf,
): Promise<ReadDraft> {
  const { path, name, mediaType, options, web } = file
  const { value, digest } = await readAtArmsLength(
    spawn,
    {
      as: 'draft',
      path,
      name,
      mediaType,
      options,
      ...(web?.charset !== undefined && { charset: web.charset }),
    },
    signal,
    limits,
    shelf?.take,
  )
  const draft = checkDraft(value, name, shelf?.images)
  const shown = new Set(draft.blocks.map((block) => block.image?.digest))
  const images = [...(shelf?.images.values() ?? [])].filter((one) => shown.has(one.digest))
  // Where it was fetched from is known; what a page says of its own address is only said.
  return { draft: web ? { ...draft, address: web.address, retrieved: web.retrieved } : draft, digest, images }
}
