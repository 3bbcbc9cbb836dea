/** Gives a chapter without a heading the title that the table of contents has for it, without saying it twice. */
import type { Element, ElementContent } from 'hast'
import { elementsOf, wordsOf } from '../html/walk.ts'
import type { Title } from './titles.ts'

const plain = (words: string): string =>
  words
    .replace(/[\s.:]+/gu, ' ')
    .trim()
    .toLocaleLowerCase()

/** Changes the chapter in place; one without words stays as it is. */
export function headChapter(section: Element, { words, level }: Title): void {
  if (wordsOf(section).trim() === '') return
  const paragraphs: Element[] = []
  for (const element of elementsOf(section)) {
    if (/^h[1-6]$/u.test(element.tagName)) return
    if (/^(?:p|div)$/u.test(element.tagName)) paragraphs.push(element)
  }
  const tagName = `h${Math.min(level, 6)}`
  const said = paragraphs.find((one) => plain(wordsOf(one)) === plain(words))
  if (said) said.tagName = tagName
  else if (!plain(wordsOf(section)).startsWith(plain(words)))
    section.children.unshift({ type: 'element', tagName, properties: {}, children: [textOf(words)] })
}

const textOf = (value: string): ElementContent => ({ type: 'text', value })
