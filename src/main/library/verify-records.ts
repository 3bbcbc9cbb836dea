/** Whether records speak of things that are there: ends of links, tags, relations, panes, spans. Pure. */
import { type Annotation, documentOf, passageOf } from '#shared/model/annotation.ts'
import type { Document } from '#shared/model/document.ts'
import type { Library } from '#shared/model/library.ts'
import type { Link, LinkEnd } from '#shared/model/link.ts'
import type { Tag } from '#shared/model/tag.ts'
import { type Problem, problem } from './verify-problem.ts'
import { checkTransfers } from './verify-transfers.ts'

/**
 * One annotation against the library, and its spans against their text.
 * @param text canonical text of the version it points to; undefined checks all but the spans
 */
export function checkAnnotation(
  library: Library,
  annotation: Annotation,
  text: string | undefined,
): Problem[] {
  const passage = passageOf(annotation)
  const found = (code: string, what: string): Problem => problem(code, 'annotations', annotation.id, what)
  if (text !== undefined) {
    return (passage?.spans ?? []).flatMap(({ start, end, quote }) => {
      if (end > text.length)
        return [found('span-outside', `its span ${start}–${end} is outside a text of ${text.length}`)]
      const { exact, prefix, suffix } = quote
      if (text.slice(start, end) === exact) {
        if (text.endsWith(prefix, start) && text.startsWith(suffix, end)) return []
        return [found('context-differs', `the words around ${start}–${end} are not those of its quote`)]
      }
      const stands = text.slice(start, Math.min(end, start + 60))
      return [
        found(
          'quote-differs',
          `at ${start}–${end} its quote is “${exact.slice(0, 60)}”, the text says “${stands}”`,
        ),
      ]
    })
  }
  const problems = annotation.tags
    .filter((tag) => !library.tags.has(tag))
    .map((tag) => found('tag-missing', `its tag ${tag} is not there`))
  const document = library.documents.get(documentOf(annotation) ?? '')
  if (documentOf(annotation) !== undefined && !document)
    problems.push(found('document-missing', `its document ${documentOf(annotation)} is not there`))
  const version = passage?.source.version
  if (document && version !== undefined && !document.versions.some((one) => one.id === version)) {
    problems.push(found('version-missing', `its version ${version} is not one of “${document.title}”`))
  }
  return problems
}

/** Every other record of the library. Expects the annotations of all documents to be loaded. */
export function checkRecords(library: Library): Problem[] {
  const problems: Problem[] = []
  for (const document of library.documents.values()) {
    if (document.versions.some((version) => version.id === document.current)) continue
    problems.push(
      problem(
        'version-missing',
        'documents',
        document.id,
        `its current version ${document.current} is not one of its versions`,
      ),
    )
  }
  for (const document of library.documents.values()) problems.push(...checkVersions(document))
  problems.push(...checkTransfers(library))
  for (const link of library.links.values()) problems.push(...checkLink(library, link))
  for (const tag of library.tags.values()) problems.push(...checkTag(library, tag))
  for (const desk of library.desks.values()) {
    for (const pane of desk.panes) {
      const document = pane && library.documents.get(pane.document)
      if (!pane || document?.versions.some((version) => version.id === pane.version)) continue
      problems.push(
        problem(
          'pane-missing',
          'desks',
          desk.id,
          `a pane shows ${pane.document} (version ${pane.version}), which is not there`,
        ),
      )
    }
  }
  return problems
}

/** A text is named by its version alone, so two of one name would be one file. */
function checkVersions({ id, title, versions }: Document): Problem[] {
  const ids = versions.map((version) => version.id)
  const doubles = new Set(ids.filter((one, at) => ids.indexOf(one) < at))
  return [...doubles].map((one) =>
    problem('version-twice', 'documents', id, `“${title}” has the version ${one} twice`),
  )
}

function checkLink(library: Library, link: Link): Problem[] {
  const found = (code: string, what: string): Problem => problem(code, 'links', link.id, what)
  const problems = library.relations.has(link.relation)
    ? []
    : [found('relation-missing', `its relation ${link.relation} is not there`)]
  const ends: [string, LinkEnd][] = [
    ['from', link.from],
    ['to', link.to],
  ]
  for (const [name, { document, annotation }] of ends) {
    if (!library.documents.has(document))
      problems.push(found('end-missing', `its end “${name}” is in ${document}, which is not there`))
    if (annotation === undefined) continue
    const target = library.annotations.get(annotation)
    if (!target)
      problems.push(
        found('end-missing', `its end “${name}” is the annotation ${annotation}, which is not there`),
      )
    else if (documentOf(target) !== document)
      problems.push(found('end-elsewhere', `its end “${name}” is not in the document it names`))
  }
  return problems
}

function checkTag(library: Library, tag: Tag): Problem[] {
  const seen = new Set<string>()
  for (let at: Tag | undefined = tag; at?.broader !== undefined; at = library.tags.get(at.broader)) {
    if (!library.tags.has(at.broader)) {
      return at === tag
        ? [problem('tag-missing', 'tags', tag.id, `its broader tag ${at.broader} is not there`)]
        : []
    }
    if (seen.has(at.id))
      return [problem('tag-circle', 'tags', tag.id, 'its broader tags go round in a circle')]
    seen.add(at.id)
  }
  return []
}
