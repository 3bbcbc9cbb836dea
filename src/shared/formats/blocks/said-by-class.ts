/** What pages say with classes and roles because HTML has no element for it: verse, small capitals, printed numbers. */
import type { Element } from 'hast'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const VERSE = words('poem poetry verse verses stanza strophe lyrics lg linegroup line-group poème gedicht')
const LINE = words('l line verse-line verseline poem-line')
const SMALLCAPS = words('small-caps smallcaps smcap sc caps-small textsc')
const PAGE = words('pagenum pageno page-number pagenumber pb page-break pagebreak doc-pagebreak')
const LINE_NUMBER = words('linenum lineno line-number linenumber line-num')
const PARAGRAPH_NUMBER = words('paranum para-num paragraph-number parnum')

export function isVerse(element: Element): boolean {
  return has(element, VERSE)
}

/** One line of verse in an element of its own. */
export function isVerseLine(element: Element): boolean {
  return has(element, LINE)
}

export function isSmallCaps(element: Element): boolean {
  return has(element, SMALLCAPS)
}

/**
 * The printed number that an element is: of a page, a line or a paragraph. Undefined when it is none, so that
 * it stays words.
 * @param said its words; asked for only of an element that says it is a number
 */
export function printedNumber(element: Element, said: () => string): string | undefined {
  const before = kindOf(element)
  return before === undefined ? undefined : numberOf(element, said(), before)
}

/** What stands before the number in a locator. */
function kindOf(element: Element): string | undefined {
  const { role, className } = element.properties
  const type = element.properties['epub:type']
  if (role === undefined && className === undefined && type === undefined) return undefined
  if (has(element, PAGE) || /\b(?:doc-)?pagebreak\b/u.test([role, type].flat().join(' '))) return 'p. '
  if (has(element, LINE_NUMBER)) return 'l. '
  return has(element, PARAGRAPH_NUMBER) ? '' : undefined
}

function numberOf({ properties }: Element, said: string, before: string): string | undefined {
  const named = properties['ariaLabel'] ?? properties['title'] ?? properties['id'] ?? ''
  const number = numberIn(said) ?? (said.trim() === '' ? numberIn(String(named)) : undefined)
  return number === undefined ? undefined : `${before}${number}`
}

/** `[Pg 12]`, `p. xiv`, `{12}`, `page_12`: the number, when there is nothing else. */
function numberIn(text: string): string | undefined {
  if (text.length > 40) return undefined
  return /^[\s[({|]*(?:p|pg|page|seite|s|l)?[\s._-]*(?<number>\d{1,5}(?:\.\d{1,5}){0,5}[a-z]?|[ivxlcdm]{1,8})[\s\])}|.]*$/iu.exec(
    text,
  )?.groups?.['number']
}

function has({ properties: { className } }: Element, names: ReadonlySet<string>): boolean {
  return (
    Array.isArray(className) &&
    className.some((name) => typeof name === 'string' && names.has(name.toLowerCase()))
  )
}
