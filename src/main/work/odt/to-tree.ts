/**
 * The body of an OpenDocument text as an HTML tree. Elements that are not known are read for what stands in them, so
 * that words in frames, sections and indexes are not lost; what is no text of the document is counted.
 */
import type { Element, ElementContent, Root } from 'hast'
import { addressOfPart } from '../images/archive-images.ts'
import { elementsIn, wordsOf, type XmlElement } from '../xml.ts'
import { element, text, typeset } from './nodes.ts'
import type { Styles } from './styles.ts'
import { readTable } from './table.ts'

/** How often something stands in the file that is not taken over as it is. */
export interface Left {
  comments: number
  formulas: number
}

export interface Body {
  readonly tree: Root
  readonly left: Readonly<Left>
}

/** Never text of the document. */
const SKIPPED = new Set(
  (
    'tracked-changes forms annotation-end hidden-text sequence-decls variable-decls user-field-decls dde-connection-decls ' +
    'binary-data event-listeners script desc title soft-page-break bookmark bookmark-start bookmark-end ' +
    'reference-mark reference-mark-start reference-mark-end change change-start change-end toc-mark ' +
    'alphabetical-index-mark user-index-mark table-of-content-source alphabetical-index-source shapes'
  ).split(' '),
)
const QUOTES = new Set(['Quotations', 'Quote', 'Intense_20_Quote', 'Block_20_Text'])
const CODE = new Set(['Preformatted_20_Text', 'Source_20_Code', 'HTML_20_Preformatted'])
/** Most spaces that one element stands for. */
const SPACES = 1000

/** Where something stands. */
interface At {
  /** in a paragraph, where words count */
  readonly inline: boolean
  /** lists around it */
  readonly lists: number
  readonly list?: string
}

/** @param office the element `office:text` */
export function toTree(office: XmlElement, styles: Styles): Body {
  const left: Left = { comments: 0, formulas: 0 }
  const notes: Element[] = []

  const children = (parent: XmlElement, at: At): ElementContent[] => {
    const found: ElementContent[] = []
    for (const child of parent.children) {
      if (typeof child !== 'string') for (const node of read(child, at)) found.push(node)
      else if (at.inline) found.push(text(child.replace(/[\t\n\r ]+/gu, ' ')))
    }
    return found
  }

  const read = (one: XmlElement, at: At): readonly ElementContent[] => {
    const { name, attributes } = one
    // `text:title` is a field with the document's own title, `svg:title` and `table:title` name a thing.
    if (SKIPPED.has(name) && !(name === 'title' && one.uri.includes(':text:'))) return []
    switch (name) {
      case 'p':
        return [paragraph(one, at)]
      case 'h': {
        const level = Math.min(
          6,
          Math.max(1, Number.parseInt(attributes.get('outline-level') ?? '1', 10) || 1),
        )
        return [element(`h${level}`, children(one, { ...at, inline: true }))]
      }
      case 'list':
        return list(one, at)
      case 'table':
        return [readTable(one, (cell) => children(cell, { inline: false, lists: 0 }))]
      case 'span': {
        const style = attributes.get('style-name')
        return styles.isHidden(style) ? [] : typeset(styles.ofSpan(style), children(one, at))
      }
      case 'a':
        return [element('a', children(one, at), { href: attributes.get('href') ?? '' })]
      case 'line-break':
        return [element('br', [])]
      case 'tab':
        return [text('\t')]
      case 's':
        return [text(' '.repeat(Math.min(SPACES, Math.max(1, Number(attributes.get('c') ?? 1) || 1))))]
      case 'note':
        return [note(one)]
      case 'image':
        return [picture(one, one)]
      case 'frame':
        return frame(one, at)
      case 'annotation':
        left.comments++
        return []
      case 'ruby':
        return [element('ruby', children(one, at))]
      case 'ruby-text':
        return [element('rt', children(one, at))]
      default:
        return children(one, at)
    }
  }

  const paragraph = (one: XmlElement, at: At): Element => {
    const style = one.attributes.get('style-name')
    const kinds = styles.kindsOf(style)
    const inside = typeset(styles.ofParagraph(style), children(one, { ...at, inline: true }))
    if (kinds.includes('Title')) return element('h1', inside)
    if (kinds.some((kind) => CODE.has(kind))) return element('pre', inside)
    if (kinds.some((kind) => QUOTES.has(kind))) return element('blockquote', [element('p', inside)])
    return element('p', inside)
  }

  const list = (one: XmlElement, at: At): readonly ElementContent[] => {
    const style = one.attributes.get('style-name') ?? at.list
    const inside: At = { inline: false, lists: at.lists + 1, ...(style !== undefined && { list: style }) }
    const items = elementsIn(one).filter(({ name }) => name === 'list-item' || name === 'list-header')
    // Numbered headings are written as lists of headings.
    if (items.every(isHeading)) return items.flatMap((item) => children(item, inside))
    const start = Number(items[0]?.attributes.get('start-value') ?? 1)
    const isOrdered = styles.isOrdered(style, inside.lists)
    return [
      element(
        isOrdered ? 'ol' : 'ul',
        items.map((item) => element('li', children(item, inside))),
        isOrdered && start !== 1 ? { start } : {},
      ),
    ]
  }

  const note = (one: XmlElement): Element => {
    const id = `note-${notes.length + 1}`
    const kind = one.attributes.get('note-class') === 'endnote' ? 'endnote' : 'footnote'
    const aside = element('aside', [], { id, role: `doc-${kind}` })
    notes.push(aside)
    for (const body of elementsIn(one, 'note-body'))
      aside.children.push(...children(body, { inline: false, lists: 0 }))
    const mark = elementsIn(one, 'note-citation').map(wordsOf).join('') || String(notes.length)
    return element('sup', [element('a', [text(mark)], { href: `#${id}`, role: 'doc-noteref' })])
  }

  /** A frame holds one thing in several forms, or a box of words. */
  const frame = (one: XmlElement, at: At): readonly ElementContent[] => {
    const boxes = elementsIn(one, 'text-box')
    if (boxes.length > 0) return boxes.flatMap((box) => children(box, { ...at, inline: false }))
    if (elementsIn(one, 'object').length > 0) left.formulas++
    else {
      const image = elementsIn(one, 'image')[0]
      if (image) return [picture(image, one)]
    }
    return []
  }

  const tree: Root = { type: 'root', children: children(office, { inline: false, lists: 0 }) }
  if (notes.length > 0) tree.children.push(element('section', notes))
  return { tree, left }
}

function isHeading(item: XmlElement): boolean {
  const inside = elementsIn(item)
  return (
    inside.length > 0 &&
    inside.every((one) => one.name === 'h' || (one.name === 'list' && elementsIn(one).every(isHeading)))
  )
}

/** @param said what holds the picture's words: its frame */
function picture(image: XmlElement, said: XmlElement): Element {
  const href = (image.attributes.get('href') ?? '').replace(/^\.\//u, '')
  const isOutside = /^(?:[a-z][a-z0-9+.-]*:|\/|\.\.)/iu.test(href)
  const src = href === '' || isOutside ? href : addressOfPart(href)
  return element('img', [], { alt: altOf(said), ...(src !== '' && { src }) })
}

/** What a picture says in words: its title, else its description. */
function altOf(frame: XmlElement): string {
  const said = ['title', 'desc'].flatMap((name) => elementsIn(frame, name).map(wordsOf))
  return said.find((words) => words !== '') ?? ''
}
