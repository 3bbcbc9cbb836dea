/** One passage of a tag: its words beside its colour and the start of its note, under the title of its text. */
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import type { Excerpt } from '#shared/host/contract.ts'
import { useTranslation } from 'react-i18next'
import list from '../annotations/annotations.module.css'
import { noteOf, placeOf } from '../annotations/words.ts'
import styles from './tags.module.css'

interface TaggedRowProps {
  readonly id: string
  readonly excerpt: Excerpt
  readonly isFirstOfText: boolean
  /** 1 for the first */
  readonly position: number
  readonly total: number
  readonly isActive: boolean
  /** it is the focused annotation of the window */
  readonly isHere: boolean
  onChoose(): void
}

export function TaggedRow(props: TaggedRowProps) {
  const { id, excerpt, isFirstOfText, position, total, isActive, isHere, onChoose } = props
  const { t } = useTranslation()
  const session = useSession()
  const title = useLibrary(({ library }) => library.documents.get(excerpt.document)?.title)
  const annotation = useLibrary(({ library }) => library.annotations.get(excerpt.id))
  const note = annotation ? noteOf(annotation) : (excerpt.note ?? '')
  const place = annotation ? placeOf(session, annotation) : ''
  const hover = (isOver: boolean): void =>
    session.window.setState({ hover: isOver ? { kind: 'annotation', id: excerpt.id } : null })
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-posinset={position}
      aria-setsize={total}
      onClick={onChoose}
      onPointerEnter={() => hover(true)}
      onPointerLeave={() => hover(false)}
    >
      {isFirstOfText && <bdi className={styles['text']}>{title ?? t('codebook.library')}</bdi>}
      <div
        className={list['row']}
        data-active={isActive || undefined}
        data-here={isHere || undefined}
        data-colour={excerpt.colour}
      >
        <bdi className={list['quote']}>{excerpt.quote || t('panels.annotations.whole')}</bdi>
        {note !== '' && <bdi className={list['note']}>{note}</bdi>}
        {place !== '' && <bdi className={list['foot']}>{place}</bdi>}
      </div>
    </div>
  )
}
