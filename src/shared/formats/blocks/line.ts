/**
 * The text of one block while its inline content is read: white space folds into single spaces, marks are
 * kept as offsets (UTF-16 units from the block's start), and the finished text is NFC.
 */
import type { Mark } from '#shared/model/document.ts'

/** Above this, marks of a text that NFC shortens across their bounds are left out rather than moved one by one. */
const MOVED_LIMIT = 1000

export interface Finished {
  readonly text: string
  readonly marks: Mark[]
  /** where an offset taken while reading lies in the finished text */
  moved(at: number): number
}

export class Line {
  // Pieces, joined once: asking a growing string for its last character would copy it each time.
  readonly #pieces: string[] = []
  #length = 0
  readonly #marks: Mark[] = []

  /** where the next character goes */
  get length(): number {
    return this.#length
  }

  /** Adds words as HTML reads them: runs of white space are one space, none at the start of a line or cell. */
  add(words: string): void {
    const folded = clean(words).replace(/[\t\n\f\r ]+/g, ' ')
    const last = this.#pieces.at(-1)?.at(-1) ?? '\t'
    this.#push(' \t\n'.includes(last) ? folded.replace(/^ /, '') : folded)
  }

  /** Adds words as they are, line ends as `\n`. */
  addRaw(words: string): void {
    this.#push(clean(words).replace(/\r\n?|[\u2028\u2029]/g, '\n'))
  }

  /** Begins a new line of verse; none before the first word. */
  addBreak(): void {
    this.trim()
    if (this.#length > 0) this.#push('\n')
  }

  /** whether nothing came after a line's end */
  get isBroken(): boolean {
    return this.#pieces.at(-1)?.at(-1) === '\n'
  }

  /** Ends a table cell: the next one begins after a tab. */
  addTab(): void {
    this.trim()
    this.#push('\t')
  }

  /** Takes spaces, or any of `characters`, off the end. */
  trim(characters = ' '): void {
    for (let last = this.#pieces.pop(); last !== undefined; last = this.#pieces.pop()) {
      let end = last.length
      while (end > 0 && characters.includes(last[end - 1] ?? '')) end--
      this.#length -= last.length - end
      if (end === 0) continue
      this.#pieces.push(last.slice(0, end))
      return
    }
  }

  #push(piece: string): void {
    if (piece === '') return
    this.#pieces.push(piece)
    this.#length += piece.length
  }

  /** Marks from `start` to here. */
  mark(start: number, type: Mark['type'], attrs?: Mark['attrs']): void {
    const end = this.#length
    if (end > start) this.#marks.push({ start, end, type, ...(attrs && { attrs }) })
  }

  /** The block's text and marks; nothing can be added after. */
  finish(): Finished {
    const raw = this.#pieces.join('')
    const text = raw.normalize('NFC')
    const isMoved = text !== raw
    const moved = (at: number): number =>
      Math.min(text.length, isMoved ? raw.slice(0, at).normalize('NFC').length : at)
    if (isMoved && this.#marks.length > MOVED_LIMIT) return { text, marks: [], moved }
    const marks = this.#marks
      .map((mark) => ({ ...mark, start: moved(mark.start), end: moved(mark.end) }))
      .filter((mark) => mark.end > mark.start)
      .sort((a, b) => a.start - b.start || b.end - a.end)
    return { text, marks, moved }
  }
}

function clean(words: string): string {
  return words.toWellFormed().replaceAll('\0', '').normalize('NFC')
}
