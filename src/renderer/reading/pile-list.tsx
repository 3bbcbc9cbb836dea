/** Lists all annotations at one place, the shortest first, for choosing one. */
import { colourWords } from '#renderer/session/colour-words.ts'
import { useSession } from '#renderer/session/react.tsx'
import { passageOf } from '#shared/model/annotation.ts'
import { noteText } from '#shared/model/note.ts'
import { quotedText } from '#shared/model/passage.ts'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pile } from './picking.ts'
import styles from './pile-list.module.css'

interface PileListProps {
  readonly pile: Pile
  onClose(): void
}

export function PileList({ pile, onClose }: PileListProps) {
  const { t } = useTranslation()
  const session = useSession()
  const list = useRef<HTMLUListElement>(null)
  const latestClose = useRef(onClose)
  useEffect(() => {
    latestClose.current = onClose
  }, [onClose])
  useEffect(() => {
    const before = document.activeElement
    list.current?.showPopover()
    list.current?.querySelector('button')?.focus()
    // Not a popover that closes by itself: letting go of the press that opened it would be enough for that.
    const onDown = (event: PointerEvent): void => {
      if (event.target instanceof Node && !list.current?.contains(event.target)) latestClose.current()
    }
    addEventListener('pointerdown', onDown, true)
    return () => {
      removeEventListener('pointerdown', onDown, true)
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.key === 'Escape') onClose()
    else if (by !== 0) {
      const buttons = [...event.currentTarget.querySelectorAll('button')]
      const at = buttons.findIndex((button) => button === document.activeElement)
      buttons[(at + by + buttons.length) % buttons.length]?.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const choose = (id: string): void => {
    onClose()
    session.window.setState({ focus: id, editing: null })
  }
  return (
    <ul
      ref={list}
      popover="manual"
      className={styles['pile']}
      style={{ left: Math.min(pile.x, innerWidth - 296), top: Math.min(pile.y + 6, innerHeight - 160) }}
      aria-label={t('reading.pile', { count: pile.annotations.length })}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        const { currentTarget, relatedTarget } = event
        if (relatedTarget && !currentTarget.contains(relatedTarget)) onClose()
      }}
    >
      {pile.annotations.map((id) => {
        const annotation = session.library.annotations.get(id)
        const passage = annotation && passageOf(annotation)
        return (
          <li key={id}>
            <button
              type="button"
              className={styles['choice']}
              data-colour={annotation?.style?.colour}
              onClick={() => choose(id)}
            >
              <q className={styles['quote']}>{passage ? quotedText(passage) : ''}</q>
              {annotation?.style && (
                <span className={styles['colour']}>{colourWords(session, annotation.style.colour, t)}</span>
              )}
              {annotation?.body && <span className={styles['note']}>{noteText(annotation.body)}</span>}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
