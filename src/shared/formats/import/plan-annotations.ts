/** Annotations of a file as records of a library: found in their text, merged with equal ones, or orphans. */
import { type Annotation, annotationSchema, documentOf, type Target } from '#shared/model/annotation.ts'
import type { Remark } from '#shared/model/draft.ts'
import type { RecordOf } from '#shared/model/library.ts'
import type { Passage } from '#shared/model/passage.ts'
import type { Proposal } from '#shared/model/proposal.ts'
import { idOf } from '../w3c/vocabulary.ts'
import type { ImportedAnnotation } from './annotation-import.ts'
import { type Aimed, aiming } from './aiming.ts'
import type { Grounds } from './grounds.ts'
import { annotationContent, twinsOf } from './identity.ts'
import type { TagMatch } from './match-tags.ts'
import type { Orphan, Question } from './plan.ts'

/** Largest record, in UTF-16 units of its JSON (decisions.md 9). */
const RECORD_LIMIT = 1_000_000

type Transfer = RecordOf<'transfers'>

export interface PlannedAnnotations {
  readonly added: Map<string, Annotation>
  /** ids in the library by the IRIs of the file */
  readonly ids: ReadonlyMap<string, string>
  readonly merged: number
  readonly renumbered: number
  readonly exact: number
  readonly folded: number
  /** the places that are proposed for annotations whose words have no exact one */
  readonly asked: readonly Transfer[]
  readonly orphans: readonly Orphan[]
  readonly remarks: readonly Remark[]
}

/** Plans every annotation of the file in order. */
export function planAnnotations(question: Question, grounds: Grounds, tags: TagMatch): PlannedAnnotations {
  const { library, import: file, context } = question
  const documents = new Set(file.annotations.map((one) => documentMeant(grounds, one)))
  const twins = twinsOf(library, documents)
  const asked: Transfer[] = []
  const added = new Map<string, Annotation>()
  const ids = new Map<string, string>()
  const orphans: Orphan[] = []
  const remarks: Remark[] = []
  let merged = 0
  let [renumbered, exact, folded] = [0, 0, 0]
  const aimed = aiming(question, grounds)
  for (const one of file.annotations) {
    const { target, how, proposed } = aimed(one)
    if ('reason' in target) {
      orphans.push(target)
      continue
    }
    const own = one.iri === undefined ? undefined : idOf(one.iri)
    const record = recordOf(one, own ?? context.id(), target, tags.idsOf(one), context.now)
    const contents = contentsOf(record, proposed)
    const holder = library.annotations.get(record.id) ?? added.get(record.id)
    const isHere = holder && (one.once ?? contents.includes(annotationContent(holder)))
    const known = contents.flatMap((content) => twins.get(record.creator + content) ?? [])[0]
    const twin = isHere ? holder.id : known
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
        if (proposed) asked.push({ id: context.id(), annotation: id, decision: 'asked', ...proposed })
      }
    }
  }
  return { added, ids, merged, renumbered, exact, folded, asked, orphans, remarks }
}

/** The name under which a file refers to one of its annotations: Recogito writes `#id` for `id`. */
export function nameOf(iri: string): string {
  return idOf(iri) ?? iri.replace(/^#/, '')
}

/** What a record says; with a proposal: as it waits for a place, and as it would stand in the proposed one. */
function contentsOf(record: Annotation, proposed: Aimed['proposed']): string[] {
  if (!proposed) return [annotationContent(record)]
  const { proposal, version } = proposed
  return [
    annotationContent(record, proposal),
    annotationContent({ ...record, target: placeOf(record, version, proposal) }),
  ]
}

function placeOf(record: Annotation, version: string, { spans, quotes }: Proposal): Passage {
  const [quote = { exact: '', prefix: '', suffix: '' }] = quotes
  return {
    source: { document: documentOf(record) ?? '', version },
    spans: spans.map((span) => ({ ...span, quote })),
  }
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
