/** What a reader may choose when a format is written: how an exporter declares it, and what was chosen. */

/** One of the ways a choice can be made; `label` is a catalogue key. */
export interface ExporterChoice {
  readonly id: string
  readonly label: string
}

/** What a reader may choose for a format. Labels are catalogue keys. */
export type ExporterOption =
  | { readonly kind: 'switch'; readonly id: string; readonly label: string; readonly standard: boolean }
  | {
      readonly kind: 'choice'
      readonly id: string
      readonly label: string
      readonly choices: readonly ExporterChoice[]
      /** values beside the choices are taken too: a name the reader gave to something of their own */
      readonly open?: boolean
      readonly standard: string
    }
  /** longer words of the reader's own, as a template */
  | { readonly kind: 'text'; readonly id: string; readonly label: string; readonly standard: string }

/** What was chosen, by the id of the option. */
export type ExporterOptions = Readonly<Record<string, string | boolean>>

/**
 * A value for every option: what was given where it is of the option's kind, else the standard. Answers the id of the
 * first given value that fits no option as `unknown`.
 */
export function chosenOptions(
  options: readonly ExporterOption[],
  given: ExporterOptions,
): { readonly chosen: ExporterOptions; readonly unknown?: string } {
  const fits = (option: ExporterOption, value: string | boolean): boolean => {
    if (option.kind === 'switch') return typeof value === 'boolean'
    if (option.kind === 'text') return typeof value === 'string'
    return option.open === true || option.choices.some(({ id }) => id === value)
  }
  const chosen = Object.fromEntries(
    options.map((option) => {
      const value = given[option.id]
      return [option.id, value !== undefined && fits(option, value) ? value : option.standard]
    }),
  )
  const unknown = Object.entries(given).find(([id, value]) => {
    const option = options.find((one) => one.id === id)
    return !option || !fits(option, value)
  })
  return { chosen, ...(unknown && { unknown: unknown[0] }) }
}
