/**
 * Names for tags that come back: where another tag has got the name since, the one that comes back is numbered,
 * so that no two tags are called the same. Labels are compared by `tagKey`.
 */
import type { Change } from '#shared/changes/change.ts'
import { type Tag, tagKey } from '#shared/model/tag.ts'

/** Longest part of a label that a number is put to, in UTF-16 units: a label has at most 1000. */
const BASE = 900

/** @param tags as they are before these changes */
export function withOwnLabels(tags: ReadonlyMap<string, Tag>, changes: readonly Change[]): Change[] {
  const named = changes.filter(getsName)
  if (named.length === 0) return [...changes]
  const ids = new Set(named.map((one) => one.id))
  const used = new Set<string>()
  for (const { id, label } of tags.values()) if (!ids.has(id)) used.add(tagKey(label))
  return changes.map((one) => {
    if (!getsName(one)) return one
    const label = free(one.after.label, used)
    used.add(tagKey(label))
    return label === one.after.label ? one : { ...one, after: { ...one.after, label } }
  })
}

type TagChange = Extract<Change, { table: 'tags' }>

function getsName(one: Change): one is TagChange & { readonly after: Tag } {
  return one.table === 'tags' && one.after !== null && one.before?.label !== one.after.label
}

function free(label: string, used: ReadonlySet<string>): string {
  if (!used.has(tagKey(label))) return label
  const base = label.slice(0, BASE).toWellFormed()
  for (let number = 2; ; number++) {
    const numbered = `${base} (${number})`
    if (!used.has(tagKey(numbered))) return numbered
  }
}
