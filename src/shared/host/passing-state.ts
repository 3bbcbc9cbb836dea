/**
 * What belongs to this reader at this machine and not to the library (decisions.md 4): reading places,
 * appearance, panels, last choices. Kept in `state.json` of the app's data folder, never undoable. Damaged
 * or unknown parts fall back to their defaults one by one.
 */
import { z } from '#shared/model/zod.ts'

/** A reading place: a block and how far into it, never pixels. */
export const readingPlaceSchema = z.object({
  block: z.number().int().min(0),
  /** share of the block's height above the top of the window, 0–1 */
  offset: z.number().min(0).max(1),
})
export type ReadingPlace = z.infer<typeof readingPlaceSchema>

export const appearanceSchema = z.object({
  theme: z.enum(['system', 'paper', 'dark']).catch('system'),
  /** px */
  size: z.number().int().min(12).max(32).catch(18),
  /** characters (ch) */
  measure: z.number().int().min(36).max(100).catch(62),
  leading: z.number().min(1.2).max(2.2).catch(1.62),
  language: z.enum(['system', 'en', 'fr']).catch('system'),
})
export type Appearance = z.infer<typeof appearanceSchema>

export const DEFAULT_APPEARANCE: Appearance = {
  theme: 'system',
  size: 18,
  measure: 62,
  leading: 1.62,
  language: 'system',
}

export const passingStateSchema = z.object({
  /** by `<desk>/<side>/<document>` */
  places: z.record(z.string().max(200), readingPlaceSchema).catch({}),
  appearance: appearanceSchema.catch(DEFAULT_APPEARANCE),
  /** the open panel's id, or null */
  panel: z.string().max(64).nullable().catch(null),
  desk: z.string().max(64).nullable().catch(null),
  lastColour: z.number().int().min(1).max(5).catch(1),
  lastRelation: z.string().max(64).nullable().catch(null),
  lastExport: z
    .object({ scope: z.string().max(20), format: z.string().max(64) })
    .nullable()
    .catch(null),
  lastTags: z.array(z.string().max(64)).max(20).catch([]),
})
export type PassingState = z.infer<typeof passingStateSchema>

export const DEFAULT_STATE: PassingState = passingStateSchema.parse({
  places: {},
  appearance: DEFAULT_APPEARANCE,
  panel: null,
  desk: null,
  lastColour: 1,
  lastRelation: null,
  lastExport: null,
  lastTags: [],
})

/** Reads a stored state; whatever is not valid becomes its default. */
export function parsePassingState(value: unknown): PassingState {
  const result = passingStateSchema.safeParse(value)
  return result.success ? result.data : DEFAULT_STATE
}
