/** The tags of an annotation as chips, with the way to add and remove them while they are edited. */
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import type { Annotation } from '#shared/model/annotation.ts'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './card-parts.module.css'
import { dropTag } from './deeds.ts'
import { TagInput } from './tag-input.tsx'

interface CardTagsProps {
  readonly annotation: Annotation
  readonly isEditing: boolean
  onLeave(back: boolean): void
}

export function CardTags({ annotation, isEditing, onLeave }: CardTagsProps) {
  const { t } = useTranslation()
  const session = useSession()
  const tags = useLibrary(
    useCallback((from) => annotation.tags.flatMap((id) => from.library.tags.get(id) ?? []), [annotation]),
  )
  if (tags.length === 0 && !isEditing) return null
  return (
    <div
      className={styles['tags']}
      onBlur={(event) => {
        const { relatedTarget } = event
        if (isEditing && relatedTarget && !event.currentTarget.contains(relatedTarget)) onLeave(false)
      }}
    >
      {tags.map((tag) => (
        <Chip
          key={tag.id}
          colour={tag.colour}
          {...(isEditing && {
            removeLabel: t('notes.tags.drop', { label: tag.label }),
            onRemove: () => dropTag(session, t, annotation, tag.id),
          })}
        >
          <bdi>{tag.label}</bdi>
        </Chip>
      ))}
      {isEditing && <TagInput annotation={annotation} onLeave={onLeave} />}
    </div>
  )
}
