/** What a link says of its two ends, in both directions. Ten come with every library; readers add own ones. */
import { idSchema } from './ids.ts'
import { lineSchema } from './primitives.ts'
import { z } from './zod.ts'

export const relationSchema = z.object({
  id: idSchema,
  /** read from start to end: "quotes" */
  label: lineSchema.min(1),
  /** read from end to start: "is quoted by" */
  inverse: lineSchema.min(1),
  /** false when both readings are the same: "see also" */
  directed: z.boolean(),
})
export type Relation = z.infer<typeof relationSchema>

/** The relations of a new library; their English labels are shown translated (`relations.<id>` in the catalogues). */
export const BUILT_IN_RELATIONS: readonly Relation[] = [
  { id: 'quotes', label: 'quotes', inverse: 'is quoted by', directed: true },
  { id: 'paraphrases', label: 'paraphrases', inverse: 'is paraphrased by', directed: true },
  { id: 'interprets', label: 'interprets', inverse: 'is interpreted by', directed: true },
  { id: 'applies', label: 'applies', inverse: 'is applied by', directed: true },
  { id: 'supports', label: 'supports', inverse: 'is supported by', directed: true },
  { id: 'contradicts', label: 'contradicts', inverse: 'is contradicted by', directed: true },
  { id: 'weakens', label: 'weakens', inverse: 'is weakened by', directed: true },
  { id: 'omits', label: 'omits', inverse: 'is omitted by', directed: true },
  { id: 'defines', label: 'defines', inverse: 'is defined by', directed: true },
  { id: 'see-also', label: 'see also', inverse: 'see also', directed: false },
]
