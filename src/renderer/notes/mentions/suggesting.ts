/**
 * What the list of mentions shows while `@` or `#` is being typed: the choices, which of them is in front, and
 * whether more are on their way. Answers that come late never replace those to a later question; a question
 * with a space that nothing answers was only prose, and the list goes away.
 */
import type { Session } from '#renderer/session/session.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { MentionChoice } from './choice.ts'
import { choicesHere, withAnswers } from './passage-choices.ts'
import { tagMentionChoices } from './tag-mention-choices.ts'

export type Sign = '@' | '#'

/** Most passages asked of the host at a time. */
const ASKED = 30

export interface Shown {
  readonly sign: Sign
  readonly typed: string
  readonly choices: readonly MentionChoice[]
  /** index of the choice Enter takes */
  readonly front: number
  readonly isAsking: boolean
}

/** Who types: the editor, through one of its signs. */
interface Asker {
  take(choice: MentionChoice): void
  /** what was typed turned out to be prose */
  giveUp(): void
  /** where the sign stands on the screen */
  place(): DOMRect | null
}

export interface Suggesting {
  readonly shown: StoreApi<{ readonly list: Shown | null }>
  /** something is typed behind a sign */
  typed(sign: Sign, typed: string, asker: Asker): void
  /** puts another choice in front; after the last comes the first */
  step(by: 1 | -1): void
  point(index: number): void
  front(): MentionChoice | undefined
  /** puts a choice into the note */
  take(choice: MentionChoice): void
  /** where the list belongs; null when nothing is typed */
  place(): DOMRect | null
  end(): void
}

/** @param own the annotation whose note is written: it does not mention itself */
export function suggesting(session: Session, own: string): Suggesting {
  const shown = createStore<{ readonly list: Shown | null }>(() => ({ list: null }))
  let question = 0
  let asker: Asker | undefined
  const list = () => shown.getState().list
  const show = (next: Shown): void => {
    shown.setState({ list: next })
    const isProse = /\s/u.test(next.typed) && next.choices.length === 0 && !next.isAsking
    // The list is told from within a change of the editor, which must be over before the next one.
    if (isProse) queueMicrotask(() => asker?.giveUp())
  }
  const ask = async (here: Shown): Promise<void> => {
    const number = ++question
    const excerpts = await session.host
      .findAnnotations({ words: here.typed, limit: ASKED })
      // What is here can be mentioned even where the host cannot answer.
      .catch(() => [])
    const now = list()
    if (number !== question || !now) return
    const choices = withAnswers(session, own, here.choices, excerpts)
    show({ ...now, choices, isAsking: false })
  }
  return {
    shown,
    typed(sign, typed, from) {
      asker = from
      if (sign === '#') {
        const choices = tagMentionChoices(session.library.tags, typed, session.index.taggedCount)
        return show({ sign, typed, choices, front: 0, isAsking: false })
      }
      const choices = choicesHere(session, own, typed)
      const next = { sign, typed, choices, front: 0, isAsking: true }
      show(next)
      void ask(next)
    },
    step(by) {
      const now = list()
      if (!now || now.choices.length === 0) return
      const count = now.choices.length
      shown.setState({ list: { ...now, front: (now.front + by + count) % count } })
    },
    point(index) {
      const now = list()
      if (now) shown.setState({ list: { ...now, front: index } })
    },
    front() {
      const now = list()
      return now?.choices[now.front]
    },
    take: (choice) => asker?.take(choice),
    place: () => asker?.place() ?? null,
    end() {
      question++
      asker = undefined
      shown.setState({ list: null })
    },
  }
}
