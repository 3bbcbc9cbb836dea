/** Links of a file as records of a library. An end that names no annotation finds the one at its passage, or makes it. */
import { type Annotation, passageOf } from '#shared/model/annotation.ts'
import type { Remark } from '#shared/model/draft.ts'
import { type Link, type LinkEnd, linkSchema } from '#shared/model/link.ts'
import { idOf } from '../w3c/vocabulary.ts'
import { anchorAll } from './anchor.ts'
import type { ImportedEnd, ImportedLink } from './annotation-import.ts'
import type { Grounds } from './grounds.ts'
import { linkContent, passageKey } from './identity.ts'
import type { RelationMatch } from './match-relations.ts'
import type { Question } from './plan.ts'
import { nameOf, type PlannedAnnotations } from './plan-annotations.ts'

export interface PlannedLinks {
  readonly added: readonly Link[]
  readonly merged: number
  readonly renumbered: number
  readonly remarks: readonly Remark[]
}

/** Plans every link in order; ends that are made are added to the planned annotations. */
export function planLinks(
  question: Question,
  grounds: Grounds,
  annotations: PlannedAnnotations,
  relations: RelationMatch,
): PlannedLinks {
  const { library, import: file, context } = question
  const ends = findEnds(question, grounds, annotations)
  const known = new Map(
    [...library.links.values()].map((link) => [link.creator + linkContent(link), link.id]),
  )
  const added = new Map<string, Link>()
  const remarks: Remark[] = []
  let merged = 0
  let renumbered = 0
  for (const one of file.links) {
    const from = ends(one.from, one)
    const to = ends(one.to, one)
    if (!from || !to || (from.document === to.document && from.annotation === to.annotation)) {
      remarks.push(endless(one))
      continue
    }
    const own = one.iri === undefined ? undefined : idOf(one.iri)
    const record = recordOf(one, own ?? context.id(), relations.idOf(one), from, to, context.now)
    const holder = library.links.get(record.id) ?? added.get(record.id)
    const isSame = holder && (one.once ?? linkContent(holder) === linkContent(record))
    if (isSame || known.has(record.creator + linkContent(record))) merged++
    else if (!linkSchema.safeParse(record).success) remarks.push(endless(one))
    else {
      const id = holder ? context.id() : record.id
      if (holder) renumbered++
      added.set(id, { ...record, id })
    }
  }
  return { added: [...added.values()], merged, renumbered, remarks }
}

function findEnds({ library, context }: Question, grounds: Grounds, annotations: PlannedAnnotations) {
  let byPassage: Map<string, string> | undefined
  const passages = (): Map<string, string> => {
    const all = [...library.annotations.values(), ...annotations.added.values()]
    byPassage ??= new Map(
      all.flatMap((one): [string, string][] => {
        const passage = passageOf(one)
        return passage ? [[passageKey(passage), one.id]] : []
      }),
    )
    return byPassage
  }
  return (end: ImportedEnd, link: ImportedLink): LinkEnd | undefined => {
    const named = end.annotation === undefined ? undefined : nameOf(end.annotation)
    const id = named === undefined ? undefined : (annotations.ids.get(named) ?? named)
    const held = id === undefined ? undefined : (annotations.added.get(id) ?? library.annotations.get(id))
    const document = held && documentOfTarget(held)
    if (held && document !== undefined) return { document, annotation: held.id }
    const [first] = end.aims
    const source = first && grounds.documentOf(first.source)
    if (!first || source === undefined) return undefined
    const pointing = end.aims.filter((aim) => aim.quote ?? aim.position)
    if (pointing.length === 0) return named === undefined ? { document: source } : undefined
    const ground = grounds.of(first.source)
    const place = ground && anchorAll(ground, pointing)
    if (!place || 'status' in place) return undefined
    const { passage } = place
    const made = passages().get(passageKey(passage)) ?? context.id()
    if (!library.annotations.has(made) && !annotations.added.has(made)) {
      annotations.added.set(made, anchorAnnotation(made, passage, link, context.now))
      passages().set(passageKey(passage), made)
    }
    return { document: passage.source.document, annotation: made }
  }
}

/** An annotation that is there to be linked: dotted, so that a reader can see where the link ends. */
function anchorAnnotation(
  id: string,
  target: Annotation['target'],
  link: ImportedLink,
  now: string,
): Annotation {
  const created = link.created ?? now
  return {
    id,
    target,
    style: { colour: 1, mark: 'dotted' },
    tags: [],
    creator: link.creator,
    created,
    modified: created,
  }
}

function documentOfTarget({ target }: Annotation): string | undefined {
  if ('source' in target) return target.source.document
  return 'document' in target ? target.document : undefined
}

function recordOf(
  one: ImportedLink,
  id: string,
  relation: string,
  from: LinkEnd,
  to: LinkEnd,
  now: string,
): Link {
  const created = one.created ?? now
  return {
    id,
    relation,
    from,
    to,
    ...(one.body && { body: one.body }),
    creator: one.creator,
    created,
    modified: one.modified ?? created,
  }
}

function endless(link: ImportedLink): Remark {
  const name = (link.iri ?? '').slice(0, 300)
  return {
    code: 'link-end-missing',
    params: { link: name },
    message: `The link ${name} has an end that is not in the library or not in its text.`,
  }
}
