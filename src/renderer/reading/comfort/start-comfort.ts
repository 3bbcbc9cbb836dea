/** What makes a pane easier to read, at work: broken words, the paragraph being read, the ruler. */
import type { Session } from '#renderer/session/session.ts'
import type { Side } from '#shared/model/desk.ts'
import type { Caret } from '../caret.ts'
import type { LaidText } from '../laid-text.ts'
import type { SectionRange } from '../painting.ts'
import { followCurrentBlock } from './current-block.ts'
import { type Hyphenation, startHyphenation } from './hyphenation.ts'
import { startRuler } from './ruler.ts'

interface ComfortParts {
  readonly session: Session
  readonly side: Side
  readonly document: string
  readonly laid: LaidText
  readonly scroller: HTMLElement
  readonly caret: Caret
  near(): SectionRange
  isMounted(section: number): boolean
  changed(sections: readonly number[], isWhole: boolean): void
}

export function startComfort(parts: ComfortParts): Hyphenation {
  const hyphenation = startHyphenation(parts)
  const stops = [followCurrentBlock(parts), startRuler(parts)]
  return {
    look: () => hyphenation.look(),
    stop() {
      hyphenation.stop()
      for (const stop of stops) stop()
    },
  }
}
