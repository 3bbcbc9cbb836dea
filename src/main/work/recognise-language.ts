/**
 * The language of a text that does not say it, by tinyld's 60 languages: for the record, so that hyphens, voices and
 * citations need not guess again. Only a clear answer counts. Runs in the killable process; the tables (0.6 MB) are
 * loaded when they are needed.
 */
import type { Block } from '#shared/model/document.ts'
import type { Remark } from '#shared/model/draft.ts'

/** UTF-16 units that are looked at, in pieces from the beginning, the middle and the end. */
const SAMPLE = 20_000
const PIECES = 4
/** Letters below which no answer is trusted. */
const LEAST = 120
/** tinyld's own figure: prose has 0.35 (Latin) to 1, program code and lists of names below 0.1. */
const CONFIDENT = 0.3
/** By how much the first must be ahead of the second. */
const AHEAD = 8
/** Where names, addresses and contents blur the whole, this many paragraphs are asked one by one, … */
const ASKED = 24
/** … of which this part must agree; of fewer than a third as many paragraphs nothing is asked. */
const AGREED = 0.6
/** UTF-16 units of one of them. */
const ASKED_LENGTH = 600

/** A BCP 47 tag, or undefined where the words do not tell. */
export async function recogniseLanguage(blocks: readonly Block[]): Promise<string | undefined> {
  const sample = sampleOf(blocks)
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < LEAST) return undefined
  const { detectAll } = await import('tinyld')
  const [first, second] = detectAll(sample)
  const isClear = first && first.accuracy >= CONFIDENT && first.accuracy >= (second?.accuracy ?? 0) * AHEAD
  const language = isClear
    ? first.lang
    : agreed(blocks, (words) => detectAll(words.slice(0, ASKED_LENGTH).toWellFormed())[0]?.lang)
  // Breathings and circumflexes are those of ancient Greek.
  return language === 'el' && /[\u1f00-\u1fff]/u.test(sample) ? 'grc' : language
}

/** The language that most paragraphs of some length have. */
function agreed(blocks: readonly Block[], ask: (words: string) => string | undefined): string | undefined {
  const long = blocks.filter(
    ({ type, text }) => type !== 'code' && (text.match(/\p{L}/gu)?.length ?? 0) >= LEAST,
  )
  if (long.length < ASKED / 3) return undefined
  const count = Math.min(ASKED, long.length)
  const votes = new Map<string, number>()
  for (let asked = 0; asked < count; asked++) {
    const language = ask(long[Math.floor((asked * long.length) / count)]?.text ?? '')
    if (language === undefined) continue
    const all = (votes.get(language) ?? 0) + 1
    if (all >= count * AGREED) return language
    votes.set(language, all)
  }
  return undefined
}

/** What is said of it in the report. */
export function languageRemark(language: string): Remark {
  const message = `The language was recognised as “${language}”; the file does not say it.`
  return { code: 'language-guessed', params: { language }, message }
}

function sampleOf(blocks: readonly Block[]): string {
  const words = blocks.filter(({ type }) => type !== 'code')
  const pieces: string[] = []
  for (let piece = 0; piece < PIECES; piece++) {
    let length = 0
    const from = Math.floor((words.length * piece) / PIECES)
    const to = Math.floor((words.length * (piece + 1)) / PIECES)
    for (let at = from; at < to && length < SAMPLE / PIECES; at++) {
      const text = words[at]?.text.slice(0, SAMPLE / PIECES) ?? ''
      pieces.push(text)
      length += text.length
    }
  }
  return pieces.join('\n').slice(0, SAMPLE).toWellFormed()
}
