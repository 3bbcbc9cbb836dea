/** “Mentioned in …”: the notes that mention what a card stands for, and the way to them. */
import { showMemo } from '#renderer/session/memos.ts'
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import type { Excerpt } from '#shared/host/contract.ts'
import { useState } from 'react'
import { Pressable, Tooltip, TooltipTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useBacklinks } from './backlinks.ts'
import styles from './card-parts.module.css'
import { shortened } from './mentions/mention-words.ts'
import previewStyles from './mentions/mentions.module.css'
import { Preview } from './mentions/preview.tsx'
import { useWalk } from './mentions/walk-to.ts'

/** Lines shown before they are counted instead. */
const LINES = 2

interface CardBacklinksProps {
  /** id of the annotation, document or tag */
  readonly of: string
  /** whether Tab stops at them */
  readonly isReachable: boolean
}

export function CardBacklinks({ of, isReachable }: CardBacklinksProps) {
  const { t } = useTranslation()
  const all = useBacklinks(of)
  const [isOpen, setOpen] = useState(false)
  if (all.length === 0) return null
  if (all.length > LINES && !isOpen) {
    return (
      <button
        type="button"
        className={styles['backlink']}
        aria-expanded={false}
        tabIndex={isReachable ? 0 : -1}
        onClick={(event) => {
          event.stopPropagation()
          setOpen(true)
        }}
      >
        {t('mentions.backlinks.show', { count: all.length })}
      </button>
    )
  }
  return (
    <ul className={styles['links']} aria-label={t('mentions.backlinks.label')}>
      {all.map((excerpt) => (
        <li key={excerpt.id}>
          <Backlink excerpt={excerpt} isReachable={isReachable} />
        </li>
      ))}
    </ul>
  )
}

function Backlink({ excerpt, isReachable }: { readonly excerpt: Excerpt; readonly isReachable: boolean }) {
  const { t } = useTranslation()
  const session = useSession()
  const walk = useWalk()
  const { id, document, quote, note, colour } = excerpt
  const isHere = useLibrary(({ library }) => library.documents.has(document))
  const nameless = t(`mentions.backlinks.${document === '' ? 'library' : 'untitled'}`)
  const words = quote === '' ? shortened(note ?? nameless) : t('ui.quoted', { words: shortened(quote) })
  const line = (
    <>
      {t('mentions.backlinks.label')} <bdi>{words}</bdi>
    </>
  )
  // A memo of the library has no text to go to: it stands in its panel.
  const isMemo = document === ''
  // What a text that is gone has said can only be read.
  if (!isHere && !isMemo) {
    return <span className={styles['backlink']}>{line}</span>
  }
  const attrs = { document, annotation: id }
  const go = (from: Element): void => (isMemo ? showMemo(session, id) : walk(attrs, from))
  return (
    <TooltipTrigger delay={300} closeDelay={100}>
      <Pressable onPress={({ target }) => go(target)}>
        <button type="button" className={styles['backlink']} tabIndex={isReachable ? 0 : -1}>
          {line}
        </button>
      </Pressable>
      <Tooltip
        className={previewStyles['preview'] ?? ''}
        data-colour={colour}
        offset={6}
        placement="top start"
      >
        <Preview attrs={attrs} words={quote || (note ?? nameless)} kind={quote === '' ? 'note' : 'passage'} />
      </Tooltip>
    </TooltipTrigger>
  )
}
