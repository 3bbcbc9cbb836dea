/** What lies on an overview strip and where: annotations of one version, linked or not, and what was found. */
import type { Session } from '#renderer/session/session.ts'
import type { OpenText } from '#renderer/session/texts.ts'
import { passageOf, type Style } from '#shared/model/annotation.ts'
import type { Side } from '#shared/model/desk.ts'
import { lastWhere } from '../sections.ts'

/** One range of an annotation, in px of the strip. */
export interface Lying {
  readonly annotation: string
  readonly top: number
  readonly bottom: number
  readonly style: Style | undefined
  readonly isLinked: boolean
}

/** Finds that are looked up for one drawing. */
const MOST_FOUND = 20_000
/** px around a mark in which the pointer means it. */
const SLACK = 3

/** All ranges on the open version, by their top. `place` gives the height of an offset. */
export function lyingIn(
  { index }: Session,
  { document, version }: OpenText,
  place: (offset: number) => number,
): readonly Lying[] {
  const linked = new Set(index.linksOf(document).flatMap(({ from, to }) => [from.annotation, to.annotation]))
  return index
    .annotationsOf(document)
    .flatMap((annotation) => {
      const passage = passageOf(annotation)
      if (passage?.source.version !== version) return []
      const isLinked = linked.has(annotation.id)
      return passage.spans.map(({ start, end }, at) => ({
        annotation: annotation.id,
        top: place(start),
        bottom: place(end),
        style: annotation.style,
        // A link is shown where its passage begins.
        isLinked: isLinked && at === 0,
      }))
    })
    .toSorted((a, b) => a.top - b.top)
}

/** The heights of what the find bar has found in this version. */
export function foundIn(
  { window }: Session,
  side: Side,
  version: string,
  place: (offset: number) => number,
): readonly number[] {
  const find = window.getState().find[side]
  if (!find?.isOpen || find.version !== version) return []
  const { matches } = find
  // Of very many the strip shows no more than it has rows.
  const step = Math.ceil(matches.count / MOST_FOUND) || 1
  const count = Math.ceil(matches.count / step)
  return Array.from({ length: count }, (_, index) => place(matches.at(index * step)?.start ?? 0))
}

/** The annotation whose mark is at a height, the one that begins nearest; undefined where there is none. */
export function annotationNear(lying: readonly Lying[], height: number): string | undefined {
  const last = lastWhere(lying.length, (at) => (lying[at]?.top ?? 0) <= height + SLACK)
  for (let at = last; at >= Math.max(0, last - REACH); at--) {
    const one = lying[at]
    if (one && Math.max(one.bottom, one.top + SLACK) >= height - SLACK) return one.annotation
  }
  return undefined
}

/** Marks looked through for one that reaches down to the pointer. */
const REACH = 200
