/** Which annotations of a text have a card in its margin: those that say something, and the focused one. */
import type { Session } from '#renderer/session/session.ts'
import { type Annotation, passageOf } from '#shared/model/annotation.ts'

/** The annotations with a card, in the order of their passages; notes on the whole document first. */
export function cardsOf(
  session: Session,
  document: string,
  version: string,
  focus: string | null,
  isMentioned: (annotation: string) => boolean,
): Annotation[] {
  const linked = new Set<string | undefined>()
  for (const link of session.index.linksOf(document)) {
    linked.add(link.from.annotation)
    linked.add(link.to.annotation)
  }
  return session.index.annotationsOf(document).filter((annotation) => {
    const passage = passageOf(annotation)
    if (passage && passage.source.version !== version) return false
    const speaks = annotation.body !== undefined || annotation.tags.length > 0 || linked.has(annotation.id)
    return speaks || annotation.id === focus || isMentioned(annotation.id)
  })
}
