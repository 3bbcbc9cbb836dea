/** What a reader added to the library and can choose for an export: citation styles, and templates of notes. */
import { LIBRARY_STYLE } from '#shared/formats/citing/styles.ts'
import { READY_MADE } from '#shared/formats/templates/ready-made.ts'
import type { ExporterOption, ExporterOptions } from '#shared/model/exporter-option.ts'
import type { Settings } from '#shared/model/settings.ts'

type Kept = Pick<Settings, 'styles' | 'templates'>

/** One of what a list shows; the label is for eyes. */
export interface Shown {
  readonly id: string
  readonly label: string
}

/** The reader's own values of an option that is open to them. */
export function ownChoices(option: ExporterOption, { styles = [] }: Kept): readonly Shown[] {
  if (option.kind !== 'choice' || option.id !== 'style') return []
  const shipped = new Set(option.choices.map(({ id }) => id))
  return styles.filter(({ id }) => !shipped.has(id)).map(({ id, title }) => ({ id, label: title }))
}

/** Templates by name: the reader's own first; one of these hides a template of the app that has its name. */
export function templateNames({ templates = {} }: Kept): {
  readonly own: readonly string[]
  readonly ready: readonly string[]
} {
  const own = Object.keys(templates)
  return { own, ready: READY_MADE.map(({ id }) => id).filter((id) => !own.includes(id)) }
}

/**
 * Choices that were made before, without those of styles and templates that are no longer kept: these are at their
 * standard again, and answered as `gone`, by format.
 */
export function stillThere(
  before: Readonly<Record<string, ExporterOptions>>,
  kept: Kept,
  shippedStyles: readonly string[],
): {
  readonly options: Readonly<Record<string, ExporterOptions>>
  readonly gone: Readonly<Record<string, readonly string[]>>
} {
  const styles = new Set([LIBRARY_STYLE, ...shippedStyles, ...(kept.styles ?? []).map(({ id }) => id)])
  const { own, ready } = templateNames(kept)
  const templates = new Set(['', ...own, ...ready])
  const isGone = (id: string, value: string | boolean): boolean => {
    if (typeof value !== 'string') return false
    if (id === 'style') return !styles.has(value)
    // What is no name is a template itself.
    return id === 'template' && !templates.has(value) && !/\{\{|\n/u.test(value)
  }
  const entries = Object.entries(before)
  return {
    options: Object.fromEntries(
      entries.map(([format, options]) => [
        format,
        Object.fromEntries(Object.entries(options).filter(([id, value]) => !isGone(id, value))),
      ]),
    ),
    gone: Object.fromEntries(
      entries.map(([format, options]) => [
        format,
        Object.entries(options).flatMap(([id, value]) => (isGone(id, value) ? [String(value)] : [])),
      ]),
    ),
  }
}
