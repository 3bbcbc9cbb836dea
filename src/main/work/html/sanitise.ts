/**
 * The allow-list for markup that came from outside, applied to every page after the article was chosen and
 * before blocks are made. Nothing of it is ever shown as HTML; what passes are the elements and the few
 * attributes that the converter to blocks reads.
 */
import type { Root } from 'hast'
import { ADDRESS, KEPT } from '#shared/formats/blocks/images.ts'
import rehypeSanitize, { type Options } from 'rehype-sanitize'
import { unified } from 'unified'

const schema: Options = {
  strip: ['script', 'style', 'template', 'noscript', 'title', 'textarea', 'select', 'button'],
  clobberPrefix: '',
  clobber: [],
  ancestors: {},
  required: {},
  protocols: { href: ['http', 'https', 'mailto'] },
  tagNames: (
    'a abbr address article aside b bdi bdo blockquote body br caption center cite code col colgroup dd del ' +
    'details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr html i img ins kbd li ' +
    'main mark menu nav ol p pre q rp rt ruby s samp search section small span strong sub summary sup table tbody ' +
    'td tfoot th thead time tr tt u ul var wbr ' +
    // Without children or attributes; named in the report.
    'iframe object embed canvas audio video map svg'
  ).split(' '),
  attributes: {
    '*': ['id', 'className', 'role', 'epub:type', 'ariaLabel'],
    a: ['href', 'name'],
    img: ['alt', 'title', KEPT, ADDRESS],
    ol: ['start', 'reversed'],
    li: ['value'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan', 'scope'],
  },
}

const cleaner = unified().use(rehypeSanitize, schema).freeze()

/** A new tree with what is allowed; recursive, so the depth was checked before. */
export function sanitise(tree: Root): Root {
  return cleaner.runSync(tree)
}
