/**
 * One entry of Kindle's clippings. Its second line is in the language of the device; what it says is told by words that
 * begin like these, the rest by its numbers: the first after a word for location is one, the others are of a page.
 */
import { lineOf } from './foreign.ts'
import { kindleTime } from './kindle-time.ts'

export interface Place {
  readonly start: number
  readonly end: number
}
export interface Clipping {
  readonly kind: 'highlight' | 'note'
  /** title and author as the device writes them, one line */
  readonly book: string
  readonly location?: Place
  readonly page?: Place
  /** ISO 8601; the device's clock has no zone, so it is read as UTC */
  readonly created?: string
  readonly words: string
}

/**
 * Words for what an entry is and where, without case, accents and points (as `bare` leaves them): English, French,
 * German, Spanish, Italian, Portuguese, Dutch, Russian, Japanese, Chinese.
 */
const NOTE = /\b(?:note|notiz|nota|notitie|anotacion)|заметк|メモ|笔记|筆記/u
const BOOKMARK =
  /\b(?:bookmark|signet|lesezeichen|marcador|segnalibro|bladwijzer)|закладк|フックマーク|书签|書籤/u
const LOCATION =
  /\b(?:location|loc\.|emplacement|position|posicion|posizione|posicao|locatie|positie)|место|位置/u
const PAGE = /\b(?:page|seite|pagina)|страниц|ヘーシ|页|頁/u

/** Reads what stands between two lines of `=`; undefined for what is no clipping. */
export function readClipping(entry: string): Clipping | 'bookmark' | undefined {
  const lines = entry.replace(/^\s*\n/u, '').split('\n')
  const book = lineOf((lines[0] ?? '').replace(/^\uFEFF/u, ''))
  const second = lines[1]?.slice(0, 500) ?? ''
  if (book === '' || !/^\s*-/u.test(second)) return undefined
  const bars = second.split('|').map((part) => bare(part))
  const facts = bars.length > 1 ? bars.slice(0, -1).join(' | ') : (bars[0] ?? '')
  // The kind is said first; “on page” or “at location” come after it.
  const what = facts.slice(0, 60)
  if (BOOKMARK.test(what)) return 'bookmark'
  const created = kindleTime(second.slice(second.lastIndexOf('|') + 1))
  const location = rangeAfter(facts, LOCATION)
  const page = rangeAfter(facts, PAGE)
  return {
    kind: NOTE.test(what) ? 'note' : 'highlight',
    book,
    ...(location && { location }),
    ...(page && { page }),
    ...(created !== undefined && { created }),
    words: lines.slice(2).join('\n').trim(),
  }
}

function bare(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** `12-15` or `12` after a word; Japanese and Chinese may write the number before it. */
function rangeAfter(facts: string, word: RegExp): Place | undefined {
  const at = word.exec(facts)
  if (!at) return undefined
  const after = facts.slice(at.index + at[0].length).split('|')[0] ?? ''
  const before = /(\d{1,9})\s*$/u.exec(facts.slice(0, at.index))
  const found = before ?? /(\d{1,9})(?:\s*[-–—]\s*(\d{1,9}))?/u.exec(after.slice(0, 40))
  if (!found) return undefined
  const start = Number(found[1])
  // Old devices shorten the second number: 1234-40.
  const short = found[2] ?? found[1] ?? ''
  const whole = (found[1] ?? '').slice(0, Math.max(0, (found[1] ?? '').length - short.length)) + short
  const end = Number(Number(short) < start ? whole : short)
  return { start, end: Math.max(start, end) }
}
