/**
 * Links gathered by what they say, seen from the text that is read: a link that starts elsewhere and ends here is
 * listed under its inverse, its end here first. The most used relation comes first. Pure; linear in links.
 */
import { foldedWords, folded } from '#shared/text/fold.ts'
import type { Link, LinkEnd } from '#shared/model/link.ts'
import type { LinkFilter } from './link-filter.ts'

export interface LinkGroup {
  readonly relation: string
  /** read from its start; else from its end */
  readonly forward: boolean
  readonly links: readonly Link[]
}

/** A line of the list. */
export type LinkLine =
  | { readonly kind: 'group'; readonly id: string; readonly group: LinkGroup }
  | { readonly kind: 'link'; readonly id: string; readonly link: Link; readonly forward: boolean }

/** Whether a link is read from its start, to someone who reads `document`. */
export function isForward({ from, to }: Link, document: string | undefined): boolean {
  return to.document !== document || from.document === document
}

/** @param document the text that is read */
export function groupsOf(links: readonly Link[], document?: string): readonly LinkGroup[] {
  const groups = Map.groupBy(links, (link) => `${link.relation} ${isForward(link, document)}`)
  return [...groups.values()]
    .map((group): LinkGroup => {
      const [first] = group
      return {
        relation: first?.relation ?? '',
        forward: first ? isForward(first, document) : true,
        links: group,
      }
    })
    .toSorted(
      (a, b) =>
        b.links.length - a.links.length ||
        (a.relation < b.relation ? -1 : 1) ||
        Number(b.forward) - Number(a.forward),
    )
}

/** Groups as the lines of one list. */
export function linesOf(groups: readonly LinkGroup[]): readonly LinkLine[] {
  return groups.flatMap((group): LinkLine[] => [
    { kind: 'group', id: `group/${group.relation}/${group.forward}`, group },
    ...group.links.map((link) => ({ kind: 'link' as const, id: link.id, link, forward: group.forward })),
  ])
}

/** What filtering asks of the library. */
export interface LinkGround {
  /** the documents of the open texts */
  readonly open: readonly (string | undefined)[]
  /** all the words of an end, folded */
  wordsOf(end: LinkEnd): string
  /** the words of the reason, as written */
  reasonOf(link: Link): string
}

export interface SiftedLinks {
  readonly shown: readonly Link[]
  /** by relation, when all other filters hold */
  readonly relations: ReadonlyMap<string, number>
  /** between the open texts, when all other filters hold */
  readonly across: number
}

export function siftLinks(links: readonly Link[], filter: LinkFilter, ground: LinkGround): SiftedLinks {
  const words = foldedWords(filter.words)
  const [left, right] = ground.open
  const isAcross = ({ from, to }: Link): boolean =>
    left !== undefined &&
    right !== undefined &&
    [from.document, to.document].toSorted().join() === [left, right].toSorted().join()
  const hasWords = (link: Link): boolean => {
    if (words.length === 0) return true
    const all = [ground.wordsOf(link.from), ground.wordsOf(link.to), folded(ground.reasonOf(link))].join(' ')
    return words.every((word) => all.includes(word))
  }
  const shown: Link[] = []
  const relations = new Map<string, number>()
  let across = 0
  for (const link of links) {
    if (!hasWords(link)) continue
    const isOf = filter.relations.length === 0 || filter.relations.includes(link.relation)
    const isThere = isAcross(link)
    if (!filter.isAcross || isThere) relations.set(link.relation, (relations.get(link.relation) ?? 0) + 1)
    if (isOf && isThere) across++
    if (isOf && (!filter.isAcross || isThere)) shown.push(link)
  }
  return { shown, relations, across }
}

/** The annotations at the ends of links. */
export function annotationsAt(links: readonly Link[]): readonly string[] {
  const ends: readonly LinkEnd[] = links.flatMap(({ from, to }) => [from, to])
  return ends.flatMap(({ annotation }) => annotation ?? [])
}
