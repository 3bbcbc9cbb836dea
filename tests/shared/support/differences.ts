/** Two libraries laid side by side, record by record and field by field: what is not the same, by its name. */
import { canonicalJson } from '#shared/changes/change.ts'
import { type Library, TABLE_NAMES } from '#shared/model/library.ts'

/**
 * The names of all that differs, each once and in order: `links.created` for a field of records that both have, `links gone`
 * and `links new` for records that only one has. Lists and notes are compared whole; the trash is not looked at.
 */
export function differences(from: Library, to: Library): string[] {
  const names = new Set<string>()
  for (const table of TABLE_NAMES.filter((one) => one !== 'trash')) {
    for (const [id, record] of from[table]) {
      const there = to[table].get(id)
      if (!there) names.add(`${table} gone`)
      else for (const name of fieldsApart(record, there, table)) names.add(name)
    }
    for (const id of to[table].keys()) if (!from[table].has(id)) names.add(`${table} new`)
  }
  return [...names].toSorted()
}

/** The same library with tags and relations under their labels, for formats that have no ids for them. */
export function byLabel(library: Library): Library {
  const name = <R extends { id: string; label: string }>(
    records: ReadonlyMap<string, R>,
    id: string,
  ): string => records.get(id)?.label ?? id
  const tag = (id: string): string => name(library.tags, id)
  const renamed = <R extends { id: string }>(records: Iterable<R>): ReadonlyMap<string, R> =>
    new Map(Array.from(records, (record) => [record.id, record]))
  return {
    ...library,
    tags: renamed(
      Array.from(library.tags.values(), ({ broader, ...one }) => {
        return { ...one, id: tag(one.id), ...(broader !== undefined && { broader: tag(broader) }) }
      }),
    ),
    relations: renamed(Array.from(library.relations.values(), (one) => ({ ...one, id: one.label }))),
    annotations: renamed(
      Array.from(library.annotations.values(), (one) => ({ ...one, tags: one.tags.map(tag) })),
    ),
    links: renamed(
      Array.from(library.links.values(), (one) => {
        return { ...one, relation: name(library.relations, one.relation) }
      }),
    ),
  }
}

function fieldsApart(a: unknown, b: unknown, name: string): string[] {
  if (canonicalJson(a) === canonicalJson(b)) return []
  if (!isTree(a) || !isTree(b)) return [name]
  const fields = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...fields].flatMap((field) => fieldsApart(a[field], b[field], `${name}.${field}`))
}

/** An object with fields of its own; a note is one value. */
function isTree(value: unknown): value is Record<string, unknown> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject && !('type' in value && value.type === 'doc')
}
