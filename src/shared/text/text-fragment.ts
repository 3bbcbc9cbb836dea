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
/** UTF-16 units between two blanks beyond which they do not part words. */
const LONGEST_WORD = 60

/**
 * The directive for a span of a text, without the `#`; undefined for a span without a word.
 * @param text the canonical text, blocks parted by line feeds
 * @param span UTF-16 offsets, half-open; widened to whole words
 */
export function textFragment(text: string, span: Span): string | undefined {
  // The cells of a row are blocks of the page.
  const flat = text.replaceAll('\t', '\n')
  const { start, end } = wholeWords(flat, span)
  const quote = flat.slice(start, end)
  if (!/[\p{L}\p{N}]/u.test(quote)) return undefined
  const folded = fold(flat)
  const isShort = quote.length <= WHOLE && !quote.includes('\n')
  const parts = isShort ? [quote] : ends(quote)
  // The beginning alone must be the only one of its kind: a browser takes the first that fits.
  const sure = isShort ? end : start + (parts[0] ?? '').length
  const [before, after] = [blockBefore(flat, start), blockAfter(flat, end)]
  let found = ''
  for (const words of CONTEXTS) {
    const prefix = words === 0 ? '' : last(before, words)
    const suffix = words === 0 ? '' : first(after, words)
    found = `:~:text=${[prefix && `${encode(prefix)}-`, ...parts.map(encode), suffix && `-${encode(suffix)}`].filter(Boolean).join(',')}`
    const from = prefix === '' ? start : start - (before.length - before.lastIndexOf(prefix))
    const to = isShort && suffix !== '' ? end + after.indexOf(suffix) + suffix.length : sure
    if (!isRepeated(folded, fold(flat.slice(from, to)))) break
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
  return [first(lines[0] ?? '', ENDS), last(lines.at(-1) ?? '', ENDS)]
}

function blockBefore(text: string, at: number): string {
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
}

function blockAfter(text: string, at: number): string {
  const end = text.indexOf('\n', at)
  return text.slice(at, end < 0 ? undefined : end)
}

/** The first words of a line, as they stand in it. */
function first(line: string, count: number): string {
  const words = wordsOf(line)
  return line.slice(words[0]?.start, words[Math.min(count, words.length) - 1]?.end).trim()
}

/** The last words of a line, as they stand in it. */
function last(line: string, count: number): string {
  const words = wordsOf(line)
  return line.slice(words.at(-Math.min(count, words.length))?.start, words.at(-1)?.end).trim()
}

/** What stands between blanks; where a script has none, the words that a browser would find. */
function wordsOf(line: string): Span[] {
  const between = [...line.matchAll(/\S+/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }))
  if (between.every(({ start, end }) => end - start <= LONGEST_WORD)) return between
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(line)
  return [...segments].flatMap(({ index, segment, isWordLike }) =>
    isWordLike === true ? [{ start: index, end: index + segment.length }] : [],
  )
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
