/**
 * What belongs to this reader at this machine and not to the library (decisions.md 4): reading places,
 * appearance, panels, last choices. Kept in `state.json` of the app's data folder, never undoable. Damaged
 * or unknown parts fall back to their defaults one by one.
 */
import { MARK_STYLES } from '#shared/model/annotation.ts'
import { z } from '#shared/model/zod.ts'

/** A reading place: a block and how far into it, never pixels. */
export const readingPlaceSchema = z.object({
  block: z.number().int().min(0),
  /** share of the block's height above the top of the window, 0–1 */
  offset: z.number().min(0).max(1),
})
export type ReadingPlace = z.infer<typeof readingPlaceSchema>

/** px that a text may have */
export const READING_SIZES = { least: 12, most: 32 } as const

/** Steps of the zoom of pages. */
export const ZOOMS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 2.5, 3] as const

export const appearanceSchema = z.object({
  theme: z.enum(['system', 'paper', 'dark']).catch('system'),
  /** px */
  size: z.number().int().min(READING_SIZES.least).max(READING_SIZES.most).catch(18),
  /** characters (ch) */
  measure: z.number().int().min(36).max(100).catch(62),
  leading: z.number().min(1.2).max(2.2).catch(1.62),
  language: z.enum(['system', 'en', 'fr']).catch('system'),
  face: z.enum(['serif', 'sans', 'hyperlegible', 'dyslexic']).catch('serif'),
  alignment: z.enum(['ragged', 'justified']).catch('ragged'),
  /** when words are broken at the end of a line: in justified text only, always, never */
  hyphenation: z.enum(['justified', 'always', 'never']).catch('justified'),
  /** whether focus mode dims all paragraphs but the one being read */
  dims: z.boolean().catch(true),
  ruler: z.boolean().catch(false),
  rulerFollows: z.enum(['pointer', 'caret']).catch('pointer'),
  /** height of the ruler in lines */
  rulerLines: z.number().int().min(1).max(5).catch(2),
})
export type Appearance = z.infer<typeof appearanceSchema>

export const DEFAULT_APPEARANCE: Appearance = {
  theme: 'system',
  size: 18,
  measure: 62,
  leading: 1.62,
  language: 'system',
  face: 'serif',
  alignment: 'ragged',
  hyphenation: 'justified',
  dims: true,
  ruler: false,
  rulerFollows: 'pointer',
  rulerLines: 2,
}

export const findOptionsSchema = z.object({
  matchCase: z.boolean().catch(false),
  matchAccents: z.boolean().catch(false),
  wholeWords: z.boolean().catch(false),
  pattern: z.boolean().catch(false),
})

export const DEFAULT_FIND_OPTIONS: z.infer<typeof findOptionsSchema> = {
  matchCase: false,
  matchAccents: false,
  wholeWords: false,
  pattern: false,
}

/** How fast is read aloud: 1 is the voice's own pace. */
export const READING_RATES = { least: 0.5, most: 3 } as const

export const aloudSchema = z.object({
  rate: z.number().min(READING_RATES.least).max(READING_RATES.most).catch(1),
  /** the chosen voice's id by language (`fr`); the system's own for the others */
  voices: z.record(z.string().max(35), z.string().max(300)).catch({}),
})

/** What was chosen for a format, by the ids of its options. */
export const exportOptionsSchema = z.record(
  z.string().max(64),
  z.union([z.string().max(200_000), z.boolean()]),
)

export const passingStateSchema = z.object({
  /** by `<desk>/<side>/<document>` */
  places: z.record(z.string().max(200), readingPlaceSchema).catch({}),
  /** texts that are shown as the pages of their original, by `<desk>/<side>/<document>` */
  pages: z.record(z.string().max(200), z.literal(true)).catch({}),
  /** zoom of the pages of one side, by `<desk>/<side>`; 1, the width of the column, is left out */
  pageZooms: z.record(z.string().max(140), z.number().min(0.5).max(3)).catch({}),
  appearance: appearanceSchema.catch(DEFAULT_APPEARANCE),
  /** px by which one side's text is larger than the others, by `<desk>/<side>` */
  paneSizes: z.record(z.string().max(140), z.number().int().min(-20).max(20)).catch({}),
  /** the open panel's id, or null */
  panel: z.string().max(64).nullable().catch(null),
  desk: z.string().max(64).nullable().catch(null),
  lastColour: z.number().int().min(1).max(5).catch(1),
  lastMark: z.enum(MARK_STYLES).catch('wash'),
  lastRelation: z.string().max(64).nullable().catch(null),
  /** what was exported last from each desk, and how; the desk of a window without one is called `none` */
  exports: z
    .record(
      z.string().max(64),
      z.object({
        scope: z.string().max(20),
        format: z.string().max(64),
        /** options by format */
        options: z.record(z.string().max(64), exportOptionsSchema),
      }),
    )
    .catch({}),
  /** words of blocks that were corrected and not reviewed yet, by version and block */
  corrections: z.record(z.string().max(64), z.record(z.string().max(64), z.string().max(500_000))).catch({}),
  lastTags: z.array(z.string().max(64)).max(20).catch([]),
  findOptions: findOptionsSchema.catch(DEFAULT_FIND_OPTIONS),
  aloud: aloudSchema.catch({ rate: 1, voices: {} }),
  /** the reader's own keys by action, in the notation of shell/keys.ts; an empty list takes an action's keys away */
  shortcuts: z.record(z.string().max(64), z.array(z.string().max(40)).max(4)).catch({}),
})
export type PassingState = z.infer<typeof passingStateSchema>

export const DEFAULT_STATE: PassingState = passingStateSchema.parse({
  places: {},
  pages: {},
  pageZooms: {},
  appearance: DEFAULT_APPEARANCE,
  paneSizes: {},
  panel: null,
  desk: null,
  lastColour: 1,
  lastMark: 'wash',
  lastRelation: null,
  exports: {},
  corrections: {},
  lastTags: [],
  findOptions: DEFAULT_FIND_OPTIONS,
  aloud: { rate: 1, voices: {} },
  shortcuts: {},
})

/** Reads a stored state; whatever is not valid becomes its default. */
export function parsePassingState(value: unknown): PassingState {
  const result = passingStateSchema.safeParse(value)
  return result.success ? result.data : DEFAULT_STATE
}
