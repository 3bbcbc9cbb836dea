/**
 * Annotations under headings: in the order of the text by their places, or by tag, colour, relation or date. What
 * belongs to several groups stands in each; what belongs to none comes last.
 */
import { COLOURS } from '#shared/model/primitives.ts'
import type { ExporterOption } from '#shared/model/exporter-option.ts'
import { relationLabel } from '../relation-label.ts'
import { colourOf, type Placed } from '../readable/entry.ts'
import type { Reading } from '../readable/annotation.ts'

export const GROUPINGS = ['order', 'tag', 'colour', 'relation', 'date'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** The option every format of notes has. */
export const GROUP_OPTION: ExporterOption = {
  kind: 'choice',
  id: 'group',
  label: 'export-notes.group',
  choices: GROUPINGS.map((id) => ({ id, label: `export-notes.groups.${id}` })),
  standard: 'order',
}

export interface Group {
  readonly heading: string
  readonly members: readonly Placed[]
}

/** The way of grouping that was chosen. */
export function groupingOf(options: Readonly<Record<string, string | boolean>>): Grouping {
  return GROUPINGS.find((one) => one === options['group']) ?? 'order'
}

/** Groups of annotations that come in the order of their texts; linear in them. */
export function groupsOf(here: Reading, members: readonly Placed[], by: Grouping): readonly Group[] {
  if (by === 'order') return runsOf(here, members)
  const keys = keysFor(here, by)
  const groups = new Map<string, { rank: string; heading: string; members: Placed[] }>()
  for (const one of members) {
    for (const { rank, heading } of keys(one)) {
      const group = groups.get(heading) ?? { rank, heading, members: [] }
      groups.set(heading, group)
      group.members.push(one)
    }
  }
  return [...groups.values()].toSorted((a, b) =>
    by === 'tag' || by === 'relation'
      ? a.rank.localeCompare(b.rank) || a.heading.localeCompare(b.heading)
      : a.rank < b.rank
        ? -1
        : 1,
  )
}

/** Neighbours at one place of the text. */
function runsOf(here: Reading, members: readonly Placed[]): Group[] {
  const groups: { heading: string; members: Placed[] }[] = []
  for (const one of members) {
    const heading = placeHeading(here, one)
    const last = groups.at(-1)
    if (last?.heading === heading) last.members.push(one)
    else groups.push({ heading, members: [one] })
  }
  return groups
}

/** The place of an annotation as a heading. */
export function placeHeading({ scope, placeOf }: Reading, { annotation, within }: Placed): string {
  if (!within) return scope.t('export.memos')
  if (!('source' in annotation.target)) return scope.t('export.wholeDocument')
  return placeOf(annotation, within) || scope.t('export.elsewhere')
}

type Keys = (one: Placed) => readonly { readonly rank: string; readonly heading: string }[]

/** Those without come after all others: no label begins with this letter. */
const LAST = '\u{10FFFD}'

function keysFor({ scope, index }: Reading, by: Exclude<Grouping, 'order'>): Keys {
  const without = [{ rank: LAST, heading: scope.t(`export-notes.without.${by}`) }]
  const orWithout = <T extends { rank: string; heading: string }>(keys: readonly T[]) =>
    keys.length > 0 ? keys : without
  switch (by) {
    case 'tag':
      return ({ annotation }) =>
        orWithout(
          annotation.tags.flatMap((id) => {
            const label = scope.tags.get(id)?.label
            return label === undefined ? [] : [{ rank: label, heading: label }]
          }),
        )
    case 'colour': {
      const keys = new Map(
        COLOURS.map((number) => {
          const { name, meaning } = colourOf(scope, number)
          const heading = meaning === '' ? name : scope.t('highlights.colourMeaning', { name, meaning })
          return [number, [{ rank: String(number), heading }]]
        }),
      )
      return ({ annotation }) => (annotation.style && keys.get(annotation.style.colour)) ?? without
    }
    case 'relation':
      return ({ annotation }) => {
        const links = index.linksAtAnnotation(annotation.id)
        const labels = links.map(({ link, forward }) =>
          relationLabel(scope.relations.get(link.relation), forward, scope.t),
        )
        return orWithout([...new Set(labels)].map((heading) => ({ rank: heading, heading })))
      }
    case 'date':
      return ({ annotation }) => {
        const day = annotation.created.slice(0, 10)
        return [{ rank: day, heading: day }]
      }
  }
}
