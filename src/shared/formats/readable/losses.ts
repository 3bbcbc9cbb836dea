/** Counts what a format of notes leaves out of a scope, by the keys it declares. */
import { passageOf } from '#shared/model/annotation.ts'
import type { ExportScope } from '../exporter.ts'

/** Tells the scope how many of each there are; keys that are not counted here are left to the format. */
export function countLosses(scope: ExportScope, drops: readonly string[]): void {
  const annotations = [...scope.documents.flatMap((one) => one.annotations), ...scope.memos]
  const counts: Readonly<Record<string, () => number>> = {
    'formats.drops.creators': () => annotations.filter(({ creator }) => creator !== '').length,
    'formats.drops.ids': () => annotations.length + scope.links.length,
    'formats.drops.positions': () => annotations.filter((one) => passageOf(one) !== undefined).length,
    'formats.drops.colours': () => annotations.filter(({ style }) => style !== undefined).length,
    'formats.drops.markStyles': () =>
      annotations.filter(({ style }) => style !== undefined && style.mark !== 'wash').length,
    'formats.drops.texts': () => scope.documents.length,
  }
  for (const drop of drops) {
    const count = counts[drop]?.() ?? 0
    if (count > 0) scope.lose(drop, count)
  }
}
