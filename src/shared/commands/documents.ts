/** Bringing documents in, describing them, and removing them to the trash. */
import { added, type Change, change, removed } from '#shared/changes/change.ts'
import { documentOf } from '#shared/model/annotation.ts'
import { bibliographySchema, documentSchema, OPTIONAL_FIELDS } from '#shared/model/document.ts'
import type { Desk } from '#shared/model/desk.ts'
import { idSchema } from '#shared/model/ids.ts'
import { z } from '#shared/model/zod.ts'
import { CommandError, defineCommand, need } from './command.ts'
import { trashed } from './trashed.ts'

/** Enters documents whose texts are already on disk; only the services may run it. */
export const importDocuments = defineCommand({
  id: 'document.import',
  scope: 'library',
  args: z.object({ documents: z.array(documentSchema).min(1) }),
  run(library, { documents }) {
    const known = documents.find((document) => library.documents.has(document.id))
    if (known) throw new CommandError('document-exists', `There is already a document ${known.id}.`)
    return {
      changes: documents.map((document) => added('documents', document)),
      params: { title: documents[0]?.title ?? '', count: documents.length },
    }
  },
})

/** Changes role, title and bibliographic data. A field given as null is taken away. */
export const editDocument = defineCommand({
  id: 'document.edit',
  scope: 'session',
  args: z.object({
    document: idSchema,
    fields: bibliographySchema.partial(),
    clear: z.array(z.enum(OPTIONAL_FIELDS)).exactOptional(),
  }),
  run(library, { document, fields, clear = [] }) {
    const before = need(library.documents, document, 'document')
    const merged: Record<string, unknown> = { ...before, ...fields }
    for (const field of clear) delete merged[field]
    const after = documentSchema.parse(merged)
    if (after.title.trim() === '') throw new CommandError('title-empty', 'A document needs a title.')
    return { changes: [change('documents', before, after)], params: { title: after.title } }
  },
})

/** Moves documents with their annotations and links to the trash; desks that showed them get an empty side. */
export const removeDocuments = defineCommand({
  id: 'document.remove',
  scope: 'library',
  args: z.object({ documents: z.array(idSchema).min(1) }),
  run(library, { documents }, context) {
    const changes: Change[] = []
    const gone = new Set<string>()
    let desks: ReadonlyMap<string, Desk> = library.desks
    for (const id of new Set(documents)) {
      const document = need(library.documents, id, 'document')
      const links = [...library.links.values()].filter(
        (link) => !gone.has(link.id) && (link.from.document === id || link.to.document === id),
      )
      for (const link of links) gone.add(link.id)
      const annotations = [...library.annotations.values()].filter(
        (annotation) => documentOf(annotation) === id,
      )
      const here = new Set(annotations.map((annotation) => annotation.id))
      const decisions = [...library.transfers.values()].filter((one) => here.has(one.annotation))
      const own: Change[] = [
        ...links.map((link) => removed('links', link)),
        ...decisions.map((one) => removed('transfers', one)),
        ...annotations.map((annotation) => removed('annotations', annotation)),
        removed('documents', document),
      ]
      const after = new Map(
        [...desks].map(([key, desk]): [string, Desk] => [
          key,
          { ...desk, panes: [emptied(desk.panes[0], id), emptied(desk.panes[1], id)] },
        ]),
      )
      const shown = [...desks].flatMap(([key, desk]) => {
        const left = after.get(key)
        return left && JSON.stringify(left) !== JSON.stringify(desk) ? change('desks', desk, left) : []
      })
      // Its places on desks come back with it; for the library they change once, with those of the others.
      changes.push(...own, trashed(context, 'document', document.title, [...shown, ...own]))
      desks = after
    }
    for (const [id, before] of library.desks) {
      const after = desks.get(id)
      if (after && JSON.stringify(after) !== JSON.stringify(before))
        changes.push(change('desks', before, after))
    }
    const first = need(library.documents, documents[0] ?? '', 'document')
    return { changes, params: { title: first.title, count: documents.length } }
  },
})

function emptied<P extends { document: string } | null>(pane: P, document: string): P | null {
  return pane?.document === document ? null : pane
}
