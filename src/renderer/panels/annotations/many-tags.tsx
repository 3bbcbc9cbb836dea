/** Tags for the chosen annotations: one for all by name, and those that some of them have, to be taken off. */
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { ComboBox } from '#renderer/ui/combo-box.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import type { Library } from '#shared/model/library.ts'
import type { Tag as TagRecord } from '#shared/model/tag.ts'
import { Tag } from 'lucide-react'
import { useCallback } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import styles from './annotations.module.css'
import { tagThem } from './deeds.ts'

interface ManyTagsProps {
  readonly annotations: readonly string[]
  readonly isOpen: boolean
  onOpen(isOpen: boolean): void
}

export function ManyTags({ annotations, isOpen, onOpen }: ManyTagsProps) {
  const { t } = useTranslation()
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpen}>
      <IconButton icon={Tag} size={15} label={t('listing.many.tag')} />
      <Popover className={styles['popover'] ?? ''} placement="bottom start" offset={4}>
        <Dialog className={styles['manyTags'] ?? ''} aria-label={t('listing.many.tags')}>
          <TagForm annotations={annotations} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function TagForm({ annotations }: { readonly annotations: readonly string[] }) {
  const { t } = useTranslation()
  const session = useSession()
  const tags = useLibrary(({ library }) => [...library.tags.values()])
  // A list of pairs would be new each time; of tags and counts in turn it is the same while they are.
  const used = useLibrary(useCallback(({ library }) => tagsOf(library, annotations), [annotations]))
  const add = (choice: { id: string } | { label: string }): void =>
    tagThem(session, t, annotations, { add: [choice] })
  return (
    <>
      <ComboBox
        label={t('listing.many.addTag')}
        autoFocus
        suggestions={tags.map(({ id, label }) => ({ id, label }))}
        onChoose={({ id }) => add({ id })}
        onCreate={(label) => add({ label })}
      />
      {used.length > 0 && (
        <div className={styles['filters']}>
          {used.map((tag) => {
            const count = countOf(session.library, annotations, tag.id)
            return (
              <Chip
                key={tag.id}
                colour={tag.colour}
                removeLabel={t('listing.many.drop', { label: tag.label, count })}
                onRemove={() => tagThem(session, t, annotations, { drop: [tag.id] })}
              >
                <bdi>{tag.label}</bdi> {count}
              </Chip>
            )
          })}
        </div>
      )}
    </>
  )
}

/** The tags that any of some annotations has, in the order they are met. */
function tagsOf({ annotations, tags }: Library, ids: readonly string[]): readonly TagRecord[] {
  const found = new Set(ids.flatMap((id) => annotations.get(id)?.tags ?? []))
  return [...found].flatMap((id) => tags.get(id) ?? [])
}

function countOf({ annotations }: Library, ids: readonly string[], tag: string): number {
  return ids.filter((id) => annotations.get(id)?.tags.includes(tag)).length
}
