/** Words as runs: cleaned of what XML cannot hold, tabs and line breaks as Word has them, each script its own way. */
import { directionOf } from '#shared/text/direction.ts'
import type { IRunOptions, ParagraphChild, Word } from './word.ts'

/** XML 1.0 §2.2: no controls but tab and line ends, no half characters, no two last code points of the plane. */
const NOT_XML = /(?![\t\n\r\u007F-\u009F])[\p{Cc}\uFFFE\uFFFF]/gu
/** A stretch of letters that run from right to left, with the spaces and marks between them. */
const RTL_STRETCH =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}](?:[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{M}\s\p{P}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{M}])?/gu

/** Words that XML can hold. */
export function clean(text: string): string {
  return text.toWellFormed().replace(NOT_XML, '')
}

/** The runs of some words, which share a look. */
export function runsOf(word: Word, text: string, look: IRunOptions = {}): ParagraphChild[] {
  const words = clean(text)
  if (words === '') return []
  const runs: ParagraphChild[] = []
  let at = 0
  if (directionOf(words) !== undefined) {
    for (const found of words.matchAll(RTL_STRETCH)) {
      if (found.index > at) runs.push(...run(word, words.slice(at, found.index), look))
      runs.push(...run(word, found[0], { ...look, rightToLeft: true }))
      at = found.index + found[0].length
    }
  }
  if (at < words.length) runs.push(...run(word, words.slice(at), look))
  return runs
}

/** One run, or one for each line; every line but the first begins with its break. */
function run(word: Word, words: string, look: IRunOptions): ParagraphChild[] {
  return words.split(/\r\n|\n|\r/).map((line, index) => {
    const breaks = index > 0 ? { break: 1 } : {}
    if (!line.includes('\t')) return new word.TextRun({ ...look, ...breaks, text: line })
    const children = line
      .split('\t')
      .flatMap((part, nth) => [...(nth > 0 ? [new word.Tab()] : []), ...(part === '' ? [] : [part])])
    return new word.TextRun({ ...look, ...breaks, children })
  })
}
