/**
 * Headings that Word numbers by itself: "Article 1", "2.3" are made when the page is drawn and stand in no words of the
 * file. They are counted, so that a reader knows what the text does not say.
 */
import { elementsIn, elementsNamed, parseXml, readXml, type XmlElement } from '../xml.ts'
import { headingLevels } from './style-map.ts'

/** @param part a part of the file by its name. @param file the file's own name */
export function numberedHeadings(part: (name: string) => string | undefined, file: string): number {
  const tree = (name: string): XmlElement | undefined => {
    const text = part(name)
    return text === undefined ? undefined : readXml(text, { file, part: name })
  }
  const [styles, numbering] = [tree('word/styles.xml'), tree('word/numbering.xml')]
  const body = part('word/document.xml')
  if (!styles || !numbering || body === undefined) return 0
  const headings = headingLevels(styles)
  const numbered = new Set(
    elementsNamed(numbering, 'lvl')
      .filter((level) => valueOf(level, 'numFmt') !== 'none' && valueOf(level, 'lvlText') !== '')
      .map((level) => valueOf(level, 'pStyle') ?? '')
      .filter((style) => headings.has(style)),
  )
  if (numbered.size === 0) return 0
  let count = 0
  parseXml(
    body,
    { file, part: 'word/document.xml' },
    {
      open({ local, attributes }) {
        if (local !== 'pStyle') return
        const style = Object.values(attributes).find((one) => one.local === 'val')?.value
        if (style !== undefined && numbered.has(style)) count++
      },
    },
  )
  return count
}

function valueOf(parent: XmlElement, name: string): string | undefined {
  return elementsIn(parent, name)[0]?.attributes.get('val')
}
