/**
 * The texts of a project: for each document the version that is read, and beside it the older ones that annotations
 * still stand on. Each text has its selections, and what is said of it as a whole.
 */
import { type Annotation, passageOf } from '#shared/model/annotation.ts'
import type { Version } from '#shared/model/document.ts'
import { extentOf, type QuotedSpan } from '#shared/model/passage.ts'
import { type BlockTable, blockTable } from '#shared/text/block-table.ts'
import type { ExportScope, ScopeDocument } from '../exporter.ts'
import { guidOf, madeGuid } from './guid.ts'

export interface Selection {
  readonly guid: string
  readonly annotation: Annotation
  readonly span: QuotedSpan
  /** an annotation in several parts has its note on the first */
  readonly first: boolean
}

export interface TextSource {
  readonly guid: string
  readonly name: string
  readonly description: string
  readonly added: string
  readonly table: BlockTable
  readonly selections: readonly Selection[]
  /** annotations of the whole text */
  readonly whole: readonly Annotation[]
}

/** What the project has of a scope, and where links may end. */
export interface ProjectTexts {
  readonly sources: readonly TextSource[]
  /** GUID of the selection or text that stands for an end; undefined when it is not in the project */
  endOf(end: { readonly document: string; readonly annotation?: string }): string | undefined
}

/** Reads the older texts that are needed; counts what cannot be told. */
export async function projectTexts(scope: ExportScope): Promise<ProjectTexts> {
  const sources: TextSource[] = []
  const ends = new Map<string, string>()
  let [parts, versions, ties] = [0, 0, 0]
  for (const one of scope.documents) {
    const { document, version, table } = one
    const guid = guidOf(document.id)
    ends.set(document.id, guid)
    const selections = selectionsOf(one.annotations, version.id)
    const whole = one.annotations.filter((annotation) => !passageOf(annotation))
    for (const { id } of whole) ends.set(id, guid)
    sources.push({ ...described(one), guid, name: document.title, table, selections, whole })
    const older = await olderTexts(scope, one)
    sources.push(...older)
    versions += document.versions.length - 1 - older.length
    ties += older.length
  }
  for (const { selections } of sources) {
    for (const { annotation, guid, first } of selections) {
      if (first) ends.set(annotation.id, guid)
      else parts++
    }
  }
  for (const [what, count] of Object.entries({ parts, versions, versionTies: ties }))
    if (count > 0) scope.lose(`formats.drops.${what}`, count)
  return { sources, endOf: ({ document, annotation }) => ends.get(annotation ?? document) }
}

async function olderTexts(scope: ExportScope, one: ScopeDocument): Promise<TextSource[]> {
  const { document, version, annotations } = one
  const older = document.versions.filter(
    ({ id }) =>
      id !== version.id && annotations.some((annotation) => passageOf(annotation)?.source.version === id),
  )
  const texts: TextSource[] = []
  for (const { id, imported } of older) {
    const blocks = await scope.textOf(document.id, id)
    const selections = selectionsOf(annotations, id)
    if (!blocks) scope.lose('formats.drops.otherVersions', new Set(selections.map((s) => s.annotation)).size)
    else {
      const name = `${document.title} (${dayOf(imported)})`
      const guid = madeGuid('version', document.id, id)
      texts.push({ ...described(one), guid, name, table: blockTable(blocks), selections, whole: [] })
    }
  }
  return texts
}

function described({ document }: ScopeDocument): Pick<TextSource, 'description' | 'added'> {
  return { description: document.description ?? '', added: document.added }
}

function dayOf(imported: Version['imported']): string {
  return imported.slice(0, 10)
}

/** In the order of the text. */
function selectionsOf(annotations: readonly Annotation[], version: string): Selection[] {
  const placed = annotations.flatMap((annotation) => {
    const passage = passageOf(annotation)
    return passage?.source.version === version ? [{ annotation, passage, at: extentOf(passage).start }] : []
  })
  return placed
    .toSorted((a, b) => a.at - b.at || (a.annotation.id < b.annotation.id ? -1 : 1))
    .flatMap(({ annotation, passage }) =>
      passage.spans.map((span, index) => ({
        annotation,
        span,
        first: index === 0,
        guid: index === 0 ? guidOf(annotation.id) : madeGuid('span', annotation.id, String(index)),
      })),
    )
}
