/** The source of a page as an HTML tree (hast), by the parser of the HTML standard; XHTML's short tags are spelt out before. */
import type { Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { HostFailure } from '#shared/host/errors.ts'
import { depthOf } from './walk.ts'

/** Elements in each other; browsers stop at 512. What is deeper is no page that was ever read. */
export const DEPTH_LIMIT = 1000

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/iu
/** `<tag a="b"/>`; each part begins with a character that the one before cannot hold. */
const SHORT = /<(?<tag>[a-z][\w.-]*)(?<attributes>(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/>/giu

const parser = unified().use(rehypeParse, { fragment: false })

/**
 * Linear in the source. Throws `page-too-deep`.
 * @param name of the file, for the failure
 */
export function parsePage(source: string, name: string): Root {
  const html = isXhtml(source, name) ? spellOut(source) : source
  try {
    const tree = parser.parse(html)
    if (depthOf(tree) <= DEPTH_LIMIT) return tree
  } catch (thrown) {
    // The parser walks its own tree by recursion.
    if (!(thrown instanceof RangeError)) throw thrown
  }
  const message = `“${name}” has elements nested deeper than ${DEPTH_LIMIT}.`
  throw new HostFailure('page-too-deep', message, { name, limit: DEPTH_LIMIT })
}

function isXhtml(source: string, name: string): boolean {
  return /\.xhtml$/iu.test(name) || /^\s*<\?xml\s/u.test(source.slice(0, 200))
}

function spellOut(source: string): string {
  return source.replace(SHORT, (whole, tag: string, attributes: string) =>
    VOID.test(tag) ? whole : `<${tag}${attributes}></${tag}>`,
  )
}
