/** All links gathered by their relation, the most used one first. */
import type { Session } from '#renderer/session/session.ts'
import type { Link, LinkEnd } from '#shared/model/link.ts'

export interface LinkGroup {
  readonly relation: string
  readonly links: readonly Link[]
}

export function groupsOf(links: readonly Link[]): readonly LinkGroup[] {
  const byRelation = Map.groupBy(links, ({ relation }) => relation)
  return [...byRelation]
    .map(([relation, group]) => ({ relation, links: group }))
    .toSorted((a, b) => b.links.length - a.links.length || (a.relation < b.relation ? -1 : 1))
}

/** All links, those of the open texts included, in the order they were made. */
export function allLinks({ library }: Session): readonly Link[] {
  return [...library.links.values()]
}

/** The annotations at the ends of links. */
export function annotationsAt(links: readonly Link[]): readonly string[] {
  const ends: readonly LinkEnd[] = links.flatMap(({ from, to }) => [from, to])
  return ends.flatMap(({ annotation }) => annotation ?? [])
}
