/**
 * A codebook from elsewhere laid beside the tags of a library. A code is the tag with its GUID, else the one
 * with its name, else a new one; what a tag lacks is filled in, what the reader wrote stays and is reported.
 * Pure: the command `codebook.import` makes changes of it, and the import tells its remarks.
 */
import type { Remark } from './draft.ts'
import { idSchema } from './ids.ts'
import { colourSchema, lineSchema } from './primitives.ts'
import { scopeNoteSchema, type ScopeNote, type Tag, tagKey } from './tag.ts'
import { tagPath } from './tag-tree.ts'
import { z } from './zod.ts'

/** Codes of one codebook. */
export const CODE_LIMIT = 20_000

export const codeSchema = z.object({
  /** its GUID in lower case, when it is one */
  guid: idSchema.exactOptional(),
  label: lineSchema.min(1),
  /** where the code that it stands under is in the list: before it */
  parent: z.number().int().min(0).exactOptional(),
  colour: colourSchema.exactOptional(),
  scopeNote: scopeNoteSchema.exactOptional(),
})
export type Code = z.infer<typeof codeSchema>

/** Every code after the one it stands under, so that there are no circles. */
export const codesSchema = z
  .array(codeSchema)
  .max(CODE_LIMIT)
  .refine((codes) => codes.every(({ parent = -1 }, index) => parent < index))

export interface CodebookMerge {
  /** tags to add (`before` is null) or to fill, those above first */
  readonly tags: readonly { readonly before: Tag | null; readonly after: Tag }[]
  readonly added: number
  readonly filled: number
  /** what was kept instead of what the file says, and names that had to change */
  readonly remarks: readonly Remark[]
}

/** Lays the codes beside the tags. Codes of one name under different parents get names of their own. */
export function mergeCodebook(
  tags: ReadonlyMap<string, Tag>,
  codes: readonly Code[],
  newId: () => string,
): CodebookMerge {
  const all = new Map(tags)
  const remarks: Remark[] = []
  const labels = labelling(tags, codes)
  const matched = matches(tags, codes)
  const ids: string[] = []
  codes.forEach((code, index) => {
    const before = matched.get(index)
    const above = code.parent === undefined ? undefined : ids[code.parent]
    const after = before
      ? filled(all, before, code, above, remarks)
      : created(
          code,
          above,
          labels.free(code),
          code.guid === undefined || all.has(code.guid) ? newId() : code.guid,
        )
    if (!before && after.label !== code.label) {
      const params = { name: code.label, label: after.label }
      const message = `There is another “${params.name}”; this one is called “${params.label}”.`
      remarks.push({ code: 'codebook-renamed', params, message })
    }
    ids.push(after.id)
    all.set(after.id, after)
  })
  const changed = ids.flatMap((id) => {
    const [before, after] = [tags.get(id) ?? null, all.get(id)]
    return after && after !== before ? [{ before, after }] : []
  })
  const added = changed.filter(({ before }) => before === null).length
  return { tags: changed, added, filled: changed.length - added, remarks }
}

/** The tag of the library that a code is, by its place in the list; a tag is taken by one code only. */
function matches(tags: ReadonlyMap<string, Tag>, codes: readonly Code[]): ReadonlyMap<number, Tag> {
  const found = new Map<number, Tag>()
  const taken = new Set<string>()
  const take = (index: number, tag: Tag | undefined): void => {
    if (!tag || taken.has(tag.id) || found.has(index)) return
    taken.add(tag.id)
    found.set(index, tag)
  }
  const named = new Map([...tags.values()].toReversed().map((tag) => [tagKey(tag.label), tag]))
  codes.forEach(({ guid }, index) => take(index, guid === undefined ? undefined : tags.get(guid)))
  codes.forEach(({ label }, index) => take(index, named.get(tagKey(label))))
  return found
}

/** Names that no tag has yet: the code's own, with the name above it in brackets, or with a number. */
function labelling(tags: ReadonlyMap<string, Tag>, codes: readonly Code[]) {
  const used = new Set([...tags.values()].map((tag) => tagKey(tag.label)))
  const counts = new Map<string, number>()
  const claim = (label: string): boolean => {
    const key = tagKey(label)
    if (used.has(key)) return false
    used.add(key)
    return true
  }
  return {
    free({ label, parent }: Code): string {
      if (claim(label)) return label
      const base = label.slice(0, 900).toWellFormed()
      const above = parent === undefined ? undefined : codes[parent]?.label.slice(0, 900).toWellFormed()
      if (above !== undefined && claim(`${base} (${above})`)) return `${base} (${above})`
      for (let number = counts.get(tagKey(base)) ?? 2; ; number++) {
        counts.set(tagKey(base), number + 1)
        if (claim(`${base} (${number})`)) return `${base} (${number})`
      }
    },
  }
}

function created({ colour, scopeNote }: Code, above: string | undefined, label: string, id: string): Tag {
  return {
    id,
    label,
    ...(above !== undefined && { broader: above }),
    ...(scopeNote && { scopeNote }),
    ...(colour && { colour }),
  }
}

/** The tag with what it lacks; the same record when it lacks nothing. */
function filled(
  all: ReadonlyMap<string, Tag>,
  tag: Tag,
  code: Code,
  above: string | undefined,
  remarks: Remark[],
): Tag {
  const kept = (what: keyof typeof KEPT): void => {
    const message = `“${tag.label}”: ${KEPT[what]}`
    remarks.push({ code: `codebook-kept-${what}`, params: { label: tag.label, name: code.label }, message })
  }
  if (tagKey(tag.label) !== tagKey(code.label)) kept('label')
  let after = tag
  if (code.colour !== undefined && code.colour !== tag.colour) {
    if (tag.colour === undefined) after = { ...after, colour: code.colour }
    else kept('colour')
  }
  const note = code.scopeNote && joined(tag.scopeNote, code.scopeNote)
  if (note?.fills) after = { ...after, scopeNote: note.scopeNote }
  if (note?.keeps) kept('scope-note')
  if (above !== undefined && above !== tag.broader) {
    // A parent of its own stays, and so does the top for a tag that the new parent stands under.
    const isUnder = above === tag.id || tagPath(all, above).some(({ id }) => id === tag.id)
    if (tag.broader === undefined && !isUnder) after = { ...after, broader: above }
    else kept('place')
  }
  return after
}

const KEPT = {
  label: 'your name for it was kept.',
  colour: 'your colour was kept.',
  'scope-note': 'what you wrote about it was kept.',
  place: 'its place among your tags was kept.',
}

function joined(
  own: ScopeNote | undefined,
  given: ScopeNote,
): { scopeNote: ScopeNote; fills: boolean; keeps: boolean } {
  if (!own) return { scopeNote: given, fills: true, keeps: false }
  const parts = ['definition', 'when', 'whenNot'] as const
  const fills = parts.some((part) => own[part].trim() === '' && given[part] !== '')
  const keeps = parts.some((part) => {
    const [mine, theirs] = [own[part].trim(), given[part].trim()]
    return mine !== '' && theirs !== '' && mine !== theirs
  })
  const part = (name: (typeof parts)[number]): string => (own[name].trim() === '' ? given[name] : own[name])
  return {
    scopeNote: { definition: part('definition'), when: part('when'), whenNot: part('whenNot') },
    fills,
    keeps,
  }
}
