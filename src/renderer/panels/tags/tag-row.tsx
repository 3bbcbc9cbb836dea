/** One tag: its colour, its name, how often it is used; renamed in place. */
import { attempt } from '#renderer/session/attempt.ts'
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { editTag } from '#shared/commands/tags.ts'
import type { Tag } from '#shared/model/tag.ts'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { openDialog } from '../deeds.ts'
import filterField from '../filter-field.module.css'
import { RowMenu } from '../row-menu.tsx'
import type { useRows } from '../rows.ts'
import styles from '../rows.module.css'

interface TagRowProps {
  readonly tag: Tag
  readonly rows: ReturnType<typeof useRows>
  onChoose(): void
}

export function TagRow({ tag, rows, onChoose }: TagRowProps) {
  const { t } = useTranslation()
  const session = useSession()
  const count = useLibrary(({ index }) => index.taggedCount(tag.id))
  const [isRenaming, setRenaming] = useState(false)
  const row = useRef<HTMLLIElement>(null)
  const rename = (label: string): boolean => {
    if (label.trim() === '' || label.trim() === tag.label) return true
    return attempt(session, t, () => void session.run(editTag, { tag: tag.id, label }))
  }
  const leave = (): void => {
    setRenaming(false)
    queueMicrotask(() => row.current?.querySelector<HTMLElement>('[data-row]')?.focus())
  }
  const { label } = tag
  return (
    <li ref={row} className={styles['row']}>
      {isRenaming ? (
        <NameField label={label} onRename={rename} onLeave={leave} />
      ) : (
        <button
          type="button"
          className={styles['main']}
          aria-label={`${t('panels.tags.show', { label })}, ${t('panels.tags.used', { count })}`}
          title={label}
          onClick={onChoose}
          onKeyDown={(event) => {
            if (event.key === 'F2') setRenaming(true)
          }}
          {...rows.row(tag.id)}
        >
          <span className={styles['line']}>
            <span className={styles['dot']} data-colour={tag.colour} />
            <bdi className={styles['name']}>{label}</bdi>
            <span className={styles['small']}>{t('panels.tags.used', { count })}</span>
          </span>
        </button>
      )}
      <span className={styles['beside']}>
        <RowMenu
          name={label}
          {...rows.beside(tag.id)}
          deeds={[
            { id: 'rename', label: t('panels.tags.rename'), run: () => setRenaming(true) },
            {
              id: 'remove',
              label: t('panels.tags.remove'),
              run: () => openDialog(session, 'remove-tag', tag.id),
            },
          ]}
        />
      </span>
    </li>
  )
}

interface NameFieldProps {
  readonly label: string
  /** false when the name cannot be had: the field stays */
  onRename(label: string): boolean
  onLeave(): void
}

function NameField({ label, onRename, onLeave }: NameFieldProps) {
  const { t } = useTranslation()
  const [name, setName] = useState(label)
  // Leaving takes the field away, which blurs it: only the first way out counts.
  const isLeft = useRef(false)
  const leave = (takes: boolean): void => {
    if (isLeft.current || (takes && !onRename(name))) return
    isLeft.current = true
    onLeave()
  }
  return (
    <input
      className={filterField['field']}
      aria-label={t('panels.tags.name', { label })}
      value={name}
      // It opens because the reader asked for it, and closes with Enter, Esc or by leaving.
      autoFocus
      onChange={(event) => setName(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={() => leave(true)}
      onKeyDown={(event) => {
        event.stopPropagation()
        const isEnter = event.key === 'Enter' && !event.nativeEvent.isComposing
        if (!isEnter && event.key !== 'Escape') return
        // The focus moves on to a button, which must not take this key for its own.
        event.preventDefault()
        leave(isEnter)
      }}
    />
  )
}
