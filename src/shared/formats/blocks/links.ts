/** The address of a link as it may be kept: absolute, and by the one rule for addresses. */
import { safeUrl } from '#shared/model/safe-url.ts'

/**
 * @param base what a relative address is relative to; without it, and for a place in the page itself, there is no
 * address to keep
 */
export function addressOf(href: unknown, base: string | undefined): string | undefined {
  if (typeof href !== 'string' || href.trim() === '' || href.trim().startsWith('#')) return undefined
  if (base === undefined || URL.canParse(href)) return safeUrl(href)
  return safeUrl(URL.parse(href, base)?.href)
}
