/**
 * Breaks words in the sections near the viewport, while the reader wants it and the text's language has
 * patterns. What is in view is broken at once when it is switched on, what comes near later in idle time, and
 * what lies far behind is made whole again, so that a long text never fills up with offers.
 */
import type { Session } from '#renderer/session/session.ts'
import type { Appearance } from '#shared/host/passing-state.ts'
import { guessLanguage } from '#shared/text/guess-language.ts'
import type { LaidText } from '../laid-text.ts'
import type { SectionRange } from '../painting.ts'
import { type Breaker, loadBreaker } from './patterns.ts'
import { offerBreaks, withdrawBreaks } from './soft-breaks.ts'

interface HyphenationParts {
  readonly session: Session
  readonly document: string
  readonly laid: LaidText
  near(): SectionRange
  isMounted(section: number): boolean
  /** told of sections whose text nodes are others now; `isWhole` when the whole text was set anew */
  changed(sections: readonly number[], isWhole: boolean): void
}

export interface Hyphenation {
  /** other sections are near the viewport, or one of them has been mounted */
  look(): void
  stop(): void
}

/** Sections that keep their breaks; some thirty screens. */
const KEPT = 24
/** Milliseconds between two sections, so that scrolling comes in between. */
const PAUSE = 16

export function wantsHyphens({ hyphenation, alignment }: Appearance): boolean {
  return hyphenation === 'always' || (hyphenation === 'justified' && alignment === 'justified')
}

export function startHyphenation(parts: HyphenationParts): Hyphenation {
  const { session, document, laid, near, isMounted, changed } = parts
  const broken = new Set<number>()
  let language: string | undefined
  let guessed: string | undefined
  let breaker: Breaker | undefined
  let idle: ReturnType<typeof setTimeout> | undefined
  let isStopped = false
  const wanted = () => wantsHyphens(session.passing.store.getState().appearance)
  /** What the record says, else what the words tell; BCP 47. */
  const languageNow = () => session.library.documents.get(document)?.language ?? guess()
  const guess = (): string => (guessed ??= guessLanguage(laid.table.text) ?? '')
  const offer = (section: number): boolean => {
    const element = laid.sectionElement(section)
    if (!breaker || !element || broken.has(section) || !isMounted(section)) return false
    offerBreaks(element, breaker)
    broken.add(section)
    return true
  }
  const withdraw = (section: number): void => {
    const element = laid.sectionElement(section)
    if (element) withdrawBreaks(element)
    broken.delete(section)
  }
  const waiting = (): number[] => {
    const { first, last } = near()
    const sections = Array.from({ length: last - first + 1 }, (_, index) => first + index)
    return sections.filter((section) => !broken.has(section) && isMounted(section))
  }
  const work = (): void => {
    idle = undefined
    const [next, more] = waiting()
    if (next !== undefined && offer(next)) changed([next], false)
    if (more === undefined) return letGo()
    idle = setTimeout(work, PAUSE)
  }
  const letGo = (): void => {
    if (broken.size <= KEPT) return
    const { first, last } = near()
    const far = [...broken].filter((section) => section < first - 2 || section > last + 2)
    for (const section of far) withdraw(section)
    changed(far, false)
  }
  const makeWhole = (): void => {
    if (broken.size === 0) return
    const all = [...broken]
    for (const section of all) withdraw(section)
    changed(all, true)
  }
  const apply = async (): Promise<void> => {
    if (!wanted()) return makeWhole()
    const tag = languageNow()
    if (tag !== language) {
      makeWhole()
      language = tag
      breaker = undefined
    }
    // A text without its patterns is read unbroken; the next change tries again.
    breaker ??= await loadBreaker(tag).catch(() => undefined)
    if (isStopped || !wanted() || tag !== language) return
    const now = waiting().filter(offer)
    if (now.length > 0) changed(now, true)
  }
  const stopFollowing = [
    session.passing.store.subscribe((now, before) => {
      if (wantsHyphens(now.appearance) !== wantsHyphens(before.appearance)) void apply()
    }),
    session.status.subscribe(() => {
      if (language !== undefined && wanted() && languageNow() !== language) void apply()
    }),
  ]
  void apply()
  return {
    look() {
      if (breaker && wanted() && idle === undefined && waiting().length > 0) idle = setTimeout(work, PAUSE)
    },
    stop() {
      isStopped = true
      clearTimeout(idle)
      for (const stop of stopFollowing) stop()
    },
  }
}
