/** What a reader may choose for an annotated edition. */
import { styleOption } from '../citing/styles.ts'
import type { ExporterOption, ExporterOptions } from '#shared/model/exporter-option.ts'

export interface EditionOptions {
  /** two texts face each other where the window is wide enough */
  readonly isFacing: boolean
  /** only the passages, with what stands around them */
  readonly isExcerpt: boolean
  /** notes at the end of each text instead of beside their passages */
  readonly hasEndnotes: boolean
  readonly paper: Paper
}

/** As `size` of `@page` has them. */
export const PAPERS = ['A4', 'letter', 'A5'] as const
export type Paper = (typeof PAPERS)[number]

const choice = (id: string, standard: string, ids: readonly string[]): ExporterOption => ({
  kind: 'choice',
  id,
  label: `export-edition.options.${id}`,
  choices: ids.map((one) => ({ id: one, label: `export-edition.choices.${id}.${one}` })),
  standard,
})

/** The options as they are declared; labels are keys of the area `export-edition`. */
export const EDITION_OPTIONS: readonly ExporterOption[] = [
  choice('layout', 'facing', ['facing', 'following']),
  choice('texts', 'whole', ['whole', 'passages']),
  choice('notes', 'side', ['side', 'end']),
  choice('paper', 'A4', PAPERS),
  styleOption(),
]

/** The options as they are used. @param texts how many texts there are: only two can face each other */
export function editionOptions(chosen: ExporterOptions, texts: number): EditionOptions {
  return {
    isFacing: chosen['layout'] !== 'following' && texts === 2,
    isExcerpt: chosen['texts'] === 'passages',
    hasEndnotes: chosen['notes'] === 'end',
    paper: PAPERS.find((one) => one === chosen['paper']) ?? 'A4',
  }
}
