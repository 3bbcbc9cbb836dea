/** A book's chapters in reading order as one HTML tree. */
import type { Element, ElementContent, Root } from 'hast'
import { attribute, elementsOf, wordsOf } from '../html/walk.ts'
import { prune } from '../html/prune.ts'
import type { Archive } from '../archive.ts'
import { readChapter } from './chapter.ts'
import { headChapter } from './head.ts'
import { markPlaces } from './mark-places.ts'
import { namePictures } from './name-pictures.ts'
import type { Package } from './package.ts'
import { readTitles } from './titles.ts'

export interface Book {
  readonly tree: Root
  /** chapters that the package names and the archive does not have */
  readonly missing: readonly string[]
  /** chapters that were not well-formed */
  readonly mended: readonly string[]
}

/** Throws what reading a part throws. @param file the book's own name */
export async function readBook(parts: Archive, book: Package, file: string): Promise<Book> {
  const titles = await readTitles(parts, file, book.navigation)
  const places = new Map(book.spine.map((part, at) => [part, at + 1]))
  const [missing, mended]: [string[], string[]] = [[], []]
  const tree: Root = { type: 'root', children: [] }
  for (const part of book.spine) {
    // The table of contents is the outline already.
    if (part === book.navigation) continue
    const found = parts.get(part)
    if (!found) {
      missing.push(part)
      continue
    }
    const chapter = readChapter(await found.read(), { file, part })
    if (chapter.isMended) mended.push(part)
    markPlaces(chapter.tree, part, places)
    namePictures(chapter.tree, part)
    prune(chapter.tree, true)
    const section = sectionOf(chapter.tree)
    if (isCover(section)) continue
    const title = titles.get(part)
    if (title) headChapter(section, title)
    tree.children.push(section)
  }
  return { tree, missing, mended }
}

function sectionOf(tree: Root): Element {
  const children = tree.children.filter((child): child is ElementContent => child.type !== 'doctype')
  return { type: 'element', tagName: 'section', properties: {}, children }
}

/** A picture alone, called a cover by its name or its file's own words. */
function isCover(section: Element): boolean {
  if (wordsOf(section).trim() !== '') return false
  for (const element of elementsOf(section))
    if (
      /\bcover\b/iu.test(
        `${attribute(element, 'alt')} ${attribute(element, 'epub:type')} ${attribute(element, 'id')}`,
      )
    )
      return true
  return false
}
