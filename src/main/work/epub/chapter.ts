/**
 * A chapter of a book as an HTML tree: read as the XML it should be, and where it is not, as a browser reads pages.
 * The names of entities that XHTML knows are looked up in the HTML parser's own list.
 */
import type { Element, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import type { SaxesTagNS } from 'saxes'
import { unified } from 'unified'
import { HostFailure } from '#shared/host/errors.ts'
import { parsePage } from '../html/parse-page.ts'
import { wordsOf } from '../html/walk.ts'
import { decodePart, parseXml, type Where } from '../xml.ts'

const fragment = unified().use(rehypeParse, { fragment: true }).freeze()

/** What the HTML tree calls attributes that are written otherwise in the file. */
const PROPERTIES: Readonly<Record<string, string>> = {
  class: 'className',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  'aria-label': 'ariaLabel',
  'aria-hidden': 'ariaHidden',
}

export interface Chapter {
  readonly tree: Root
  /** it was not well-formed and was read as a browser reads it */
  readonly isMended: boolean
}

/** Throws `part-doctype`, `part-too-large`, `page-too-deep` and what `decodeBytes` throws. */
export function readChapter(bytes: Uint8Array, where: Where): Chapter {
  const source = decodePart(bytes, where)
  try {
    return { tree: xmlTree(source, where), isMended: false }
  } catch (thrown) {
    if (!(thrown instanceof HostFailure) || thrown.code !== 'part-invalid') throw thrown
    return { tree: parsePage(source, `${where.file}.xhtml`), isMended: true }
  }
}

function xmlTree(source: string, where: Where): Root {
  const root: Root = { type: 'root', children: [] }
  const open: (Root | Element)[] = [root]
  parseXml(
    source,
    where,
    {
      open(tag) {
        const element = elementOf(tag)
        open.at(-1)?.children.push(element)
        open.push(element)
      },
      text(words) {
        if (open.length > 1) open.at(-1)?.children.push({ type: 'text', value: words })
      },
      close: () => void open.pop(),
    },
    { bareDoctype: true, entities: entitiesOf(source) },
  )
  return root
}

function elementOf({ local, attributes }: SaxesTagNS): Element {
  const properties: Record<string, string | string[]> = {}
  for (const { name, value } of Object.values(attributes)) {
    const property = Object.hasOwn(PROPERTIES, name) ? (PROPERTIES[name] ?? name) : name
    if (property === '__proto__') continue
    properties[property] = property === 'className' ? value.split(/\s+/u) : value
  }
  return { type: 'element', tagName: local.toLowerCase(), properties, children: [] }
}

/** The characters that the entities in a source stand for; unknown ones stay unknown. */
function entitiesOf(source: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name = ''] of source.matchAll(/&([A-Za-z][A-Za-z0-9]{1,31});/gu)) {
    if (Object.hasOwn(found, name) || /^(?:amp|lt|gt|quot|apos)$/u.test(name)) continue
    const words = wordsOf(fragment.parse(`&${name};`))
    if (words !== `&${name};`) found[name] = words
  }
  return found
}
