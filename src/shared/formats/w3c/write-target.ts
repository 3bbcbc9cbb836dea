/**
 * Where an annotation points, as SpecificResources: one for each span, with the quote and with its position
 * counted in code points, as the standard asks (ours count UTF-16 units).
 */
import type { Annotation } from '#shared/model/annotation.ts'
import type { LinkEnd } from '#shared/model/link.ts'
import type { Passage, Quote } from '#shared/model/passage.ts'
import { type CodePointMap, codePointMap } from '#shared/text/code-points.ts'
import type { ExportScope, ScopeDocument } from '../exporter.ts'
import type { ScopeIndex } from '../scope-index.ts'
import { iriOf } from './vocabulary.ts'

export type Selector =
  | ({ readonly type: 'TextQuoteSelector'; readonly exact: string } & Partial<Omit<Quote, 'exact'>>)
  | { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number }

export interface SpecificResource {
  readonly type: 'SpecificResource'
  readonly source: string
  readonly purpose?: 'linking'
  readonly styleClass?: string
  readonly selector?: readonly Selector[]
}

export interface Targets {
  /** the spans of an annotation, or its whole document or library */
  ofAnnotation(annotation: Annotation): readonly SpecificResource[]
  ofEnd(end: LinkEnd): readonly SpecificResource[]
}

/** Prepares the targets of one export; a text's code points are counted when first asked for. */
export function targets(scope: ExportScope, index: ScopeIndex): Targets {
  const byVersion = new Map(scope.documents.map((one) => [one.version.id, one]))
  const maps = new Map<ScopeDocument, CodePointMap>()
  const mapOf = (version: string): CodePointMap | undefined => {
    const within = byVersion.get(version)
    if (!within) return undefined
    const map = maps.get(within) ?? codePointMap(within.table.text)
    maps.set(within, map)
    return map
  }
  const ofPassage = (passage: Passage): SpecificResource[] => {
    const map = mapOf(passage.source.version)
    return passage.spans.map(({ start, end, quote }) => ({
      type: 'SpecificResource',
      source: iriOf(passage.source.document),
      // Without the version's text the position cannot be counted; the quote still finds the place.
      selector: map
        ? [
            quoteSelector(quote),
            { type: 'TextPositionSelector', start: map.toCodePoints(start), end: map.toCodePoints(end) },
          ]
        : [quoteSelector(quote)],
    }))
  }
  return {
    ofAnnotation({ target }) {
      if ('source' in target) return ofPassage(target)
      return 'document' in target ? [{ type: 'SpecificResource', source: iriOf(target.document) }] : []
    },
    ofEnd(end) {
      const whole: SpecificResource = { type: 'SpecificResource', source: iriOf(end.document) }
      if (end.annotation === undefined) return [whole]
      const target = index.find(end.annotation)?.annotation.target
      if (target && 'source' in target) return ofPassage(target)
      const quote = scope.excerptOf(end.annotation)?.quote ?? ''
      if (quote === '' || quote.endsWith('…')) return [whole]
      return [{ ...whole, selector: [{ type: 'TextQuoteSelector', exact: quote }] }]
    },
  }
}

/** One alone, or a list: the standard allows both, and most files in the world have one. */
export function oneOrMany<T>(values: readonly T[]): T | readonly T[] {
  const [first, second] = values
  return first !== undefined && second === undefined ? first : values
}

function quoteSelector({ exact, prefix, suffix }: Quote): Selector {
  return {
    type: 'TextQuoteSelector',
    exact,
    ...(prefix !== '' && { prefix }),
    ...(suffix !== '' && { suffix }),
  }
}
