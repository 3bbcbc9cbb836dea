/**
 * Judges the pictures of one file in the killable process and hands those that are kept to the host, one at a time, so
 * that never more than one of them waits anywhere. A picture that stands in a file twice goes over once.
 */
import { createHash } from 'node:crypto'
import { imageHeader } from '#shared/formats/images/image-header.ts'
import type { ImageFacts } from '#shared/formats/blocks/images.ts'
import { IMAGE_COUNT, IMAGE_LIMIT, IMAGES_LIMIT, PICTURE_FROM, PIXEL_LIMIT } from './limits.ts'

/**
 * Why a picture is not kept: `kind` for what is none that can be shown safely, `size` for what is beyond a limit,
 * `small` for a sign, `off` where nobody keeps pictures.
 */
export type Refusal = 'kind' | 'size' | 'small' | 'off'

export type Keep = (bytes: Uint8Array) => Promise<ImageFacts | Refusal>

/** @param give hands a picture over and settles when the host has it; absent where pictures are not kept */
export function imageKeeper(give: ((bytes: Uint8Array) => Promise<void>) | undefined): Keep {
  if (!give) return async () => 'off'
  const kept = new Map<string, ImageFacts>()
  let total = 0
  return async (bytes) => {
    const header = imageHeader(bytes)
    if (!header) return 'kind'
    const { width, height } = header
    if (Math.min(width, height) < PICTURE_FROM) return 'small'
    const digest = createHash('sha256').update(bytes).digest('hex')
    const known = kept.get(digest)
    if (known) return known
    const isTooMuch = bytes.length > IMAGE_LIMIT || total + bytes.length > IMAGES_LIMIT
    if (isTooMuch || kept.size >= IMAGE_COUNT || width * height > PIXEL_LIMIT) return 'size'
    total += bytes.length
    const facts: ImageFacts = { digest, width, height }
    kept.set(digest, facts)
    // A copy: a view into a whole archive would take all of it along.
    await give(new Uint8Array(bytes))
    return facts
  }
}
