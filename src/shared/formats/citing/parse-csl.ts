/**
 * Reads the XML of a style or a locale into the form of the citation library, strictly and within limits: the
 * library's own reader is made of patterns and takes anything. No document type, no entities but XML's own.
 */
import { SaxesParser } from 'saxes'
import { STYLE_LIMIT } from '#shared/model/settings.ts'
import type { CslNode } from './csl-node.ts'

const DEPTH_LIMIT = 64
const ELEMENT_LIMIT = 20_000
const ATTRIBUTE_LIMIT = 64

/** Elements whose words are kept as they are, down to none at all: an empty term is a term. */
const WORDED: ReadonlySet<string> = new Set(['term', 'single', 'multiple'])

interface Open extends CslNode {
  readonly children: (CslNode | string)[]
}

/** The root element. Throws an `Error` that says what is wrong with the XML. */
export async function parseCsl(xml: string): Promise<CslNode> {
  if (xml.length > STYLE_LIMIT) throw new Error(`more than ${STYLE_LIMIT} characters`)
  const top: Open = { name: '', attrs: {}, children: [] }
  const open = [top]
  let elements = 0
  const parser = new SaxesParser({ xmlns: false })
  parser.on('doctype', () => {
    throw new Error('a document type of its own')
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > DEPTH_LIMIT || ++elements > ELEMENT_LIMIT) throw new Error('too many elements')
    const attrs = Object.entries(attributes)
    if (attrs.length > ATTRIBUTE_LIMIT) throw new Error('too many attributes')
    const node: Open = { name, attrs: Object.fromEntries(attrs), children: [] }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  const onText = (words: string): void => {
    const here = open.at(-1)
    if (here && (WORDED.has(here.name) || words.trim() !== '')) here.children.push(words)
  }
  parser.on('text', onText)
  parser.on('cdata', onText)
  parser.on('closetag', () => {
    const node = open.pop()
    if (node && WORDED.has(node.name)) joinWords(node)
  })
  parser.write(xml.replace(/^\uFEFF/u, '')).close()
  const [root] = top.children
  if (root === undefined || typeof root === 'string') throw new Error('no element')
  return root
}

/** A term has either forms in it or words; never line breaks between forms. */
function joinWords({ children }: Open): void {
  const elements = children.filter((child) => typeof child !== 'string')
  const words = children.filter((child) => typeof child === 'string').join('')
  children.splice(
    0,
    children.length,
    ...(elements.length > 0 ? elements : [words.replace(/[\n\r\t ]+/gu, ' ')]),
  )
}
