/**
 * What a new version of a text means for the annotations on the old one, before anything is changed: a row for
 * each annotation, and what changed in the text. A plan is shown and decided on; it is never stored.
 */
import { idSchema } from './ids.ts'
import { decisionSchema } from './library.ts'
import type { Span } from './passage.ts'
import { z } from './zod.ts'

/**
 * `exact`: the same words, and the block they stand in kept its place among its neighbours, whatever its offset
 * is now. `moved`: the same words elsewhere. `reworded`: other words, likely the same passage. `lost`: no place.
 */
export const TRANSFER_STATUSES = ['exact', 'moved', 'reworded', 'lost'] as const
export type TransferStatus = (typeof TRANSFER_STATUSES)[number]

/** Why an annotation has no place: no words like these, several equally good places, too few of its words. */
export const LOST_REASONS = ['not-found', 'ambiguous', 'below-threshold'] as const
export type LostReason = (typeof LOST_REASONS)[number]

/** What a plan says of one annotation. */
export interface TransferRow {
  readonly annotation: string
  /** the version it stands on now: the one that is replaced, or an older one where it was left */
  readonly version: string
  readonly status: TransferStatus
  /** 1 for the same words, else how alike the words are, 0–1; of a lost one, the best that was seen */
  readonly score: number
  /** where it would stand in the new text: as many as it has now, or none when it is lost */
  readonly spans: readonly Span[]
  /** its words now, at most 1,000 units */
  readonly quote: string
  /** the words it would have, at most 1,000 units; empty when it is lost */
  readonly words: string
  readonly reason?: LostReason
  /** whether accepting it is proposed; what is not proposed asks the reader */
  readonly proposed: boolean
}

/** Longest `quote` and `words` of a row, in UTF-16 units. */
export const ROW_WORDS = 1000

/** A stretch of a changed block: in both texts, only in the new one, only in the old one. */
export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** A block, or a run of blocks that are the same, in the order of the new text; removed ones where they stood. */
export interface DiffRow {
  readonly kind: 'same' | 'changed' | 'added' | 'removed' | 'moved'
  /** index of the (first) block in the old text; absent when added */
  readonly old?: number
  /** index of the (first) block in the new text; absent when removed */
  readonly new?: number
  /** blocks in a run of `same`; 1 for all others, and then not given */
  readonly count?: number
  /** the words of a block that is not `same`; a moved block may have changed too */
  readonly parts?: readonly DiffPart[]
}

export interface TextDiff {
  readonly rows: readonly DiffRow[]
}

/** What a reader decides about one annotation; `spans` wins over those of the plan: the reader chose a place. */
export const transferDecisionSchema = z.object({
  annotation: idSchema,
  decision: decisionSchema,
  spans: z
    .array(z.object({ start: z.number().int().min(0), end: z.number().int().min(1) }))
    .min(1)
    .max(100)
    .exactOptional(),
})
export type TransferDecision = z.infer<typeof transferDecisionSchema>
