/**
 * How many passages have a tag or one under it, for every tag that has some under it. A passage with two of
 * them counts once, so this is no sum: the host is asked, once for each family whose tags were put on or off.
 */
import { useSession } from '#renderer/session/react.tsx'
import type { Session } from '#renderer/session/session.ts'
import type { Change } from '#shared/changes/change.ts'
import type { TagNode } from '#shared/model/tag-tree.ts'
import { useEffect, useState } from 'react'

/** Milliseconds without a change before counts are asked for. */
const QUIET = 150

type Families = ReadonlyMap<string, readonly string[]>
export type FamilyCounts = ReadonlyMap<string, number>

/** Counts by the id of the tag at the head; those on their way are absent, and old ones stay until then. */
export function useFamilyCounts(tree: readonly TagNode[]): FamilyCounts {
  const session = useSession()
  const [counts, setCounts] = useState<FamilyCounts>(new Map())
  useEffect(() => {
    const families = familiesIn(tree)
    const stale = new Set(families.keys())
    let timer: ReturnType<typeof setTimeout> | undefined
    let isGone = false
    const ask = async (): Promise<void> => {
      const asked = [...stale]
      stale.clear()
      const found = await Promise.all(
        asked.map(async (head) => [head, await familyCount(session, families.get(head) ?? [])] as const),
      )
      if (!isGone) setCounts((before) => new Map([...before, ...found]))
    }
    // A host that does not answer leaves the counts as they were.
    const soon = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => void ask().catch(() => {}), QUIET)
    }
    void ask().catch(() => {})
    const stop = session.onChanges((changes) => {
      const touched = tagsTouched(changes)
      if (touched.size === 0) return
      for (const [head, tags] of families) if (tags.some((tag) => touched.has(tag))) stale.add(head)
      if (stale.size > 0) soon()
    })
    return () => {
      isGone = true
      clearTimeout(timer)
      stop()
    }
  }, [session, tree])
  return counts
}

/** Tags with others under them: their id, and all ids from there on. */
export function familiesIn(tree: readonly TagNode[]): Families {
  const families = new Map<string, readonly string[]>()
  const gather = (node: TagNode): readonly string[] => {
    const all = [node.tag.id, ...node.children.flatMap(gather)]
    if (all.length > 1) families.set(node.tag.id, all)
    return all
  }
  for (const node of tree) gather(node)
  return families
}

async function familyCount(session: Session, tags: readonly string[]): Promise<number> {
  const used = tags.filter((tag) => session.index.taggedCount(tag) > 0)
  const [only] = used
  if (only === undefined) return 0
  if (used.length === 1) return session.index.taggedCount(only)
  await session.settled()
  return (await session.host.tagged({ tags: used, offset: 0, limit: 1 })).total
}

/** Tags that annotations got or lost. */
function tagsTouched(changes: readonly Change[]): ReadonlySet<string> {
  const touched = new Set<string>()
  for (const one of changes) {
    if (one.table !== 'annotations') continue
    const [before, after] = [one.before?.tags ?? [], one.after?.tags ?? []]
    if (before.length === after.length && before.every((tag, at) => after[at] === tag)) continue
    for (const tag of [...before, ...after]) touched.add(tag)
  }
  return touched
}
