/** What readers of other programs' annotations share: ids made of foreign ones, times, lines, quotes and colours. */
import { createHash } from 'node:crypto'
import { nearestColour } from '#shared/formats/codebook/colours.ts'
import type { AnnotationImport } from '#shared/formats/import/annotation-import.ts'
import type { Style } from '#shared/model/annotation.ts'
import type { Remark } from '#shared/model/draft.ts'
import { isEmptyNote, noteFromText, type NoteDoc } from '#shared/model/note.ts'
import { CONTEXT_LIMIT, type Quote } from '#shared/model/passage.ts'

/** Longest quotation, in UTF-16 units; longer ones are no quotations. */
const QUOTE_LIMIT = 1_000_000
/** Where programs cut what they quote (Zotero: 7,500 characters). */
const CUT_FROM = 7_400
const NOTE_LIMIT = 1_000_000

/** An IRI that is the same whenever the same foreign record is read (UUID of version 8, RFC 9562 §5.8). */
export function madeIri(program: string, ...parts: readonly string[]): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([program, ...parts]))
    .digest()
  digest[6] = 0x80 | ((digest[6] ?? 0) & 0x0f)
  digest[8] = 0x80 | ((digest[8] ?? 0) & 0x3f)
  const hex = digest.toString('hex', 0, 16)
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** A time of any form that says its day, as ours; undefined for what is none. */
export function instant(value: unknown): string | undefined {
  const time = typeof value === 'string' && value.length < 100 ? Date.parse(value) : Number.NaN
  if (Number.isNaN(time) || time < 0) return undefined
  const iso = new Date(time).toISOString()
  return iso.length === 24 ? iso : undefined
}

/** Words as one line of a record. */
export function lineOf(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\s\0]+/gu, ' ')
    .trim()
    .slice(0, 2000)
    .toWellFormed()
}

/** A quotation in stored form, or undefined when it has no words. */
export function quoteOf(exact: string, prefix = '', suffix = ''): Quote | undefined {
  const words = stored(exact)
  if (words.trim() === '' || words.length > QUOTE_LIMIT) return undefined
  return {
    exact: words,
    prefix: stored(prefix).slice(-CONTEXT_LIMIT).toWellFormed(),
    suffix: stored(suffix).slice(0, CONTEXT_LIMIT).toWellFormed(),
  }
}

/** Whether a quotation may end before its passage does. */
export function isCut(words: string): boolean {
  return words.length >= CUT_FROM || /^(?:…|\.{3})|(?:…|\.{3})$/u.test(words.trim())
}

export function stored(text: string): string {
  return text.toWellFormed().replaceAll('\0', '').normalize('NFC')
}

/** A plain note, or nothing for no words. */
export function plainNote(text: string): { body?: NoteDoc } {
  return noted(noteFromText(stored(text).slice(0, NOTE_LIMIT).toWellFormed()))
}

/** A note as part of a record, unless it is empty. */
export function noted(note: NoteDoc): { body?: NoteDoc } {
  return isEmptyNote(note) ? {} : { body: note }
}

/** A wash of the nearest of the five colours; greys and what is no colour get the first. */
export function washOf(hex: string | undefined): Style {
  return { colour: (hex === undefined ? undefined : nearestColour(hex)?.colour) ?? 1, mark: 'wash' }
}

/** What was left out, counted by its kind and told once for each. */
export function createTally() {
  const counts = new Map<string, { count: number; words: string }>()
  return {
    /** @param code a code of the catalogues under `remarks`; @param words English, before the number */
    count(code: string, words: string): void {
      const known = counts.get(code)
      if (known) known.count++
      else counts.set(code, { count: 1, words })
    },
    remarks: (): Remark[] =>
      [...counts].map(([code, { count, words }]) => ({
        code,
        params: { count },
        message: `${words} (${count}).`,
      })),
  }
}
export type Tally = ReturnType<typeof createTally>

/** An import with nothing in it yet. */
export const NOTHING: AnnotationImport = {
  documents: [],
  annotations: [],
  links: [],
  tags: [],
  relations: [],
  problems: [],
}
