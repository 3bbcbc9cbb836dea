/**
 * How mentions look while their note is edited: as in the note that is read, kept up to date by hand. A click
 * puts the caret there, as everywhere in words that are written; with Ctrl or Cmd it goes to what is mentioned.
 */
import type { Session } from '#renderer/session/session.ts'
import type { MentionSight } from '../mention-nodes.ts'
import styles from './mentions.module.css'
import { isSame, type Mentioned, mentioned, onMentioned } from './mentioned.ts'
import { mentionWords, shortened } from './mention-words.ts'
import type { Walk } from './walk-to.ts'

interface SightWords {
  /** said of what is no longer there */
  readonly gone: string
  /** how to go there, behind what is mentioned */
  hint(words: string): string
  /** words in quotation marks */
  readonly quoted: (words: string) => string
}

/** @param walk goes to what is mentioned; it is told which element was pressed */
export function mentionSight(session: Session, words: SightWords, walk: Walk): MentionSight {
  return (type, attrs) => {
    const dom = document.createElement('span')
    dom.className = styles[type === 'tagMention' ? 'tag' : 'passage'] ?? ''
    let shown: Mentioned | undefined
    const show = (): void => {
      const now = mentioned(session, attrs)
      if (shown && isSame(shown, now)) return
      shown = now
      dom.textContent = mentionWords(now, words.quoted)
      dom.title = now.isGone ? words.gone : words.hint(shortened(now.words, 300))
      dom.toggleAttribute('data-gone', now.isGone)
      dom.dataset['kind'] = now.kind
      if (now.colour === undefined) delete dom.dataset['colour']
      else dom.dataset['colour'] = String(now.colour)
    }
    show()
    dom.addEventListener('click', (event) => {
      if ((!event.ctrlKey && !event.metaKey) || shown?.isGone) return
      event.preventDefault()
      walk(attrs, dom)
    })
    return { dom, destroy: onMentioned(session, show) }
  }
}
