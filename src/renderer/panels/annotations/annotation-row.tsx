/** One annotation in the list: its words beside its colour, its note, its tags, where it is and what it is tied to. */
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import type { Annotation } from '#shared/model/annotation.ts'
import { Check, ChevronDown, ChevronRight } from 'lucide-react'
import { memo, type MouseEvent, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './annotations.module.css'
import { RowMaker } from './row-maker.tsx'
import { fullPlaceOf, linkWords, noteOf, quoteOf, wholeNoteOf, wholeQuoteOf } from './words.ts'

/** Tags and links of a row that is not expanded; the rest are counted. */
const FEW_TAGS = 4
const FEW_LINKS = 2

interface AnnotationRowProps {
  readonly annotation: Annotation
  readonly id: string
  /** 1 for the first */
  readonly position: number
  readonly count: number
  readonly isActive: boolean
  readonly isChosen: boolean
  /** some rows are chosen: this one says whether it is among them */
  readonly isMany: boolean
  /** it is the focused annotation of the window */
  readonly isHere: boolean
  readonly isExpanded: boolean
  onChoose(annotation: string, event: MouseEvent): void
  onHover(annotation: string | null): void
  onExpand(annotation: string, isExpanded: boolean): void
}

export const AnnotationRow = memo(function AnnotationRow(props: AnnotationRowProps) {
  const { annotation, id, position, count, isActive, isChosen, isMany, isHere, isExpanded } = props
  const { onChoose, onHover, onExpand } = props
  const { t } = useTranslation()
  const session = useSession()
  const tags = useLibrary(
    useCallback((from) => annotation.tags.flatMap((tag) => from.library.tags.get(tag) ?? []), [annotation]),
  )
  const links = useLibrary(useCallback((from) => from.index.linksAt(annotation.id), [annotation.id]))
  const note = isExpanded ? wholeNoteOf(annotation) : noteOf(annotation)
  const quote = isExpanded ? wholeQuoteOf(annotation) : quoteOf(annotation)
  const [shownTags, shownLinks] = isExpanded
    ? [tags, links]
    : [tags.slice(0, FEW_TAGS), links.slice(0, FEW_LINKS)]
  const rest = tags.length + links.length - shownTags.length - shownLinks.length
  const Fold = isExpanded ? ChevronDown : ChevronRight
  return (
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      aria-posinset={position}
      aria-setsize={count}
      className={styles['row']}
      data-active={isActive || undefined}
      data-chosen={(isMany && isChosen) || undefined}
      data-here={isHere || undefined}
      data-expanded={isExpanded || undefined}
      data-colour={annotation.style?.colour}
      data-mark={annotation.style?.mark}
      onClick={(event) => onChoose(annotation.id, event)}
      onPointerEnter={() => onHover(annotation.id)}
      onPointerLeave={() => onHover(null)}
    >
      <bdi className={styles['quote']}>{quote || t('panels.annotations.whole')}</bdi>
      {note !== '' && <bdi className={styles['note']}>{note}</bdi>}
      <span className={styles['foot']}>
        {shownTags.map((tag) => (
          <Chip key={tag.id} colour={tag.colour}>
            <bdi>{tag.label}</bdi>
          </Chip>
        ))}
        <bdi>{fullPlaceOf(session, annotation, t)}</bdi>
        {shownLinks.map((link) => (
          <bdi key={link.id}>{linkWords(session, link, annotation.id, t)}</bdi>
        ))}
        {rest > 0 && <span>{t('listing.more', { count: rest })}</span>}
        {isExpanded && <RowMaker annotation={annotation} />}
      </span>
      {/* By keyboard: the arrows to the right and to the left. */}
      <span
        className={styles['fold']}
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation()
          onExpand(annotation.id, !isExpanded)
        }}
      >
        <Fold size={14} />
      </span>
      {isMany && isChosen && <Check className={styles['check']} size={13} aria-hidden="true" />}
    </div>
  )
})
