/** Every annotation and what a new version means for it: filtered by what became of it, decided one by one or together. */
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { announce } from '#renderer/session/window-state.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { TRANSFER_STATUSES, type TransferRow, type TransferStatus } from '#shared/model/transfer-plan.ts'
import { Highlighter } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { VList } from 'virtua'
import { ChipToggle } from '../annotations/chip-toggle.tsx'
import { toggled } from '../annotations/filter.ts'
import { useVirtualRows } from '../virtual-rows.ts'
import { canAccept, decided, type Decision, type Decisions, statusCounts } from './decisions.ts'
import styles from './transfer.module.css'
import { TransferRowView } from './transfer-row.tsx'

/** A filter beside those of what became of the words: what the reader has not decided about. */
type Filter = TransferStatus | 'open'

interface TransferTableProps {
  readonly rows: readonly TransferRow[]
  readonly decisions: Decisions
  onDecisions(after: (before: Decisions) => Decisions): void
}

export function TransferTable({ rows, decisions, onDecisions }: TransferTableProps) {
  const { t } = useTranslation()
  const session = useSession()
  const [filters, setFilters] = useState<readonly Filter[]>([])
  const annotations = useLibrary((from) => from.library.annotations)
  const counts = useMemo(() => statusCounts(rows), [rows])
  const open = rows.filter(({ annotation }) => !decisions.has(annotation)).length
  // What is decided under the filter “undecided” stays in sight until the filter is chosen anew.
  const [atFilter, setAtFilter] = useState(decisions)
  const shown = useMemo(
    () =>
      filters.length === 0
        ? rows
        : rows.filter(
            ({ status, annotation }) =>
              filters.includes(status) || (filters.includes('open') && !atFilter.has(annotation)),
          ),
    [rows, filters, atFilter],
  )
  const places = useMemo(() => new Map(shown.map(({ annotation }, index) => [annotation, index])), [shown])
  const ids = useMemo(() => shown.map(({ annotation }) => annotation), [shown])
  const { list, place, onKeyDown, keepMounted, row } = useVirtualRows({
    ids,
    indexOf: (id) => places.get(id) ?? -1,
  })
  const toggle = (filter: Filter): void => {
    setFilters(toggled(filters, filter))
    setAtFilter(decisions)
  }
  const decide = useCallback(
    (one: TransferRow, decision: Decision): void => {
      onDecisions((before) => decided(before, [one], decision))
      announce(session.window, t(`versions.decided.${decision}`))
    },
    [session, t, onDecisions],
  )
  const decideAll = (decision: Decision): void => {
    const touched = decision === 'accepted' ? shown.filter(canAccept) : shown
    onDecisions((before) => decided(before, touched, decision))
    announce(session.window, t(`versions.decidedAll.${decision}`, { count: touched.length }))
  }
  if (rows.length === 0)
    return (
      <EmptyState icon={Highlighter} title={t('versions.noAnnotations')}>
        <p>{t('versions.noAnnotationsHint')}</p>
      </EmptyState>
    )
  return (
    <div className={styles['table']}>
      <div className={styles['tools']}>
        <div className={styles['filters']} role="group" aria-label={t('versions.filters')}>
          {TRANSFER_STATUSES.filter((status) => counts[status] > 0 || filters.includes(status)).map(
            (status) => (
              <ChipToggle
                key={status}
                isOn={filters.includes(status)}
                count={counts[status]}
                onToggle={() => toggle(status)}
              >
                {t(`versions.status.${status}`)}
              </ChipToggle>
            ),
          )}
          {(open > 0 || filters.includes('open')) && (
            <ChipToggle isOn={filters.includes('open')} count={open} onToggle={() => toggle('open')}>
              {t('versions.asks')}
            </ChipToggle>
          )}
        </div>
        <span
          className={styles['all']}
          role="group"
          aria-label={t('versions.allShown', { count: shown.length })}
        >
          <span aria-hidden="true">{t('versions.allShown', { count: shown.length })}</span>
          <Button look="quiet" isDisabled={!shown.some(canAccept)} onPress={() => decideAll('accepted')}>
            {t('versions.decide.accepted')}
          </Button>
          <Button look="quiet" onPress={() => decideAll('left')}>
            {t('versions.decide.left')}
          </Button>
          <Button look="quiet" onPress={() => decideAll('refused')}>
            {t('versions.decide.refused')}
          </Button>
        </span>
      </div>
      <div className={styles['heads']} aria-hidden="true">
        <span>{t('versions.columns.status')}</span>
        <span>{t('versions.columns.old')}</span>
        <span>{t('versions.columns.new')}</span>
        <span>{t('versions.columns.decision')}</span>
      </div>
      {shown.length === 0 && <EmptyState title={t('versions.noneShown')} />}
      {shown.length > 0 && (
        <div ref={place} className={styles['place']} onKeyDown={onKeyDown}>
          <VList
            ref={list}
            className={styles['list'] ?? ''}
            role="list"
            aria-label={t('versions.table')}
            keepMounted={keepMounted}
            data={shown}
          >
            {(one: TransferRow) => (
              <TransferRowView
                key={one.annotation}
                row={one}
                annotation={annotations.get(one.annotation)}
                decision={decisions.get(one.annotation)}
                focus={row(one.annotation)}
                onDecide={decide}
              />
            )}
          </VList>
        </div>
      )}
    </div>
  )
}
