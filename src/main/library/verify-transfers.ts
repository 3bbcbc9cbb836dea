/** Whether what was decided about annotations, or waits to be, speaks of annotations, versions and places that are there. Pure. */
import { documentOf, passageOf } from '#shared/model/annotation.ts'
import type { Library, RecordOf } from '#shared/model/library.ts'
import { type Problem, problem } from './verify-problem.ts'

type Transfer = RecordOf<'transfers'>

/** Expects the annotations of all documents to be loaded. */
export function checkTransfers(library: Library): Problem[] {
  const seen = new Set<string>()
  const inTrash = trashedAnnotations(library)
  return [...library.transfers.values()].flatMap((one) => {
    const key = `${one.annotation}/${one.version}`
    const isSecond = seen.has(key)
    seen.add(key)
    if (isSecond)
      return [found(one, 'transfer-twice', `there is another decision about ${one.annotation} there`)]
    return checkTransfer(library, one, inTrash)
  })
}

function checkTransfer(library: Library, one: Transfer, inTrash: ReadonlySet<string>): Problem[] {
  const annotation = library.annotations.get(one.annotation)
  if (!annotation) {
    // What was decided before an annotation went to the trash is still true when it comes back.
    if (inTrash.has(one.annotation)) return []
    return [found(one, 'annotation-missing', `its annotation ${one.annotation} is not there`)]
  }
  const document = library.documents.get(documentOf(annotation) ?? '')
  const version = document?.versions.find(({ id }) => id === one.version)
  if (!version)
    return [found(one, 'version-missing', `its version ${one.version} is not one of its annotation’s text`)]
  if ((one.decision === 'asked') !== (one.proposal !== undefined) && one.decision !== 'left')
    return [
      found(one, 'proposal-missing', 'it waits for a place and none is proposed, or the other way round'),
    ]
  if (one.proposal && passageOf(annotation))
    return [found(one, 'proposal-void', 'a place is proposed for an annotation that has one')]
  if (one.proposal?.spans.some(({ start, end }) => start >= end || end > version.length))
    return [found(one, 'span-outside', `its proposed place is outside a text of ${version.length}`)]
  return []
}

function trashedAnnotations({ trash }: Library): ReadonlySet<string> {
  const changes = [...trash.values()].flatMap((entry) => entry.changes)
  return new Set(changes.flatMap(({ table, id }) => (table === 'annotations' ? [id] : [])))
}

function found({ id }: Transfer, code: string, what: string): Problem {
  return problem(code, 'transfers', id, what)
}
