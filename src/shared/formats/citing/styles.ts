/** The ways to cite that the app brings along, by name, and its own short one, which needs no style file. */
import type { Settings } from '#shared/model/settings.ts'
import type { ExporterOption } from '#shared/model/exporter-option.ts'

/** “Liptako-Gourma Charter, art. 8(2)”: how Scholion cites unless asked otherwise. */
export const SHORT_STYLE = 'scholion-short'

/** Ids of the styles in `resources/citation-styles`; their names are in the catalogue. */
export const SHIPPED_STYLES = ['apa', 'chicago-notes', 'mla', 'oscola'] as const

/** The style that is chosen in a library, if it is still there. */
export function chosenStyle({ style, styles = [] }: Settings): string {
  const known: readonly string[] = [...SHIPPED_STYLES, ...styles.map(({ id }) => id)]
  return style !== undefined && known.includes(style) ? style : SHORT_STYLE
}

/** The option of an exporter that cites: the styles of the app, and any other by its id. */
export function styleOption(standard: string = LIBRARY_STYLE): ExporterOption {
  return {
    kind: 'choice',
    id: 'style',
    label: 'citing.style',
    choices: [LIBRARY_STYLE, SHORT_STYLE, ...SHIPPED_STYLES].map((id) => ({
      id,
      label: `citing.styles.${id}`,
    })),
    open: true,
    standard,
  }
}

/** Stands for the style that is chosen in the library. */
export const LIBRARY_STYLE = 'library'
