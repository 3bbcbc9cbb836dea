/** The parts a tag is split into, while the reader makes them up: each passage goes to one part or stays. Pure. */
import type { ChosenTag } from './tag-field.tsx'

export interface Part {
  /** the tag its passages get; undefined until it is named */
  readonly into: ChosenTag | undefined
  readonly passages: ReadonlySet<string>
}

export const NEW_PART: Part = { into: undefined, passages: new Set() }

/** Part `at` gets exactly these passages; the others give theirs up. */
export function withPassages(
  parts: readonly Part[],
  at: number,
  passages: ReadonlySet<string>,
): readonly Part[] {
  return parts.map((part, index) => ({
    ...part,
    passages: index === at ? passages : new Set([...part.passages].filter((id) => !passages.has(id))),
  }))
}

export function withName(parts: readonly Part[], at: number, into: ChosenTag | undefined): readonly Part[] {
  return parts.map((part, index) => (index === at ? { ...part, into } : part))
}

/** Parts that have a name and passages: those the split makes. */
export function ready(parts: readonly Part[]): readonly (Part & { readonly into: ChosenTag })[] {
  return parts.flatMap(({ into, passages }) => (into && passages.size > 0 ? [{ into, passages }] : []))
}
