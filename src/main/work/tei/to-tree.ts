/**
 * The text of a TEI P5 file as an HTML tree. Elements that are not known are read for what stands in them; page, line and
 * section numbers become numbers beside the text. https://www.tei-c.org/release/doc/tei-p5-doc/en/html/
 */
import type { Element, ElementContent, Root } from 'hast'
import { element, text, typeset } from '../odt/nodes.ts'
import { elementsIn, elementsNamed, wordsOf, type XmlElement } from '../xml.ts'
import { BLOCK_CHILDREN, PARAGRAPHS, QUOTES, SECTIONS, SKIPPED } from './elements.ts'
import { choiceOf, lemmaOf, noReadings, type Readings } from './readings.ts'
import { typographyOf } from './rend.ts'
import { tableOf } from './table.ts'

export interface Body {
  readonly tree: Root
  readonly readings: Readonly<Readings>
}

/** Where something stands. */
interface At {
  /** in a paragraph, where words count */
  readonly inline: boolean
  /** level of the next heading */
  readonly level: number
  /** numbers of the textparts around it, outermost first */
  readonly numbers: readonly string[]
}

const DIVISION = /^div[1-7]?$/u

/** @param texts the elements `text` and `standOff`, in order */
export function toTree(texts: readonly XmlElement[]): Body {
  const readings = noReadings()
  const notes: Element[] = []
  let written = 0

  const children = (parent: XmlElement, at: At): ElementContent[] =>
    parent.children.flatMap((child, place) => {
      if (typeof child !== 'string') return read(child, at)
      if (!at.inline && child.trim() === '') return []
      const [before, after] = [parent.children[place - 1], parent.children[place + 1]]
      const joined = isJoining(before) ? child.trimStart() : child
      return [text(isJoining(after) ? joined.trimEnd() : joined)]
    })

  const read = (one: XmlElement, at: At): readonly ElementContent[] => {
    const { name, attributes } = one
    if (SKIPPED.has(name)) return []
    const reading = readReading(one, at)
    if (reading) return reading
    if (DIVISION.test(name)) return division(one, at)
    if (name === 'head') return [element(`h${Math.min(6, at.level)}`, inlineOf(one, at))]
    if (name === 'note') return note(one, at)
    if (name === 'list') return list(one, at)
    if (name === 'table') return [tableOf(one, (cell) => inlineOf(cell, at))]
    if (name === 'lg') return [element('div', children(one, { ...at, inline: false }), { className: ['lg'] })]
    if (name === 'l') return [verseLine(one, at)]
    if (name === 'figure') return [figure(one, at)]
    if (name === 'docTitle') return [element('h1', inlineOf(one, at))]
    if (name === 'epigraph') return [element('blockquote', children(one, { ...at, inline: false }))]
    if (name === 'stage')
      return [
        element(at.inline ? 'em' : 'p', at.inline ? children(one, at) : [element('em', inlineOf(one, at))]),
      ]
    if (SECTIONS.has(name)) return [element('div', children(one, { ...at, inline: false }))]
    if (PARAGRAPHS.has(name)) return paragraph(one, at)
    if (QUOTES.has(name)) return quotation(one, at)
    if (name === 'bibl' && !at.inline) return [element('p', inlineOf(one, at))]
    if (name === 'pb') return number('pagenum', attributes.get('n'))
    if (name === 'milestone') return milestone(one, at)
    if (name === 'lb') return attributes.get('break') === 'no' ? [] : [text(' ')]
    if (name === 'cb' || name === 'space') return [text(' ')]
    if (name === 'ref' || name === 'ptr') return [reference(one, at)]
    if (name === 'graphic') return [element('img', [], { alt: wordsOf(one) })]
    if (name === 'code' || name === 'egXML' || name === 'eg')
      return [element(name === 'code' ? 'code' : 'pre', children(one, { ...at, inline: true }))]
    return typeset(typographyOf(one), children(one, at))
  }

  /** What an edition says of how its source reads. */
  const readReading = (one: XmlElement, at: At): readonly ElementContent[] | undefined => {
    switch (one.name) {
      case 'choice': {
        readings.choices++
        const chosen = choiceOf(one)
        return chosen ? children(chosen, at) : []
      }
      case 'app': {
        const lemma = lemmaOf(one)
        readings.variants += elementsNamed(one, 'rdg').length - (lemma?.name === 'rdg' ? 1 : 0)
        return lemma ? children(lemma, at) : []
      }
      case 'del':
      case 'surplus':
        readings.deletions++
        return []
      case 'gap':
        readings.gaps++
        return [text('[…]')]
      case 'standOff':
        readings.standOff += elementsNamed(one, 'annotation').length
        return []
      default:
        return undefined
    }
  }

  const inlineOf = (one: XmlElement, at: At): readonly ElementContent[] =>
    typeset(one.name === 'head' ? [] : typographyOf(one), children(one, { ...at, inline: true }))

  /** A division without heading of its own has its number beside its first words, with those around it. */
  const division = (one: XmlElement, at: At): readonly ElementContent[] => {
    const hasHead = elementsIn(one, 'head').length > 0
    const said = one.attributes.get('n') ?? ''
    const numbers = said === '' || hasHead ? at.numbers : [...at.numbers, said]
    const isPart = one.attributes.get('type') === 'textpart' || (said !== '' && !hasHead)
    const isLeaf = !elementsIn(one).some(({ name }) => DIVISION.test(name))
    const place = isPart && isLeaf ? number('paranum', numbers.join('.')) : []
    const level = hasHead || !isPart ? at.level + 1 : at.level
    return [element('div', [...place, ...children(one, { inline: false, level, numbers })])]
  }

  const paragraph = (one: XmlElement, at: At): readonly ElementContent[] => {
    const place = one.name === 'p' || one.name === 'ab' ? number('paranum', one.attributes.get('n')) : []
    const isOuter = !at.inline && elementsIn(one).some(({ name }) => PARAGRAPHS.has(name) && name !== 'stage')
    if (isOuter) return [element('div', [...place, ...children(one, { ...at, inline: false })])]
    return [element('p', [...place, ...inlineOf(one, at)])]
  }

  const quotation = (one: XmlElement, at: At): readonly ElementContent[] => {
    const holdsBlocks = elementsIn(one).some(({ name }) => BLOCK_CHILDREN.has(name))
    if (at.inline && !holdsBlocks) return typeset(typographyOf(one), children(one, at))
    const isMixed = one.children.some((child) => typeof child === 'string' && child.trim() !== '')
    const inside =
      isMixed || !holdsBlocks
        ? [element('p', children(one, { ...at, inline: true }))]
        : children(one, { ...at, inline: false })
    return [element('blockquote', inside)]
  }

  const verseLine = (one: XmlElement, at: At): Element => {
    const place = number('linenum', one.attributes.get('n'))
    return element('div', [...place, ...inlineOf(one, at)], { className: ['l'] })
  }

  const milestone = ({ attributes }: XmlElement, at: At): readonly ElementContent[] => {
    const isPage = /^(?:page|folio|bekker|stephanus)/iu.test(attributes.get('unit') ?? '')
    const said = attributes.get('n')
    return number(isPage ? 'pagenum' : 'paranum', said && [...(isPage ? [] : at.numbers), said].join('.'))
  }

  const list = (one: XmlElement, at: At): readonly ElementContent[] => {
    const heads = elementsIn(one, 'head').map((head) => element('p', inlineOf(head, at)))
    const labels = elementsIn(one, 'label')
    const inside = { ...at, inline: false }
    if (labels.length > 0) {
      const parts = elementsIn(one).filter(({ name }) => name === 'label' || name === 'item')
      return [
        ...heads,
        element(
          'dl',
          parts.map((part) => element(part.name === 'label' ? 'dt' : 'dd', itemOf(part, inside))),
        ),
      ]
    }
    const isOrdered = /order|number|simple-number/u.test(
      `${one.attributes.get('type') ?? ''} ${one.attributes.get('rend') ?? ''}`.replace('unordered', ''),
    )
    const items = elementsIn(one, 'item').map((item) => element('li', itemOf(item, inside)))
    return [...heads, element(isOrdered ? 'ol' : 'ul', items)]
  }

  /** An item holds words, or paragraphs, or both. */
  const itemOf = (item: XmlElement, at: At): readonly ElementContent[] =>
    elementsIn(item).some(({ name }) => BLOCK_CHILDREN.has(name)) ? children(item, at) : inlineOf(item, at)

  /** In the words, a sign and the note at the end; between paragraphs, a note that others refer to. */
  const note = (one: XmlElement, at: At): readonly ElementContent[] => {
    const own = one.attributes.get('id')
    const body = elementsIn(one).some(({ name }) => BLOCK_CHILDREN.has(name))
      ? children(one, { ...at, inline: false })
      : [element('p', children(one, { ...at, inline: true }))]
    const role = one.attributes.get('place') === 'end' ? 'doc-endnote' : 'doc-footnote'
    const isReferredTo = !at.inline && own !== undefined
    const id = isReferredTo ? own : `tei-note-${++written}`
    const aside = element('aside', body, { id, role })
    if (!at.inline) return [isReferredTo ? aside : element('div', body)]
    notes.push(aside)
    const sign = (one.attributes.get('n') ?? '').trim() || String(written)
    return [element('sup', [element('a', [text(sign)], { href: `#${id}`, role: 'doc-noteref' })])]
  }

  const reference = (one: XmlElement, at: At): ElementContent => {
    const target = (one.attributes.get('target') ?? '').split(/\s+/u)[0] ?? ''
    const words =
      one.children.length > 0
        ? typeset(typographyOf(one), children(one, at))
        : [text(/^https?:/u.test(target) ? target : '')]
    const isSign = /^note/iu.test(one.attributes.get('type') ?? '')
    return element('a', words, { href: target, ...(isSign && { role: 'doc-noteref' }) })
  }

  const figure = (one: XmlElement, at: At): Element => {
    const alt = elementsIn(one, 'figDesc').map(wordsOf).join(' ')
    const captions = elementsIn(one).filter(({ name }) => name === 'head' || name === 'p' || name === 'ab')
    const caption = captions.map((words) => element('figcaption', inlineOf(words, at)))
    return element('figure', [element('img', [], { alt }), ...caption])
  }

  const start: At = { inline: false, level: 1, numbers: [] }
  const all = texts.flatMap((one) => read(one, start))
  const tree: Root = { type: 'root', children: all }
  if (notes.length > 0) tree.children.push(element('section', notes))
  return { tree, readings }
}

/** A number printed beside the text; the converter to blocks makes it the place of what follows. */
function number(kind: string, said: string | undefined): readonly ElementContent[] {
  return said === undefined || said.trim() === ''
    ? []
    : [element('span', [text(said)], { className: [kind] })]
}

/** A line, column or page that ends within a word. */
function isJoining(child: XmlElement | string | undefined): boolean {
  return typeof child === 'object' && child.attributes.get('break') === 'no'
}
