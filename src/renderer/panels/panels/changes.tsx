/** What changed in the library, the latest first: each step can be taken back for itself, whatever came after it. */
import { useGeometry } from '#renderer/geometry/react.tsx'
import { attempt } from '#renderer/session/attempt.ts'
import { dateLocale } from '#renderer/session/date-locale.ts'
import { useSession, useStatus } from '#renderer/session/react.tsx'
import { goTo } from '#renderer/travel/go.ts'
import { announce, toast } from '#renderer/session/window-state.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { FOR_GOOD } from '#shared/changes/undo-stack.ts'
import type { HistoryEntry } from '#shared/host/contract.ts'
import { HostFailure } from '#shared/host/errors.ts'
import { History } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ChangeRow } from '../changes/change-row.tsx'
import { useHistoryPages } from '../changes/pages.ts'
import { byDay, detailWords, stepWords } from '../changes/words.ts'
import { failureWords, sayWithUndo } from '../deeds.ts'
import { useLate } from '../late.ts'
import type { Panel } from '../panel.ts'
import { PanelFrame } from '../panel-frame.tsx'
import { useRows } from '../rows.ts'
import styles from '../rows.module.css'

function ChangesPanel() {
  const { t, i18n } = useTranslation()
  const session = useSession()
  const panes = useGeometry()
  const isReadOnly = useStatus((status) => status.readOnly !== null)
  const { entries, status, error, more, loadMore, retry } = useHistoryPages()
  const isLate = useLate(status === 'loading')
  const rows = useRows(entries.map(({ seq }) => String(seq)))
  const known = new Map(entries.map((entry) => [entry.seq, entry]))
  const locale = dateLocale(i18n.language)
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full' })
  const hour = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })

  const go = async ({ records }: HistoryEntry): Promise<void> => {
    const ids = records.flatMap(({ table, id }) => (table === 'annotations' ? [id] : []))
    const [found] = await session.host.excerpts({ ids })
    if (found && found.document !== '')
      goTo(session, panes, { document: found.document, annotation: found.id })
    else announce(session.window, t('changes.nothingThere'))
  }
  const revert = async (entry: HistoryEntry): Promise<void> => {
    const step = stepWords(entry, known, t)
    try {
      const result = await session.revert(entry.seq)
      if (result.status === 'done') sayWithUndo(session, t, t('changes.reverted', { step }))
      else
        toast(session.window, {
          message: t(`errors.${result.status === 'refused' ? result.code : 'revert-nothing'}`),
          tone: 'error',
        })
    } catch (thrown) {
      if (!(thrown instanceof HostFailure)) throw thrown
      toast(session.window, { message: failureWords(t, thrown), tone: 'error' })
    }
  }
  return (
    <PanelFrame title={t('changes.title')}>
      {isLate && (
        <p role="status" className={styles['more']}>
          {t('changes.loading')}
        </p>
      )}
      {status === 'failed' && error && (
        <EmptyState icon={History} title={t('changes.failed')}>
          <p>{failureWords(t, error)}</p>
          <Button onPress={retry}>{t('changes.retry')}</Button>
        </EmptyState>
      )}
      {status === 'ready' && entries.length === 0 && (
        <EmptyState icon={History} title={t('changes.emptyTitle')}>
          <p>{t('changes.nothing')}</p>
        </EmptyState>
      )}
      <div {...rows.list} aria-busy={status === 'loading'}>
        {byDay(entries, (time) => day.format(new Date(time))).map(([name, list]) => (
          <section key={list[0]?.seq} aria-label={name}>
            <h3 className={styles['heading']}>{name}</h3>
            <ul className={styles['rows']}>
              {list.map((entry) => (
                <ChangeRow
                  key={entry.seq}
                  entry={entry}
                  words={stepWords(entry, known, t)}
                  detail={detailWords(entry, t)}
                  time={hour.format(new Date(entry.time))}
                  canRevert={!isReadOnly && !FOR_GOOD.has(entry.command)}
                  row={rows.row(String(entry.seq))}
                  tabIndex={rows.beside(String(entry.seq)).excludeFromTabOrder ? -1 : 0}
                  onGo={() => void attempt(session, t, () => go(entry))}
                  onRevert={() => void revert(entry)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {more && (
        <p className={styles['more']}>
          <Button look="quiet" onPress={loadMore}>
            {t('changes.more')}
          </Button>
        </p>
      )}
    </PanelFrame>
  )
}

const panel: Panel = {
  id: 'changes',
  label: 'changes.title',
  icon: History,
  order: 80,
  Component: ChangesPanel,
}
export default panel
