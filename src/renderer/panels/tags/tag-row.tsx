/** One tag in the tree: its branch, its colour, its name, how many passages have it, and what can be done with it. */
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { ColourDot } from '#renderer/ui/colour-dot.tsx'
import type { Tag } from '#shared/model/tag.ts'
import { ChevronRight, GripVertical } from 'lucide-react'
import { useContext } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { RowMenu } from '../row-menu.tsx'
import { CountsContext } from './counts-context.ts'
import { tagDeeds } from './tag-deeds.ts'
import styles from './tags.module.css'

interface TagRowProps {
  readonly tag: Tag
  readonly hasChildren: boolean
  readonly isDraggable: boolean
}

export function TagRow({ tag, hasChildren, isDraggable }: TagRowProps) {
  const { t } = useTranslation()
  const session = useSession()
  const { label } = tag
  return (
    <div className={styles['row']} title={tag.scopeNote?.definition || label}>
      {hasChildren ? (
        <Button slot="chevron" className={styles['chevron'] ?? ''}>
          <ChevronRight size={14} aria-hidden="true" />
        </Button>
      ) : (
        <span className={styles['chevron']} />
      )}
      <ColourDot colour={tag.colour} />
      <bdi className={styles['label']}>{label}</bdi>
      <Counts tag={tag.id} hasChildren={hasChildren} />
      <span className={styles['beside']}>
        {isDraggable && (
          <Button slot="drag" className={styles['grip'] ?? ''} aria-label={t('codebook.drag', { label })}>
            <GripVertical size={14} aria-hidden="true" />
          </Button>
        )}
        <RowMenu name={label} excludeFromTabOrder deeds={tagDeeds(session, t, tag.id)} />
      </span>
    </div>
  )
}

/** Its own passages and, where tags stand under it, all of them. */
function Counts({ tag, hasChildren }: { readonly tag: string; readonly hasChildren: boolean }) {
  const { t } = useTranslation()
  const own = useLibrary(({ index }) => index.taggedCount(tag))
  const all = useContext(CountsContext).get(tag)
  if (!hasChildren || all === undefined)
    return (
      <span className={styles['count']} title={t('codebook.passages', { count: own })}>
        {own}
      </span>
    )
  const words = t('codebook.ownAndAll', { own: t('codebook.passages', { count: own }), all })
  return (
    <span className={styles['count']} title={words}>
      {own} <span className={styles['all']}>/ {all}</span>
    </span>
  )
}
