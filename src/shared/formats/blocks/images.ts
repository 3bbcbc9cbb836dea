/**
 * Pictures while a tree becomes blocks. Which bytes a picture is was settled before (only Node code may read files);
 * the tree says it by an attribute of ours, which is a key of what was kept and nothing else.
 */
import type { Element } from 'hast'
import type { Block } from '#shared/model/document.ts'
import { safeUrl } from '#shared/model/safe-url.ts'

/** A picture that is kept: SHA-256 of its bytes, and pixels as shown. */
export interface ImageFacts {
  readonly digest: string
  readonly width: number
  readonly height: number
}

/** Attributes of ours on `img`: the digest of what was kept or `TOLD`; the address of what was not. */
export const KEPT = 'dataImage'
export const ADDRESS = 'dataAddress'
/** Why this one is left out was said already. */
export const TOLD = 'told'

/** The kept picture that an `img` is. */
export function keptImage(
  { properties }: Element,
  images: ReadonlyMap<string, ImageFacts> | undefined,
): NonNullable<Block['image']> | undefined {
  const facts = images?.get(String(properties[KEPT] ?? ''))
  if (!facts) return undefined
  const { digest, width, height } = facts
  return { digest, alt: altOf(properties['alt']), width, height }
}

/** Where a picture is that was not kept: a web address, else the name the file gives it. */
export function addressOfImage({ properties }: Element, base: string | undefined): string | undefined {
  const src = properties[ADDRESS]
  if (typeof src !== 'string' || src.trim() === '' || /^\s*(?:data|blob|part|cid):/iu.test(src))
    return undefined
  const absolute = base === undefined ? undefined : URL.parse(src, base)?.href
  return (safeUrl(absolute ?? src) ?? src).trim().slice(0, 2048).toWellFormed()
}

function altOf(alt: unknown): string {
  if (typeof alt !== 'string') return ''
  return alt.toWellFormed().normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, 2000).toWellFormed()
}
