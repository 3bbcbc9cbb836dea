/**
 * Reads RTF signs into paragraphs: keeps a state for each open group, decodes bytes by the font they are in, and gathers
 * runs, cells and notes. Rich Text Format Specification 1.9.1.
 */
import type { Said } from '../bibliography.ts'
import { encodingOfPage, languageOfNumber } from './charsets.ts'
import { type Desk, endCell, endParagraph, endRow, newDesk, plainStyle } from './desk.ts'
import { addFont, addStyle, INFO, noFacts, saidBy } from './facts.ts'
import { noLists } from './lists.ts'
import type { Run, Story } from './paragraphs.ts'
import { DESTINATIONS, firstState, setBy, SIGNS, SKIPPED, type State, typographyOf } from './states.ts'
import { type Token, tokensOf } from './tokens.ts'

/** Groups in each other; a file that has more is no text. */
const DEPTH_LIMIT = 10_000

export interface RtfText {
  readonly story: Story
  readonly said: Said
  /** BCP 47 */
  readonly language: string | undefined
  readonly comments: number
  readonly deletions: number
  readonly pictures: number
  /** headings that had a number beside them */
  readonly numbers: number
}

/** Undefined when groups are nested beyond what a text has. @param source the file's bytes, one unit each */
export function readRtf(source: string): RtfText | undefined {
  const reader = new Reader()
  for (const token of tokensOf(source)) if (!reader.take(token)) return undefined
  return reader.finish()
}

class Reader {
  readonly #facts = noFacts()
  readonly #stack: State[] = []
  #state = firstState()
  readonly #desks: Desk[] = [newDesk('text', 0)]
  #encoding = 'windows-1252'
  #language: number | undefined
  #bytes: number[] = []
  #words = ''
  #mayBeSkipped = false
  #standIns = 0
  #number = { font: 0, style: 0, outline: undefined as number | undefined }
  readonly #left = { comments: 0, deletions: 0, pictures: 0, numbers: 0 }
  readonly #lists = noLists()
  readonly #decoders = new Map<string, InstanceType<typeof TextDecoder>>()

