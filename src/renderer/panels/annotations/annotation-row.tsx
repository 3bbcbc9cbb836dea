/** One annotation in the list: its words beside its colour, its note, its tags, where it is and what it is tied to. */
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import type { Annotation } from '#shared/model/annotation.ts'
import { memo, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './annotations.module.css'
import { fullPlaceOf, linkWords, noteOf, quoteOf } from './words.ts'

interface AnnotationRowProps {
  readonly annotation: Annotation
  readonly id: string
  /** 1 for the first */
  readonly position: number
  readonly count: number
  readonly isActive: boolean
  /** it is the focused annotation of the window */
  readonly isHere: boolean
  onChoose(annotation: Annotation): void
  onHover(annotation: string | null): void
}

export const AnnotationRow = memo(function AnnotationRow(props: AnnotationRowProps) {
  const { annotation, id, position, count, isActive, isHere, onChoose, onHover } = props
  const { t } = useTranslation()
  const session = useSession()
  const tags = useLibrary(
    useCallback((from) => annotation.tags.flatMap((tag) => from.library.tags.get(tag) ?? []), [annotation]),
  )
  const links = useLibrary(useCallback((from) => from.index.linksAt(annotation.id), [annotation.id]))
  const note = noteOf(annotation)
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-posinset={position}
      aria-setsize={count}
      className={styles['row']}
      data-here={isHere || undefined}
      data-colour={annotation.style?.colour}
      onClick={() => onChoose(annotation)}
      onPointerEnter={() => onHover(annotation.id)}
      onPointerLeave={() => onHover(null)}
    >
      <bdi className={styles['quote']}>{quoteOf(annotation) || t('panels.annotations.whole')}</bdi>
      {note !== '' && <bdi className={styles['note']}>{note}</bdi>}
      <span className={styles['foot']}>
        {tags.map((tag) => (
          <Chip key={tag.id} colour={tag.colour}>
            <bdi>{tag.label}</bdi>
          </Chip>
        ))}
        <bdi>{fullPlaceOf(session, annotation, t)}</bdi>
        {links.map((link) => (
          <bdi key={link.id}>{linkWords(session, link, annotation.id, t)}</bdi>
        ))}
      </span>
    </div>
  )
})
