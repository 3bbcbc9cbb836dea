/** A step of the history in words: what was done, to what, on which day. */
import type { HistoryEntry } from '#shared/host/contract.ts'
import type { TFunction } from 'i18next'

/** What was done; an undo or redo by the name of the step it moved, when that one is known. */
export function stepWords(
  entry: HistoryEntry,
  known: ReadonlyMap<number, HistoryEntry>,
  t: TFunction,
): string {
  const { command, params } = entry
  if (command === 'undo' || command === 'redo') {
    const moved = known.get(Number(params['of']))
    return moved
      ? t(`actions.${command}_named`, { step: stepWords(moved, known, t) })
      : t(`commands.${command}`)
  }
  // What was taken back says its own name: the parameters are those of the step that went.
  if (command === 'history.revert')
    return t('changes.reverted', { step: t(`commands.${params['command']}`, params) })
  return t(`commands.${command}`, { ...params, defaultValue: command })
}

/** What it was done to: a quote, a title, a label; and how many records where there were several. */
export function detailWords({ params, count }: HistoryEntry, t: TFunction): string {
  const names = ['quote', 'title', 'label', 'name'].map((key) => params[key])
  const name = names.find((value) => typeof value === 'string' && value !== '')
  const several = count > 1 ? t('changes.records', { count }) : ''
  return [name === undefined ? '' : t('changes.named', { name }), several].filter(Boolean).join(' · ')
}

/** The days of entries, in their order, each with its entries. */
export function byDay<E extends { readonly time: string }>(
  entries: readonly E[],
  dayOf: (time: string) => string,
): readonly (readonly [day: string, entries: readonly E[]])[] {
  const days: [string, E[]][] = []
  for (const entry of entries) {
    const day = dayOf(entry.time)
    const last = days.at(-1)
    if (last?.[0] === day) last[1].push(entry)
    else days.push([day, [entry]])
  }
  return days
}
