/**
 * Where the annotations of a file stand: in the document that their source means, else in the only one of the
 * library that has their words. A document that is known and lacks the words is never passed over for another.
 */
import type { Target } from '#shared/model/annotation.ts'
import type { Proposal } from '#shared/model/proposal.ts'
import { iriOf } from '../w3c/vocabulary.ts'
import { anchorAll, propose } from './anchor.ts'
import type { Aim, ImportedAnnotation } from './annotation-import.ts'
import type { Ground } from './ground.ts'
import type { Grounds } from './grounds.ts'
import type { Orphan, Question } from './plan.ts'

export interface Aimed {
  readonly target: Target | Orphan
  /** how the words of a passage were found; only like them, they are proposed and the target is the document */
  readonly how?: 'exact' | 'folded'
  readonly proposed?: { readonly version: string; readonly proposal: Proposal }
}

/** Aims at one annotation after the other; all quotations of one text are looked for together. */
export function aiming(
  { library, import: file, context }: Question,
  grounds: Grounds,
): (one: ImportedAnnotation) => Aimed {
  const sourceOf = (aim: Aim): string | undefined => {
    if (grounds.documentOf(aim.source) !== undefined) return aim.source
    const elsewhere = context.elsewhere?.(aim)
    return elsewhere === undefined || elsewhere === 'several' ? undefined : iriOf(elsewhere.document)
  }
  const groundOf = ({ aims, version }: ImportedAnnotation): Ground | undefined => {
    const source = aims[0] && sourceOf(aims[0])
    return source === undefined ? undefined : grounds.of(source, version)
  }
  for (const one of file.annotations) {
    const ground = groundOf(one)
    for (const aim of one.aims) if (aim.quote) ground?.quotes.expect({ ...aim, quote: aim.quote })
  }
  return (one) => {
    const [first] = one.aims
    if (!first) return { target: { library: true } }
    const quote = one.aims.map((aim) => aim.quote?.exact ?? '').join(' … ')
    const source = sourceOf(first)
    const document = source === undefined ? undefined : grounds.documentOf(source)
    if (document === undefined) {
      const isTie = context.elsewhere?.(first) === 'several'
      return { target: { quote, document: first.source, reason: isTie ? 'ambiguous' : 'no-document' } }
    }
    const pointing = one.aims.filter(
      (aim) => (aim.quote ?? aim.position) && (aim.source === first.source || sourceOf(aim) === source),
    )
    if (pointing.length === 0) return { target: { document } }
    const ground = groundOf(one)
    if (!ground) return { target: { quote, document, reason: 'no-document' } }
    const place = anchorAll(ground, pointing)
    if ('status' in place) {
      const proposal =
        library.documents.get(document)?.current === ground.version ? propose(ground, pointing) : undefined
      if (proposal) return { target: { document }, proposed: { version: ground.version, proposal } }
      return { target: { quote, document, reason: place.reason } }
    }
    return { target: place.passage, how: place.exact ? 'exact' : 'folded' }
  }
}
