/** What was removed, the latest first: bringing it back, or letting it all go. */
import { dateLocale } from '#renderer/session/date-locale.ts'
import { useLibrary, useSession, useStatus } from '#renderer/session/react.tsx'
import type { Session } from '#renderer/session/session.ts'
import { announce } from '#renderer/session/window-state.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { restoreTrashed } from '#shared/commands/trash.ts'
import type { Trashed } from '#shared/model/library.ts'
import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { attemptWhole, openDialog } from '../deeds.ts'
import type { Panel } from '../panel.ts'
import { PanelFrame } from '../panel-frame.tsx'
import { useRows } from '../rows.ts'
import styles from '../rows.module.css'

function TrashPanel() {
  const { t, i18n } = useTranslation()
  const session = useSession()
  const isReadOnly = useStatus((status) => status.readOnly !== null)
  const entries = useLibrary(latestFirst)
  const rows = useRows(entries.map(({ id }) => id))
  const restore = async ({ id, label }: Trashed): Promise<void> => {
    if (!(await attemptWhole(session, t, restoreTrashed, { entry: id }))) return
    announce(session.window, t('panels.trash.restored', { label }))
  }
  const time = new Intl.DateTimeFormat(dateLocale(i18n.language), { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <PanelFrame
      title={t('panels.trash.title')}
      count={entries.length === 0 ? undefined : String(entries.length)}
      actions={
        entries.length > 0 &&
        !isReadOnly && (
          <Button look="quiet" onPress={() => openDialog(session, 'empty-trash')}>
            {t('panels.trash.empty')}
          </Button>
        )
      }
    >
      {entries.length === 0 && (
        <EmptyState icon={Trash2} title={t('panels.trash.emptyTitle')}>
          <p>{t('panels.trash.nothing')}</p>
        </EmptyState>
      )}
      <ul
        hidden={entries.length === 0}
        className={styles['rows']}
        aria-label={t('panels.trash.list')}
        {...rows.list}
      >
        {entries.map((entry) => (
          <li key={entry.id} className={styles['row']}>
            <div className={`${styles['main']} ${styles['plain']}`} title={entry.label}>
              <bdi className={styles['name']}>{entry.label || t('panels.untitled')}</bdi>
              <span className={styles['small']}>
                {t(`panels.trash.kinds.${entry.kind}`)} · {time.format(new Date(entry.deleted))}
              </span>
            </div>
            {!isReadOnly && (
              <button
                type="button"
                className={styles['act']}
                aria-label={t('panels.trash.restoreThis', { label: entry.label })}
                onClick={(event) => {
                  // The row goes; the one after it, or before it, keeps the focus in the list.
                  const item = event.currentTarget.closest('li')
                  const beside = item?.nextElementSibling ?? item?.previousElementSibling
                  beside?.querySelector<HTMLElement>('[data-row]')?.focus()
                  void restore(entry)
                }}
                {...rows.row(entry.id)}
              >
                {t('panels.trash.restore')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </PanelFrame>
  )
}

/** Ids grow with time, so they order what was removed at one moment. */
function latestFirst({ library }: Session): readonly Trashed[] {
  const key = ({ deleted, id }: Trashed): string => deleted + id
  return [...library.trash.values()].toSorted((a, b) => (key(a) < key(b) ? 1 : -1))
}

const panel: Panel = {
  id: 'trash',
  label: 'panels.trash.title',
  icon: Trash2,
  order: 90,
  Component: TrashPanel,
}
export default panel
