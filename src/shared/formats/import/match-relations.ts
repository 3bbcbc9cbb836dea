/** Relations of a file beside those of a library: by id and name, then by both readings, then by the name alone. */
import type { Relation } from '#shared/model/relation.ts'
import { tagKey } from '#shared/model/tag.ts'
import type { ImportedLink } from './annotation-import.ts'
import type { Question } from './plan.ts'

/** What a link without a relation is taken to say. */
const UNNAMED = 'see also'

export interface RelationMatch {
  /** the id in the library of a link's relation; a new relation is added */
  idOf(link: ImportedLink): string
  readonly added: Relation[]
}

/** Prepares the match; relations are added only when a link needs them. */
export function matchRelations({ library, import: file, context }: Question): RelationMatch {
  const described = new Map(file.relations.map((relation) => [relation.id, relation]))
  const added: Relation[] = []
  const all = (): Relation[] => [...library.relations.values(), ...added]
  const add = (relation: Relation): string => {
    const isTaken = all().some((one) => one.id === relation.id)
    const made = { ...relation, id: isTaken ? context.id() : relation.id }
    added.push(made)
    return made.id
  }
  return {
    added,
    idOf({ relation: { id, label, directed = false } }) {
      const told = id === undefined ? undefined : described.get(id)
      const name = tagKey(told?.label ?? (label || UNNAMED))
      const named = all().filter((one) => tagKey(one.label) === name)
      const same = told ? named.filter((one) => tagKey(one.inverse) === tagKey(told.inverse)) : named
      const match = same.find((one) => one.id === id) ?? same[0]
      if (match) return match.id
      const text = label || UNNAMED
      return add(told ?? { id: context.id(), label: text, inverse: text, directed })
    },
  }
}
