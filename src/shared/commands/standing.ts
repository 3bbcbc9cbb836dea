/**
 * What can come back from the trash when other things have gone or moved since: links only with both ends,
 * annotations without tags that are gone, desks with an empty side, a text in the panes it was in if nothing else is
 * there now, a tag at the top where its parent is gone or now stands under it, and numbered where its name is another's.
 * What was changed meanwhile keeps its changes and only gets back what it lost. So nothing restored points to nothing,
 * no tag stands under itself, and no two have one name.
 */
import { type Change, sameRecord } from '#shared/changes/change.ts'
import { type Annotation, documentOf, passageOf } from '#shared/model/annotation.ts'
import type { Desk, Pane } from '#shared/model/desk.ts'
import type { Document } from '#shared/model/document.ts'
import type { Library, TableName } from '#shared/model/library.ts'
import type { Link } from '#shared/model/link.ts'
import type { Tag } from '#shared/model/tag.ts'
import { isUnderItself } from '#shared/model/tag-tree.ts'
import { CommandError } from './command.ts'
import { withOwnLabels } from './own-labels.ts'

export interface Standing {
  /** the changes that still make sense, mended */
  readonly changes: readonly Change[]
  /** links that miss an end */
  readonly waiting: readonly Change[]
}

/** Throws `document-gone`, `version-gone` when what an annotation stands on is not there. */
export function standing(library: Library, restored: readonly Change[]): Standing {
  const coming = new Set(restored.filter((one) => one.after !== null).map((one) => `${one.table}/${one.id}`))
  const has = (table: TableName, id: string): boolean =>
    library[table].has(id) || coming.has(`${table}/${id}`)
  const tags = new Map(library.tags)
  for (const one of restored) if (one.table === 'tags' && one.after) tags.set(one.id, one.after)
  const documents = new Map(library.documents)
  for (const one of restored) if (one.table === 'documents' && one.after) documents.set(one.id, one.after)
  const around: Around = { library, has, tags, documents }
  const waiting = restored.filter((one) => one.table === 'links' && one.after && !hasEnds(one.after, has))
  const others = restored.filter((one) => !waiting.includes(one))
  return {
    changes: withOwnLabels(
      library.tags,
      others.flatMap((one) => mended(one, around)),
    ),
    waiting,
  }
}

type Has = (table: TableName, id: string) => boolean

interface Around {
  readonly library: Library
  readonly has: Has
  /** as they would be when everything came back as it was */
  readonly tags: ReadonlyMap<string, Tag>
  readonly documents: ReadonlyMap<string, Document>
}

/** Whether both ends of a link are there. */
function hasEnds({ from, to }: Link, has: Has): boolean {
  return [from, to].every(
    (end) =>
      has('documents', end.document) && (end.annotation === undefined || has('annotations', end.annotation)),
  )
}

function mended(one: Change, { library, has, tags, documents }: Around): Change[] {
  if (!one.after) return [one]
  switch (one.table) {
    case 'annotations': {
      const document = documentOf(one.after)
      if (document !== undefined && !has('documents', document)) {
        throw new CommandError(
          'document-gone',
          'The document of this note is in the trash: restore it first.',
        )
      }
      const version = passageOf(one.after)?.source.version
      const versions = documents.get(document ?? '')?.versions ?? []
      if (version !== undefined && !versions.some(({ id }) => id === version)) {
        throw new CommandError(
          'version-gone',
          'The version of the text that this note stands on is gone, and its words with it.',
        )
      }
      const current = library.annotations.get(one.id)
      if (one.before !== null && !current) return []
      const after = one.before && current ? retagged(current, one.before, one.after) : one.after
      const known = { ...after, tags: after.tags.filter((tag) => has('tags', tag)) }
      return [{ ...one, before: one.before && current ? current : null, after: known }]
    }
    case 'desks': {
      const current = library.desks.get(one.id)
      if (one.before !== null && !current) return []
      const panes = one.after.panes.map((pane) => paneIn(pane, documents))
      if (one.before === null || !current) {
        return [{ ...one, after: { ...one.after, panes: [panes[0] ?? null, panes[1] ?? null] } }]
      }
      const filled: Desk = {
        ...current,
        panes: [current.panes[0] ?? panes[0] ?? null, current.panes[1] ?? panes[1] ?? null],
      }
      return [{ ...one, before: current, after: filled }]
    }
    case 'tags': {
      const { broader, ...rest } = one.after
      // What turns a line of tags into a circle is always a tag that comes back into it.
      const stands =
        broader === undefined ||
        (has('tags', broader) && !(one.before === null && isUnderItself(tags, one.id)))
      return [stands ? one : { ...one, after: rest }]
    }
    default:
      return [one]
  }
}

/** An annotation as it is now, with the tags that it gained and lost between two of its states. */
function retagged(current: Annotation, before: Annotation, after: Annotation): Annotation {
  if (sameRecord(current, before)) return after
  const kept = current.tags.filter((tag) => after.tags.includes(tag) || !before.tags.includes(tag))
  return {
    ...current,
    tags: [...new Set([...kept, ...after.tags.filter((tag) => !before.tags.includes(tag))])],
  }
}

/** A pane with a text that is there, in a version that is. */
function paneIn(pane: Pane | null, documents: ReadonlyMap<string, Document>): Pane | null {
  const document = pane && documents.get(pane.document)
  if (!pane || !document) return null
  const isKept = document.versions.some(({ id }) => id === pane.version)
  return isKept ? pane : { ...pane, version: document.current }
}
