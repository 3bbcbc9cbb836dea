/** How a relation is called in an export: built-in ones in the export's language, the reader's as they wrote them. */
import { BUILT_IN_RELATIONS, type Relation } from '#shared/model/relation.ts'
import type { Translate } from './exporter.ts'

/** The reading from start to end (`forward`), or from end to start. */
export function relationLabel(relation: Relation | undefined, forward: boolean, t: Translate): string {
  if (!relation) return '?'
  const own = forward ? relation.label : relation.inverse
  const builtIn = BUILT_IN_RELATIONS.find((one) => one.id === relation.id)
  if (!builtIn || builtIn.label !== relation.label || builtIn.inverse !== relation.inverse) return own
  const key = `relations.${relation.id}.${forward ? 'label' : 'inverse'}`
  const translated = t(key)
  return translated === key ? own : translated
}
