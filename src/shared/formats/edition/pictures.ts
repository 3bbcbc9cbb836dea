/** Pictures of an edition, inside its one file: each as a `data:` address, as long as there is room for them. */
import type { Block } from '#shared/model/document.ts'
import type { ExportScope } from '../exporter.ts'
import { imageHeader } from '../images/image-header.ts'

/** Bytes of all pictures of an edition together: what a mail still carries and a browser still opens at once. */
export const PICTURES_LIMIT = 25_000_000

export interface Pictures {
  /** makes the pictures of some blocks ready, and forgets those before; counts what finds no room or is not kept */
  ready(document: string, blocks: readonly Block[]): Promise<void>
  /** the address of a picture that is ready */
  addressOf(digest: string): string | undefined
}

export function picturesOf(
  { assetOf, lose }: Pick<ExportScope, 'assetOf' | 'lose'>,
  limit = PICTURES_LIMIT,
): Pictures {
  let room = limit
  let addresses = new Map<string, string>()

  async function read(document: string, digest: string): Promise<string | undefined> {
    const bytes = room > 0 ? await assetOf(document, digest) : undefined
    const kind = bytes && imageHeader(bytes)?.mediaType
    if (!bytes || kind === undefined || bytes.length > room) return undefined
    room -= bytes.length
    return `data:${kind};base64,${base64(bytes)}`
  }

  return {
    async ready(document, blocks) {
      addresses = new Map()
      for (const { image } of blocks) {
        if (!image) continue
        const address = addresses.get(image.digest) ?? (await read(document, image.digest))
        if (address === undefined) lose('formats.drops.images')
        else addresses.set(image.digest, address)
      }
    },
    addressOf: (digest) => addresses.get(digest),
  }
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
/** Bytes turned at a time, a multiple of three. */
const STRETCH = 24_576

/** RFC 4648, section 4. */
export function base64(bytes: Uint8Array): string {
  const stretches: string[] = []
  for (let from = 0; from < bytes.length; from += STRETCH) {
    let written = ''
    const end = Math.min(from + STRETCH, bytes.length)
    for (let at = from; at < end; at += 3) {
      const [a = 0, b = 0, c = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]]
      const four = (a << 16) | (b << 8) | c
      written += digit(four >> 18) + digit(four >> 12)
      written += (at + 1 < end ? digit(four >> 6) : '=') + (at + 2 < end ? digit(four) : '=')
    }
    stretches.push(written)
  }
  return stretches.join('')
}

function digit(bits: number): string {
  return DIGITS[bits & 63] ?? ''
}
