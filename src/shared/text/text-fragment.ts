/**
 * The part of a web address that leads a browser to words on the page: `#:~:text=prefix-,start,end,-suffix`
 * (URL Fragment Text Directives, WICG; https://wicg.github.io/scroll-to-text-fragment/). A browser compares whole words
 * and ignores case; words that run over several blocks are named by their beginning and their end.
 */
import type { Span } from '#shared/model/passage.ts'

/** UTF-16 units up to which words are given in full. */
const WHOLE = 300
/** Words at either end of what is longer, and words of context that are tried, the fewest first. */
const ENDS = 5
const CONTEXTS = [0, 3, 6, 12, 24] as const

/**
 * The directive for a span of a text, without the `#`; undefined for a span without a word.
 * @param text the canonical text, blocks parted by line feeds
 * @param span UTF-16 offsets, half-open; widened to whole words
 */
export function textFragment(text: string, span: Span): string | undefined {
  const { start, end } = wholeWords(text, span)
  const quote = text.slice(start, end)
  if (!/[\p{L}\p{N}]/u.test(quote)) return undefined
  const folded = fold(text)
  const isShort = quote.length <= WHOLE && !quote.includes('\n')
  const parts = isShort ? [quote] : ends(quote)
  const [before, after] = [blockBefore(text, start), blockAfter(text, end)]
  let found = ''
  for (const words of CONTEXTS) {
    const prefix = words === 0 ? '' : lastWords(before, words)
    const suffix = words === 0 ? '' : firstWords(after, words)
    found = `:~:text=${[prefix && `${encode(prefix)}-`, ...parts.map(encode), suffix && `-${encode(suffix)}`].filter(Boolean).join(',')}`
    // The beginning alone must be the only one of its kind: a browser takes the first that fits.
    const wanted = isShort ? [prefix, quote, suffix] : [prefix, parts[0] ?? '']
    if (!isRepeated(folded, fold(wanted.filter(Boolean).join(' ')))) break
  }
  return found
}

/** An address that leads to the words; an older directive in it goes, an ordinary fragment stays. */
export function withFragment(address: string, fragment: string): string {
  const [page = '', rest = ''] = address.split(/#(.*)/su)
  return `${page}#${rest.replace(/:~:.*$/su, '')}${fragment}`
}

function wholeWords(text: string, { start, end }: Span): Span {
  const isWord = (at: number): boolean => /[\p{L}\p{N}\p{M}\uD800-\uDFFF]/u.test(text[at] ?? '')
  let [from, to] = [start, end]
  while (from < to && /\s/u.test(text[from] ?? '')) from++
  while (to > from && /\s/u.test(text[to - 1] ?? '')) to--
  while (from > 0 && isWord(from) && isWord(from - 1)) from--
  while (to > 0 && to < text.length && isWord(to - 1) && isWord(to)) to++
  return { start: from, end: to }
}

function ends(quote: string): [string, string] {
  const lines = quote.split('\n').filter((line) => line.trim() !== '')
  return [firstWords(lines[0] ?? '', ENDS), lastWords(lines.at(-1) ?? '', ENDS)]
}

function blockBefore(text: string, at: number): string {
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
}

function blockAfter(text: string, at: number): string {
  const end = text.indexOf('\n', at)
  return text.slice(at, end < 0 ? undefined : end)
}

function firstWords(line: string, count: number): string {
  return line.trim().split(/\s+/u).slice(0, count).join(' ')
}

function lastWords(line: string, count: number): string {
  return line.trim().split(/\s+/u).slice(-count).join(' ')
}

function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').toLowerCase()
}

function isRepeated(text: string, words: string): boolean {
  const at = text.indexOf(words)
  return at >= 0 && text.indexOf(words, at + 1) >= 0
}

/** Commas, hyphens and ampersands part the directive; in words they are escaped. */
function encode(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D')
}
