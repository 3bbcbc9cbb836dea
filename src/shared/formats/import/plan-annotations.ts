/** Annotations of a file as records of a library: found in their text, merged with equal ones, or orphans. */
import { type Annotation, annotationSchema, type Target } from '#shared/model/annotation.ts'
import type { Remark } from '#shared/model/draft.ts'
import { idOf } from '../w3c/vocabulary.ts'
import type { ImportedAnnotation } from './annotation-import.ts'
import { aiming } from './aiming.ts'
import type { Grounds } from './grounds.ts'
import { annotationContent, twinsOf } from './identity.ts'
import type { TagMatch } from './match-tags.ts'
import type { Orphan, Question } from './plan.ts'

/** Largest record, in UTF-16 units of its JSON (decisions.md 9). */
const RECORD_LIMIT = 1_000_000

export interface PlannedAnnotations {
  readonly added: Map<string, Annotation>
  /** ids in the library by the IRIs of the file */
  readonly ids: ReadonlyMap<string, string>
  readonly merged: number
  readonly renumbered: number
  readonly exact: number
  readonly folded: number
  readonly orphans: readonly Orphan[]
  readonly remarks: readonly Remark[]
}

/** Plans every annotation of the file in order. */
export function planAnnotations(question: Question, grounds: Grounds, tags: TagMatch): PlannedAnnotations {
  const { library, import: file, context } = question
  const documents = new Set(file.annotations.map((one) => documentMeant(grounds, one)))
  const twins = twinsOf(library.annotations.values(), documents)
  const added = new Map<string, Annotation>()
  const ids = new Map<string, string>()
  const orphans: Orphan[] = []
  const remarks: Remark[] = []
  let merged = 0
  let [renumbered, exact, folded] = [0, 0, 0]
  const aimed = aiming(question, grounds)
  for (const one of file.annotations) {
    const { target, how } = aimed(one)
    if ('reason' in target) {
      orphans.push(target)
      continue
    }
    const own = one.iri === undefined ? undefined : idOf(one.iri)
    const record = recordOf(one, own ?? context.id(), target, tags.idsOf(one), context.now)
    const content = annotationContent(record)
    const holder = library.annotations.get(record.id) ?? added.get(record.id)
    const isHere = holder && (one.once ?? annotationContent(holder) === content)
    const twin = isHere ? holder.id : twins.get(record.creator + content)
    const id = twin ?? (holder ? context.id() : record.id)
    if (one.iri !== undefined) ids.set(nameOf(one.iri), id)
    if (twin !== undefined) merged++
    else {
      const fault = faultOf(record)
      if (fault) remarks.push(fault)
      else {
        added.set(id, { ...record, id })
        if (holder) renumbered++
        if (how === 'exact') exact++
        if (how === 'folded') folded++
      }
    }
  }
  return { added, ids, merged, renumbered, exact, folded, orphans, remarks }
}

/** The name under which a file refers to one of its annotations: Recogito writes `#id` for `id`. */
export function nameOf(iri: string): string {
  return idOf(iri) ?? iri.replace(/^#/, '')
}

function documentMeant(grounds: Grounds, { aims }: ImportedAnnotation): string | undefined {
  return aims[0] && grounds.documentOf(aims[0].source)
}

function recordOf(
  one: ImportedAnnotation,
  id: string,
  target: Target,
  tags: string[],
  now: string,
): Annotation {
  const created = one.created ?? now
  return {
    id,
    target,
    ...(one.style && { style: one.style }),
    tags,
    ...(one.body && { body: one.body }),
    creator: one.creator,
    created,
    modified: one.modified ?? created,
  }
}

function faultOf(record: Annotation): Remark | undefined {
  const result = annotationSchema.safeParse(record)
  const isLarge = JSON.stringify(record).length > RECORD_LIMIT
  if (result.success && !isLarge) return undefined
  return {
    code: 'annotation-too-large',
    params: { id: record.id },
    message: `Annotation ${record.id} is larger than a library takes.`,
  }
}
