/** What cites in an export, in the style that was asked for. */
import { type Citer, citer } from '#shared/formats/citing/citer.ts'
import { chosenStyle, LIBRARY_STYLE, SHIPPED_STYLES, SHORT_STYLE } from '#shared/formats/citing/styles.ts'
import type { Exporter, ExportScope } from '#shared/formats/exporter.ts'
import { HostFailure } from '#shared/host/errors.ts'

/** The style that is asked for; undefined for the app's own short one. Throws `unknown-style`. */
export function styleAsked(
  { options = [] }: Exporter,
  { options: chosen, settings }: Pick<ExportScope, 'options' | 'settings'>,
): string | undefined {
  const asked = chosen['style']
  if (typeof asked !== 'string' || !options.some((option) => option.id === 'style')) return undefined
  const style = asked === LIBRARY_STYLE ? chosenStyle(settings) : asked
  if (style === SHORT_STYLE) return undefined
  const own = (settings.styles ?? []).map((one) => one.id)
  if (own.includes(style) || SHIPPED_STYLES.some((one) => one === style)) return style
  const titles = (settings.styles ?? []).map(({ title }) => title)
  const known = [LIBRARY_STYLE, SHORT_STYLE, ...SHIPPED_STYLES, ...titles].join(', ')
  throw new HostFailure(
    'unknown-style',
    `There is no citation style “${style.slice(0, 100)}” here. Known: ${known}.`,
    {
      style: style.slice(0, 100),
      known,
    },
  )
}

/** The scope with what cites in it, where a style was asked for; a style that cannot be used is counted. Throws `unknown-style`. */
export async function withCiter(
  exporter: Exporter,
  scope: ExportScope,
  language: 'en' | 'fr',
): Promise<ExportScope> {
  const style = styleAsked(exporter, scope)
  if (style === undefined) return scope
  const documents = scope.documents.map(({ document }) => document)
  const citing: Citer = await citer(style, language, documents, scope.settings)
  if (citing.style !== style) scope.lose('formats.drops.style')
  return { ...scope, citer: citing }
}
