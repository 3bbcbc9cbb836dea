/**
 * What the reader decides about each annotation when a new version comes. What the plan proposes is accepted from
 * the start; everything else is undecided until the reader says so, and undecided ones stay where they are.
 */
import {
  TRANSFER_STATUSES,
  type TransferDecision,
  type TransferRow,
  type TransferStatus,
} from '#shared/model/transfer-plan.ts'

export const DECISIONS = ['accepted', 'left', 'refused'] as const
export type Decision = (typeof DECISIONS)[number]
/** Decisions by annotation; absent while undecided. */
export type Decisions = ReadonlyMap<string, Decision>

/** Whether a row has a place that can be accepted. */
export function canAccept({ spans }: TransferRow): boolean {
  return spans.length > 0
}

export function firstDecisions(rows: readonly TransferRow[]): Decisions {
  const proposed = rows.filter((row) => row.proposed && canAccept(row))
  return new Map(proposed.map(({ annotation }) => [annotation, 'accepted']))
}

/** The same decision for these rows; what has no place cannot be accepted and keeps what it had. */
export function decided(before: Decisions, rows: readonly TransferRow[], decision: Decision): Decisions {
  const after = new Map(before)
  for (const row of rows) {
    if (decision !== 'accepted' || canAccept(row)) after.set(row.annotation, decision)
  }
  return after
}

const URGENCY: readonly TransferStatus[] = ['lost', 'reworded', 'moved', 'exact']

/** What asks the reader first, then what is least as it was; else in the order of the text. */
export function byUrgency(rows: readonly TransferRow[]): readonly TransferRow[] {
  const rank = ({ proposed, status }: TransferRow): number =>
    (proposed ? URGENCY.length : 0) + URGENCY.indexOf(status)
  return rows.toSorted((a, b) => rank(a) - rank(b))
}

/** What is handed to the host, in the order of the plan. */
export function asked(rows: readonly TransferRow[], decisions: Decisions): readonly TransferDecision[] {
  return rows.flatMap(({ annotation }) => {
    const decision = decisions.get(annotation)
    return decision ? [{ annotation, decision }] : []
  })
}

/** How many rows there are of each status. */
export function statusCounts(rows: readonly TransferRow[]): Readonly<Record<TransferStatus, number>> {
  const counts = Object.fromEntries(TRANSFER_STATUSES.map((status) => [status, 0]))
  for (const { status } of rows) counts[status] = (counts[status] ?? 0) + 1
  return counts as Record<TransferStatus, number>
}

/** How many come along, and how many of the others the reader has not decided about. */
export function outcome(rows: readonly TransferRow[], decisions: Decisions) {
  const come = rows.filter(({ annotation }) => decisions.get(annotation) === 'accepted').length
  const open = rows.filter(({ annotation }) => !decisions.has(annotation)).length
  return { come, open, stay: rows.length - come }
}
