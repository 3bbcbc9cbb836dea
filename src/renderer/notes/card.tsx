/**
 * One margin card: quiet until focused. It shows the note, tags and links of an annotation; focused it
 * offers what can be done. Enter edits, Esc leaves to the text, Del removes, arrows go to its neighbours.
 */
import { dateLocale } from '#renderer/session/date-locale.ts'
import { useGeometry } from '#renderer/geometry/react.tsx'
import { useSession, useStatus, useWindow } from '#renderer/session/react.tsx'
import type { WindowState } from '#renderer/session/window-state.ts'
import { type Annotation, passageOf } from '#shared/model/annotation.ts'
import type { Side } from '#shared/model/desk.ts'
import { extentOf, quotedText } from '#shared/model/passage.ts'
import { type KeyboardEvent, memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { askedFrom } from './catching.ts'
import { CardActions } from './card-actions.tsx'
import { CardBacklinks } from './card-backlinks.tsx'
import { CardBody } from './card-body.tsx'
import { CardLinks } from './card-links.tsx'
import { CardTags } from './card-tags.tsx'
import { dragCard } from './card-dragging.ts'
import styles from './card.module.css'
import { remove } from './deeds.ts'

interface CardProps {
  readonly annotation: Annotation
  readonly side: Side
  readonly isFocused: boolean
  /** the card that the keyboard reaches first */
  readonly isEntry: boolean
}

export const Card = memo(function Card({ annotation, side, isFocused, isEntry }: CardProps) {
  const { t, i18n } = useTranslation()
  const session = useSession()
  const panes = useGeometry()
  const geometry = panes[side]
  const { id } = annotation
  const editing = useWindow((state) => (state.focus === id ? state.editing : null))
  const isReadOnly = useStatus((status) => status.readOnly !== null)
  const isLit = useWindow((state) => isLitBy(state.hover, id, (link) => session.library.links.get(link)))
  const card = useRef<HTMLElement>(null)
  const passage = passageOf(annotation)
  const quote = passage ? quotedText(passage) : ''
  const place = (state: Partial<WindowState>): void => session.window.setState(state)

  // Whoever focuses a card that holds the keyboard's place keeps it there when the card changes.
  useEffect(() => {
    if (isFocused && editing === null && card.current?.contains(document.activeElement)) card.current.focus()
  }, [isFocused, editing])

  const leaveToText = (): void => {
    place({ focus: null, editing: null })
    geometry.source?.focusText(passage && extentOf(passage).start)
  }
  const leaveEditing = (back: boolean): void => {
    const { focus } = session.window.getState()
    if (focus === id) place({ editing: null })
    if (back) (askedFrom(session) ?? card.current)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget) {
      if (event.key === 'Escape' && !event.defaultPrevented) {
        event.stopPropagation()
        card.current?.focus()
      }
      return
    }
    const key = event.key
    if (key === 'Enter') place({ focus: id, editing: isReadOnly ? null : 'note' })
    else if (key === 'Escape') leaveToText()
    else if (key === 'Delete' || (key === 'Backspace' && session.capabilities.platform === 'mac')) {
      const next = neighbour(card.current, 1) ?? neighbour(card.current, -1)
      if (remove(session, t, annotation)) next?.focus()
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      neighbour(card.current, key === 'ArrowDown' ? 1 : -1)?.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <article
      ref={card}
      className={styles['card']}
      data-side={side}
      data-colour={annotation.style?.colour}
      data-focused={isFocused || undefined}
      data-lit={isLit || undefined}
      tabIndex={isEntry ? 0 : -1}
      aria-label={quote === '' ? t('notes.card.whole') : t('notes.card.label', { quote })}
      onFocus={(event) => {
        if (event.target === event.currentTarget && !isFocused) place({ focus: id, editing: null, side })
      }}
      onClick={() => {
        if (!isFocused) place({ focus: id, editing: null, side })
      }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => dragCard(event.nativeEvent, session, panes, annotation, isFocused)}
      onPointerEnter={() => place({ hover: { kind: 'annotation', id } })}
      onPointerLeave={() => place({ hover: null })}
    >
      <span className={styles['dot']} aria-hidden="true" />
      <div className={styles['sheet']}>
        {quote !== '' && (
          <p className={styles['quote']} dir="auto">
            {t('ui.quoted', { words: quote })}
          </p>
        )}
        <CardBody
          annotation={annotation}
          isFocused={isFocused}
          isEditing={editing === 'note'}
          label={t('notes.editor.label', { quote: quote.slice(0, 80) })}
          onEdit={() => place({ focus: id, editing: isReadOnly ? null : 'note' })}
          onLeave={leaveEditing}
        />
        <CardTags
          annotation={annotation}
          isEditing={editing === 'tags'}
          isReachable={isFocused}
          onLeave={leaveEditing}
        />
        <CardLinks annotation={id} side={side} isReachable={isFocused} />
        <CardBacklinks of={id} isReachable={isFocused} />
        {isFocused && !isReadOnly && <CardActions annotation={annotation} />}
        <time className={styles['time']} dateTime={annotation.modified}>
          {new Intl.DateTimeFormat(dateLocale(i18n.language), {
            dateStyle: 'medium',
            timeStyle: 'short',
          }).format(new Date(annotation.modified))}
        </time>
      </div>
    </article>
  )
})

/** Whether what is hovered is this annotation or a link that ends at it. */
function isLitBy(
  hover: WindowState['hover'],
  id: string,
  linkOf: (link: string) => { from: { annotation?: string }; to: { annotation?: string } } | undefined,
): boolean {
  if (hover?.kind === 'annotation') return hover.id === id
  const link = hover ? linkOf(hover.id) : undefined
  return link?.from.annotation === id || link?.to.annotation === id
}

/** The card before or after this one in the margin. */
function neighbour(card: HTMLElement | null, by: 1 | -1): HTMLElement | undefined {
  const cards = [...(card?.closest('section')?.querySelectorAll<HTMLElement>('article') ?? [])]
  return card ? cards[cards.indexOf(card) + by] : undefined
}
