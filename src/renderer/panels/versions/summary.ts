/** What a new version changes, in one line each: of the text, and of the annotations on it. */
import { type TextDiff, TRANSFER_STATUSES, type TransferRow } from '#shared/model/transfer-plan.ts'
import type { TFunction } from 'i18next'
import { statusCounts } from './decisions.ts'
import { diffCounts } from './diff-lines.ts'

const CHANGES = ['changed', 'added', 'removed', 'moved'] as const

/** "6 of 320 paragraphs changed · 1 added · 1 moved". */
export function diffSummary(diff: TextDiff, t: TFunction): string {
  const counts = diffCounts(diff)
  const parts = CHANGES.filter((kind) => counts[kind] > 0).map((kind) =>
    t(`versions.summary.${kind}`, { count: counts[kind] }),
  )
  return [...parts, t('versions.summary.same', { count: counts.same })].join(' · ')
}

/** "40 annotations: 36 as they were · 2 moved · 1 reworded · 1 lost". */
export function rowsSummary(rows: readonly TransferRow[], t: TFunction): string {
  const counts = statusCounts(rows)
  const parts = TRANSFER_STATUSES.filter((status) => counts[status] > 0).map((status) =>
    t(`versions.summary.rows.${status}`, { count: counts[status] }),
  )
  return t('versions.summary.annotations', { count: rows.length, parts: parts.join(' · ') })
}
