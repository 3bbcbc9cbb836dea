/**
 * The codebook as a tree: which tags stand under which. Stored data may name a parent that is gone, or run in
 * a circle (two writers, an import); then the tag without a parent, or the one with the smallest id of the
 * circle, stands at the top, so that every question here has one answer and ends. All are linear in the tags.
 */
import type { Tag } from './tag.ts'

export type Tags = ReadonlyMap<string, Tag>

export interface TagNode {
  readonly tag: Tag
  /** 0 at the top */
  readonly depth: number
  readonly children: readonly TagNode[]
}

/** All tags under their parents, siblings by `compare` (by label, unless told). */
export function tagTree(tags: Tags, compare: (a: Tag, b: Tag) => number = byLabel): readonly TagNode[] {
  const families = familiesOf(tags)
  const top: TagNode[] = []
  const waiting = [{ parent: undefined as string | undefined, depth: 0, into: top }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const tag of (families.get(next.parent) ?? []).toSorted(compare)) {
      const children: TagNode[] = []
      next.into.push({ tag, depth: next.depth, children })
      waiting.push({ parent: tag.id, depth: next.depth + 1, into: children })
    }
  }
  return top
}

/** The tag and all that stand under it; itself alone when it is not known. */
export function descendantsOf(tags: Tags, id: string): ReadonlySet<string> {
  const families = familiesOf(tags)
  const found = new Set([id])
  // A set is walked in the order things were put in, also those put in meanwhile.
  for (const one of found) for (const child of families.get(one) ?? []) found.add(child.id)
  return found
}

/** From the top of the tree to the tag itself; empty when it is not known. */
export function tagPath(tags: Tags, id: string): readonly Tag[] {
  const upward = new Map<string, Tag>()
  let here = tags.get(id)
  while (here && !upward.has(here.id)) {
    upward.set(here.id, here)
    here = here.broader === undefined ? undefined : tags.get(here.broader)
  }
  const path = [...upward.values()]
  if (!here) return path.toReversed()
  const circle = path.slice(path.indexOf(here))
  return path.slice(0, path.indexOf(headOf(circle)) + 1).toReversed()
}

/** Whether going up from a tag comes back to it, as stored data may have it and no command may make it. */
export function isUnderItself(tags: Pick<Tags, 'get'>, id: string): boolean {
  const met = new Set<string>()
  let above = tags.get(id)?.broader
  while (above !== undefined && above !== id && !met.has(above)) {
    met.add(above)
    above = tags.get(above)?.broader
  }
  return above === id
}

/** The children of each tag in the tree, those at the top under `undefined`. */
function familiesOf(tags: Tags): ReadonlyMap<string | undefined, Tag[]> {
  const heads = new Set(circlesOf(tags).map(headOf))
  const families = new Map<string | undefined, Tag[]>()
  for (const tag of tags.values()) {
    const { broader } = tag
    const parent = broader === undefined || heads.has(tag) || !tags.has(broader) ? undefined : broader
    const family = families.get(parent)
    if (family) family.push(tag)
    else families.set(parent, [tag])
  }
  return families
}

/** Every run of parents that comes back to where it began, each once. */
function circlesOf(tags: Tags): readonly (readonly Tag[])[] {
  const walked = new Set<Tag>()
  const circles: Tag[][] = []
  for (const start of tags.values()) {
    const path: Tag[] = []
    let here: Tag | undefined = start
    while (here && !walked.has(here)) {
      walked.add(here)
      path.push(here)
      here = here.broader === undefined ? undefined : tags.get(here.broader)
    }
    const from = here ? path.indexOf(here) : -1
    if (from >= 0) circles.push(path.slice(from))
  }
  return circles
}

/** Where a circle is cut: the tag with the smallest id stands at the top. */
function headOf(circle: readonly Tag[]): Tag {
  return circle.reduce((head, tag) => (tag.id < head.id ? tag : head))
}

function byLabel(a: Tag, b: Tag): number {
  return a.label.localeCompare(b.label, undefined, { numeric: true }) || (a.id < b.id ? -1 : 1)
}
