/** What a relation is called at one of its ends, in the reader's language. */
import { BUILT_IN_RELATIONS, type Relation } from '#shared/model/relation.ts'
import type { TFunction } from 'i18next'

/** Its own reading, or the catalogue's for a relation that came with the library and was not renamed. */
export function relationWords(relation: Relation, reading: 'label' | 'inverse', t: TFunction): string {
  const builtIn = BUILT_IN_RELATIONS.find((known) => known.id === relation.id)
  return builtIn?.[reading] === relation[reading]
    ? t(`relations.${relation.id}.${reading}`)
    : relation[reading]
}