  take(token: Token): boolean {
    // A sign may be of two bytes, of which one is written out.
    if (token.kind !== 'byte' && token.kind !== 'text') this.#decode()
    // What stands in for a sign ends with its group.
    if (token.kind === 'open' || token.kind === 'close') this.#standIns = 0
    if (token.kind === 'open') {
      if (this.#stack.length >= DEPTH_LIMIT) return false
      this.#stack.push({ ...this.#state })
    } else if (token.kind === 'close') this.#close()
    else if (token.kind === 'word') this.#word(token.word, token.value)
    else if (token.kind === 'byte') this.#byte(token.byte)
    else for (let at = 0; at < token.text.length; at++) this.#byte(token.text.charCodeAt(at))
    if (token.kind !== 'word' || token.word !== '*') this.#mayBeSkipped = false
    return true
  }

  finish(): RtfText {
    this.#decode()
    while (this.#desks.length > 1) this.#endNote()
    this.#endParagraph()
    const [desk = newDesk('text', 0)] = this.#desks
    const language = this.#language === undefined ? undefined : languageOfNumber(this.#language)
    return { story: desk.story, said: saidBy(this.#facts), language, ...this.#left }
  }

  get #desk(): Desk {
    return this.#desks.at(-1) ?? newDesk('text', 0)
  }

  #byte(byte: number): void {
    if (this.#standIns > 0) this.#standIns--
    else if (this.#state.to !== 'skip') this.#bytes.push(byte)
  }

  #decode(): void {
    if (this.#bytes.length === 0) return
    const label = this.#state.encoding ?? this.#encoding
    const decoder = this.#decoders.get(label) ?? new TextDecoder(label)
    this.#decoders.set(label, decoder)
    this.#say(decoder.decode(Uint8Array.from(this.#bytes.splice(0))))
  }

  #say(words: string): void {
    const { to, hidden, deleted } = this.#state
    if (to === 'text') {
      if (deleted) this.#left.deletions++
      else if (!hidden) this.#run({ words, typography: typographyOf(this.#state) })
    } else if (to === 'label') this.#desk.style.label += words
    else if (to !== 'skip') this.#words += words
  }

  #run(run: Run): void {
    const { href } = this.#state
    this.#desk.paragraph.runs.push(href === undefined ? run : { ...run, href })
  }

  #close(): void {
    const { to, name } = this.#state
    const outer = this.#stack.pop() ?? firstState()
    const isLast = to !== outer.to
    if (to === 'styles' && this.#words !== '') {
      addStyle(this.#facts, this.#number.style, this.#words, this.#number.outline)
      this.#number.style = 0
      this.#number.outline = undefined
    }
    if (to === 'info' && name !== 'info') this.#facts.info.set(name, this.#words)
    this.#state = outer
    // What the field shows stands in the next group.
    if (to === 'instruction' && isLast) this.#state.href = hyperlinkIn(this.#words)
    if (to !== 'instruction' || isLast) this.#words = ''
    if (this.#desks.length > 1 && this.#stack.length < this.#desk.depth) this.#endNote()
  }

  #word(word: string, value: number | undefined): void {
    const { to } = this.#state
    if (word === '*') this.#mayBeSkipped = true
    else if (word === 'u') this.#unicode(value ?? 0)
    else if (word === 'uc') this.#state.standIns = Math.max(0, value ?? 1)
    else if (this.#enter(word)) return
    else if (to === 'skip') return
    else if (SIGNS.has(word)) this.#say(SIGNS.get(word) ?? '')
    else if (to === 'info') this.#time(word, value ?? 0)
    else if (to === 'fonts' || to === 'styles') this.#head(word, value ?? 0)
    else if (to === 'lists') this.#lists.take(word, value ?? 0)
    else if (to === 'old-list') this.#oldList(word)
    // Words beside an item are set for themselves.
    else if (!setBy(this.#state, word, value) && (to !== 'label' || word === 'f')) this.#shape(word, value)
  }

  /** Begins the destination that a word names; answers whether it names one. */
  #enter(word: string): boolean {
    if (word === 'footnote') this.#desks.push(newDesk('footnote', this.#stack.length))
    if (word === 'ftnalt' && this.#desks.length > 1) {
      this.#desks.pop()
      this.#desks.push(newDesk('endnote', this.#stack.length))
    }
    if (word === 'footnote' || word === 'ftnalt') return true
    const { to: here } = this.#state
    const isFact = here === 'info' && INFO.has(word)
    const isSkipped = SKIPPED.has(word) || this.#mayBeSkipped
    const to = isFact ? 'info' : (DESTINATIONS.get(word) ?? (isSkipped ? 'skip' : undefined))
    if (to === undefined) return false
    if (word === 'annotation') this.#left.comments++
    if (word === 'pict' && here !== 'skip') this.#left.pictures++
    // What is skipped stays skipped, whatever stands in it, but for the words of a drawn box.
    if (here !== 'skip' || word === 'shptxt') this.#state.to = to
    this.#state.name = word
    if (to === 'info' || to === 'instruction') this.#words = ''
    return true
  }

  #unicode(value: number): void {
    // Above 32767 they are written as negative numbers.
    if (this.#state.to !== 'skip') this.#say(String.fromCharCode(value < 0 ? value + 65_536 : value))
    this.#standIns = this.#state.standIns
  }

  #head(word: string, value: number): void {
    if (word === 'f') this.#number.font = value
    else if (word === 'fcharset') addFont(this.#facts, this.#number.font, value)
    else if (word === 's') this.#number.style = value
    else if (word === 'outlinelevel') this.#number.outline = value
  }

  /** Old files say before each item what it is one of. */
  #oldList(word: string): void {
    const { style } = this.#desk
    if (!/^pnlvl(?:blt|body|cont)?$/u.test(word)) return
    style.level = 0
    style.ordered = word !== 'pnlvlblt'
  }

  #time(word: string, value: number): void {
    const { name } = this.#state
    const time = this.#facts.times.get(name) ?? new Map<string, number>()
    this.#facts.times.set(name, time.set(word, value))
  }

  /** Words that change the shape of the text: fonts, paragraphs, tables. */
  #shape(word: string, value: number | undefined): void {
    const { style } = this.#desk
    switch (word) {
      case 'ansicpg':
        this.#encoding = encodingOfPage(value ?? 1252)
        break
      case 'mac':
        this.#encoding = 'macintosh'
        break
      case 'deflang':
        this.#language = value
        break
      case 'f':
        this.#state.encoding = this.#facts.fonts.get(value ?? 0)
        break
      case 'par':
      case 'sect':
      case 'page':
        this.#endParagraph()
        break
      case 'pard':
        this.#desk.style = plainStyle(style.label)
        break
      case 's':
        style.heading = this.#facts.headings.get(value ?? -1)
        break
      case 'outlinelevel':
        style.heading = value !== undefined && value < 9 ? Math.min(6, value + 1) : style.heading
        break
      case 'intbl':
        style.inTable = true
        break
      case 'ls':
        // There is no list of number 0.
        style.list = value ?? 0
        style.level = style.list > 0 ? Math.max(0, style.level) : -1
        break
      case 'ilvl':
        style.level = Math.min(8, value ?? 0)
        break
      case 'trowd':
        this.#desk.spans = []
        break
      case 'cellx':
        this.#desk.spans.push(1)
        break
      case 'cell':
      case 'nestcell':
        endCell(this.#desk)
        break
      case 'row':
        endRow(this.#desk)
        break
      default:
    }
  }

  #endParagraph(): void {
    if (endParagraph(this.#desk, this.#lists)) this.#left.numbers++
  }

  #endNote(): void {
    this.#endParagraph()
    const note = this.#desks.pop()
    if (note) this.#run({ words: '', typography: [], note: note.story })
  }
}

/** The address in the instruction of a field: `HYPERLINK "https://…"`. */
function hyperlinkIn(instruction: string): string | undefined {
  return /^\s*HYPERLINK\s+(?:"(?<quoted>[^"]*)"|(?<plain>\S+))/iu
    .exec(instruction)
    ?.slice(1)
    .find((one) => one !== undefined)
}
