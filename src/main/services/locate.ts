/**
 * Finds the span somebody means on the command line: by the words, and which of their places, by two
 * offsets, or by both. A span never cuts what a reader sees as one character, and white space at its ends is left out,
 * as with a selection on the screen.
 */
import { occurrences } from '#shared/anchoring/resolve.ts'
import { HostFailure } from '#shared/host/errors.ts'
import type { Span } from '#shared/model/passage.ts'
import { tidySpan } from '#shared/text/graphemes.ts'

/** Words, with `nth` counted from 1; or UTF-16 offsets, half-open, with the words that must stand there. */
export type Where =
  | { readonly quote: string; readonly nth?: number }
  | { readonly start: number; readonly end: number; readonly quote?: string }

/** How much of the surroundings an error shows, in UTF-16 units on each side. */
const SHOWN = 24
/** How much of a passage an error shows, in UTF-16 units. */
const STANDS_SHOWN = 80
/** How many places an error shows. */
const PLACES_SHOWN = 5

/**
 * The span in a canonical text. Throws `quote-not-found`, `quote-ambiguous` (with the places and their
 * surroundings), `quote-nth`, `quote-elsewhere`, `span-outside` or `span-empty`.
 * @param title names the document in errors
 */
export function locate(text: string, title: string, where: Where): Span {
  const span = 'start' in where ? byOffsets(text, title, where) : byWords(text, title, where.quote, where.nth)
  const tidy = tidySpan(text, span)
  if (tidy.start < tidy.end) return tidy
  const { start, end } = span
  throw new HostFailure('span-empty', `There is no text between ${start} and ${end}.`, { start, end })
}

function byOffsets(text: string, title: string, where: Span & { readonly quote?: string }): Span {
  const { start, end, quote } = where
  if (start >= 0 && end <= text.length && start <= end) {
    if (quote === undefined || text.slice(start, end) === quote.normalize('NFC')) return { start, end }
    throw elsewhere(text, { start, end }, quote)
  }
  throw new HostFailure(
    'span-outside',
    `${start}–${end} is not inside “${title}”, which has ${text.length} characters.`,
    { start, end, title, length: text.length },
  )
}

function elsewhere(text: string, { start, end }: Span, quote: string): HostFailure {
  const stands = text.slice(start, Math.min(end, start + STANDS_SHOWN)).toWellFormed()
  const message = `At ${start}–${end} stands “${stands}”, not “${quote}”.`
  return new HostFailure('quote-elsewhere', message, { start, end, stands, quote })
}

function byWords(text: string, title: string, given: string, nth: number | undefined): Span {
  const quote = given.normalize('NFC')
  const places = occurrences(text, quote)
  if (places.length === 0) {
    throw new HostFailure('quote-not-found', `“${quote}” does not stand in “${title}”.`, { quote, title })
  }
  if (nth === undefined && places.length > 1) throw ambiguous(text, title, quote, places)
  const place = places[(nth ?? 1) - 1]
  if (place !== undefined) return { start: place, end: place + quote.length }
  const count = places.length
  const message = `“${quote}” stands only ${count} times in “${title}”.`
  throw new HostFailure('quote-nth', message, { quote, title, count })
}

function ambiguous(text: string, title: string, quote: string, places: readonly number[]): HostFailure {
  const shown = places
    .slice(0, PLACES_SHOWN)
    .map((at, index) => `${index + 1}: …${surroundings(text, at, quote.length)}…`)
  const more = places.length > PLACES_SHOWN ? ', …' : ''
  const contexts = shown.join(', ') + more
  const message = `“${quote}” stands ${places.length} times in “${title}”; choose with --nth (${contexts}).`
  return new HostFailure('quote-ambiguous', message, { quote, title, count: places.length, contexts })
}

function surroundings(text: string, at: number, length: number): string {
  const context = text.slice(Math.max(0, at - SHOWN), at + length + SHOWN)
  return context.toWellFormed().replace(/\s+/gu, ' ').trim()
}
