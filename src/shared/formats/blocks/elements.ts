/** What each HTML element means for a text: a kind of block, a kind of mark, or nothing that is kept. */
import type { Mark } from '#shared/model/document.ts'

const names = (...lists: string[]): ReadonlySet<string> => new Set(lists.join(' ').split(' '))

/** Never text of the document; named in the report. */
export const DROPPED = names(
  'script style template noscript iframe object embed canvas svg math',
  'audio video input button select textarea dialog map hr',
)

/** Not text, and not worth a word in the report. */
export const SILENT = names('head title meta link base wbr col colgroup source track')

/** Elements that end the paragraph before them and begin a new one. */
export const BLOCKS = names(
  'html body main article section nav aside header footer address div p',
  'h1 h2 h3 h4 h5 h6 hgroup ul ol menu li dl dt dd blockquote',
  'pre table caption thead tbody tfoot tr td th figure figcaption form',
  'fieldset legend details summary center search',
)

export const MARKS: Readonly<Record<string, Mark['type']>> = {
  em: 'em',
  i: 'em',
  cite: 'em',
  dfn: 'em',
  strong: 'strong',
  b: 'strong',
  sup: 'sup',
  sub: 'sub',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
}
