/** The tags of an annotation as chips that say what they mean and lead to their passages; added and removed while edited. */
import { listPassages } from '#renderer/session/codebook.ts'
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { TagGloss } from '#renderer/ui/tag-gloss.tsx'
import type { Annotation } from '#shared/model/annotation.ts'
import type { Tag } from '#shared/model/tag.ts'
import { tagPath } from '#shared/model/tag-tree.ts'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './card-parts.module.css'
import { dropTag } from './deeds.ts'
import { TagInput } from './tag-input.tsx'

interface CardTagsProps {
  readonly annotation: Annotation
  readonly isEditing: boolean
  /** its chips are within reach of Tab */
  readonly isReachable: boolean
  onLeave(back: boolean): void
}

export function CardTags({ annotation, isEditing, isReachable, onLeave }: CardTagsProps) {
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
          tip={<TagTip tag={tag} />}
          isReachable={isReachable}
          onPress={() => listPassages(session, tag.id)}
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

/** Read when it opens, so that it says what is true then. */
function TagTip({ tag }: { readonly tag: Tag }) {
  const { t } = useTranslation()
  const { library, index } = useSession()
  const path = tagPath(library.tags, tag.id).map(({ label }) => label)
  return (
    <div>
      <TagGloss path={path} scopeNote={tag.scopeNote} />
      {t('notes.tags.used', { count: index.taggedCount(tag.id) })}
    </div>
  )
}
