/** The stretches of annotations on one version of a text; a passage is painted only where it points to. */
import { type Annotation, passageOf } from '#shared/model/annotation.ts'
import type { Entry } from './interval-index.ts'

export function entriesOf(annotation: Annotation, version: string): Entry[] {
  const passage = passageOf(annotation)
  if (!passage || passage.source.version !== version) return []
  return passage.spans.map(({ start, end }) => ({ annotation: annotation.id, start, end }))
}
