/** The titles of chapters as a book's table of contents gives them: EPUB 3's navigation document or EPUB 2's NCX. */
import type { Archive } from '../archive.ts'
import { elementsIn, elementsNamed, wordsOf, type XmlElement } from '../xml.ts'
import { partOf } from './package.ts'
import { resolve } from './resolve.ts'

export interface Title {
  readonly words: string
  /** 1 for what stands in nothing else */
  readonly level: number
}

/** Titles by the file they lead to; the first of a file is the file's. A table that cannot be read has none. */
export async function readTitles(
  parts: Archive,
  file: string,
  navigation: string | undefined,
): Promise<ReadonlyMap<string, Title>> {
  const titles = new Map<string, Title>()
  const root =
    navigation === undefined ? undefined : await partOf(parts, file, navigation).catch(() => undefined)
  if (navigation === undefined || !root) return titles
  const add = (words: string, href: string | undefined, level: number): void => {
    const target = href === undefined ? undefined : resolve(href, navigation)
    if (words !== '' && target && !titles.has(target.part)) titles.set(target.part, { words, level })
  }
  if (root.name === 'ncx') elementsNamed(root, 'navMap').forEach((map) => readPoints(map, 1, add))
  else
    elementsNamed(root, 'nav')
      .filter(isContents)
      .forEach((nav) => readItems(nav, 1, add))
  return titles
}

type Add = (words: string, href: string | undefined, level: number) => void

const isContents = (nav: XmlElement): boolean => {
  const type = nav.attributes.get('type')
  return type === undefined || /\btoc\b/u.test(type)
}

function readPoints(parent: XmlElement, level: number, add: Add): void {
  for (const point of elementsIn(parent, 'navPoint')) {
    const label = elementsIn(point, 'navLabel')[0]
    add(label ? wordsOf(label) : '', elementsIn(point, 'content')[0]?.attributes.get('src'), level)
    readPoints(point, level + 1, add)
  }
}

function readItems(parent: XmlElement, level: number, add: Add): void {
  for (const list of elementsIn(parent, 'ol'))
    for (const item of elementsIn(list, 'li')) {
      const link = elementsNamed(
        { ...item, children: elementsIn(item).filter((one) => one.name !== 'ol') },
        'a',
      )[0]
      if (link) add(wordsOf(link), link.attributes.get('href'), level)
      readItems(item, level + 1, add)
    }
}
