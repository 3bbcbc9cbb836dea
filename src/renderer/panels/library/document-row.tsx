/** One text of the library: what it is, what hangs on it, and opening it on either side. */
import { roleWords } from '#renderer/session/role-words.ts'
import { useLibrary, usePassing } from '#renderer/session/react.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import type { Document } from '#shared/model/document.ts'
import type { Side } from '#shared/model/desk.ts'
import { PanelLeft, PanelRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { sideOf } from '#renderer/session/desk.ts'
import { type Deed, RowMenu } from '../row-menu.tsx'
import type { useRows } from '../rows.ts'
import styles from '../rows.module.css'
import { useVersionDrop } from '../versions/use-version-drop.ts'
import { countsOf, countWords } from './counts.ts'

interface DocumentRowProps {
  readonly document: Document
  readonly rows: ReturnType<typeof useRows>
  readonly deeds: readonly Deed[]
  onOpen(side: Side | undefined): void
}

export function DocumentRow({ document, rows, deeds, onOpen }: DocumentRowProps) {
  const { t } = useTranslation()
  usePassing((state) => state.desk)
  const side = useLibrary((from) => sideOf(from, document.id))
  const counts = useLibrary((from) => countWords(countsOf(from, document), t))
  const { id, role, versions } = document
  const title = document.title || t('panels.untitled')
  const notes = [
    counts || t('panels.library.unmarked'),
    versions.length > 1 && t('panels.library.versions', { count: versions.length }),
    side && t(`panels.library.lies.${side}`),
  ]
  const drop = useVersionDrop(id)
  return (
    <li className={styles['row']} data-here={side && true} {...drop}>
      <button
        type="button"
        className={styles['main']}
        title={title}
        onClick={() => onOpen(undefined)}
        {...rows.row(id)}
      >
        <span className={styles['line']}>
          {role !== '' && (
            <Chip look="role">
              <bdi>{roleWords(role, t)}</bdi>
            </Chip>
          )}
          <bdi className={styles['name']}>{title}</bdi>
        </span>
        <span className={styles['small']}>{notes.filter(Boolean).join(' · ')}</span>
      </button>
      <span className={styles['beside']}>
        <IconButton
          icon={PanelLeft}
          size={15}
          label={t('panels.library.openLeft')}
          onPress={() => onOpen('left')}
          {...rows.beside(id)}
        />
        <IconButton
          icon={PanelRight}
          size={15}
          label={t('panels.library.openRight')}
          onPress={() => onOpen('right')}
          {...rows.beside(id)}
        />
        <RowMenu name={title} deeds={deeds} {...rows.beside(id)} />
      </span>
    </li>
  )
}
