/** One thing in the trash: what it was, when it went and what comes back with it. */
import { dateLocale } from '#renderer/session/date-locale.ts'
import type { Trashed } from '#shared/model/library.ts'
import { useTranslation } from 'react-i18next'
import rowStyles from '../rows.module.css'
import type { useVirtualRows } from '../virtual-rows.ts'
import { companionsOf } from './companions.ts'

interface TrashRowProps {
  readonly entry: Trashed
  readonly canRestore: boolean
  readonly rows: Pick<ReturnType<typeof useVirtualRows>, 'row' | 'leave'>
  onRestore(entry: Trashed): void
}

export function TrashRow({ entry, canRestore, rows, onRestore }: TrashRowProps) {
  const { t, i18n } = useTranslation()
  const format = new Intl.DateTimeFormat(dateLocale(i18n.language), {
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  const counts = [...companionsOf(entry)].map(([one, count]) => t(`listing.trash.${one}`, { count }))
  const list = new Intl.ListFormat(i18n.language).format(counts)
  return (
    <div className={rowStyles['row']} role="listitem">
      <div className={`${rowStyles['main']} ${rowStyles['plain']}`} title={entry.label}>
        <bdi className={rowStyles['name']}>{entry.label || t('panels.untitled')}</bdi>
        <span className={rowStyles['small']}>
          {t(`panels.trash.kinds.${entry.kind}`)} · {format.format(new Date(entry.deleted))}
        </span>
        {list !== '' && <span className={rowStyles['small']}>{t('listing.trash.with', { list })}</span>}
      </div>
      {canRestore && (
        <button
          type="button"
          className={rowStyles['act']}
          aria-label={t('panels.trash.restoreThis', { label: entry.label })}
          onClick={() => {
            rows.leave(entry.id)
            onRestore(entry)
          }}
          {...rows.row(entry.id)}
        >
          {t('panels.trash.restore')}
        </button>
      )}
    </div>
  )
}
