/**
 * Cites documents in one style: passages with their places, and whole works for a list of them. The styles are those
 * of Citation Style Language, run by citeproc-js (CPAL, see NOTICE); it is loaded when the first of them is asked for.
 */
import type { Document } from '#shared/model/document.ts'
import type { Settings } from '#shared/model/settings.ts'
import type { CitedPlace } from '#shared/text/provisions/cited-place.ts'
import type { CslLocator } from '#shared/text/provisions/locator.ts'
import { type Cited, citedFromHtml, shielded } from './cited.ts'
import { citedItem } from './cited-item.ts'
import type { CslNode } from './csl-node.ts'
import { parseCsl } from './parse-csl.ts'
import { localeFiles, shippedStyle } from './shipped.ts'
import { fillPattern, keepsNumbers, placePattern } from './place-patterns.ts'
import { citeShort, referShort } from './short.ts'
import { SHORT_STYLE } from './styles.ts'

export interface Citer {
  /** the style that is really cited in */
  readonly style: string
  /** a passage of a document, or all of it without a place; empty only for a document that says nothing */
  cite(document: Document, place?: CitedPlace): Cited
  /** a document as an entry of a bibliography */
  reference(document: Document): Cited
}

/** Own styles of the library, besides those of the app. */
export type OwnStyles = Pick<Settings, 'styles'>

/**
 * Prepares a style, with English or French words. An unknown or broken style is answered by the app's short one, of
 * which `style` tells. @param documents those that will be cited, so that two works of one year are told apart
 */
export async function citer(
  style: string,
  language: 'en' | 'fr',
  documents: readonly Document[],
  { styles = [] }: OwnStyles = {},
): Promise<Citer> {
  if (style === SHORT_STYLE) return shortCiter
  const own = styles.find(({ id }) => id === style)
  try {
    const node = own ? await parseCsl(own.xml) : await shippedStyle(style)
    return node ? await styledCiter(style, node, language, documents) : shortCiter
  } catch {
    // What a style file does inside the library cannot be foreseen; one can always be cited in short.
    return shortCiter
  }
}

const shortCiter: Citer = {
  style: SHORT_STYLE,
  cite: (document, place) => citeShort(document, place?.words),
  reference: referShort,
}

async function styledCiter(
  style: string,
  node: CslNode,
  language: 'en' | 'fr',
  documents: readonly Document[],
): Promise<Citer> {
  const { default: CSL } = await import('citeproc')
  const locales = await localeFiles(['en-US', 'en-GB', 'fr-FR'])
  const known = new Map(documents.map((document) => [document.id, document]))
  const locale = localeOf(node, language)
  const engine = new CSL.Engine(
    {
      retrieveLocale: (name) => structuredClone(locales.get(name) ?? locales.get('en-US') ?? EMPTY),
      retrieveItem: (id) => citedItem(known.get(id) as Document, shielded),
    },
    // The library changes what it is given.
    structuredClone(node),
    locale,
    true,
  )
  engine.updateItems([...known.keys()])
  const cited = new Map<string, Cited | undefined>()
  /** What was cited before is not cited again, unless another document came to be told apart from. */
  const once = (key: string, document: Document, make: () => string): Cited | undefined => {
    if (known.get(document.id) !== document) {
      known.set(document.id, document)
      engine.updateItems([...known.keys()])
      cited.clear()
    }
    if (!cited.has(key)) cited.set(key, attempt(make))
    return cited.get(key)
  }
  const citeAt = (document: Document, where: Partial<CslLocator> & { readonly suffix?: string }) =>
    once(`${document.id} ${where.label} ${where.locator} ${where.suffix}`, document, () => {
      const citation = { citationItems: [{ id: document.id, ...where }], properties: { noteIndex: 1 } }
      return engine.previewCitationCluster(citation, [], [], 'html')
    })
  const isPlain = keepsNumbers(node)
  const citePattern = (document: Document, { label, locator }: CslLocator): Cited | undefined => {
    const { pattern, numbers } = (isPlain && placePattern(locator)) || {}
    const made = pattern === undefined ? undefined : citeAt(document, { label, locator: pattern })
    if (!made || !numbers) return undefined
    const [text, html] = [fillPattern(made.text, numbers), fillPattern(made.html, numbers)]
    return text === undefined || html === undefined ? undefined : { text, html }
  }
  const cite = (document: Document, { csl, words = '' }: Partial<CitedPlace> = {}): Cited => {
    const suffix = words === '' ? {} : { suffix: `, ${shielded(words)}` }
    const where = csl ? { label: csl.label, locator: shielded(csl.locator) } : suffix
    const found = (csl && citePattern(document, csl)) ?? citeAt(document, where)
    return found ?? citeShort(document, words)
  }
  return {
    style,
    cite,
    reference(document) {
      const entry = once(`${document.id} =`, document, () => {
        engine.updateItems([document.id])
        const made = engine.makeBibliography()
        engine.updateItems([...known.keys()])
        return made === false ? '' : (made[1][0] ?? '')
      })
      // A style of notes alone has no list of works.
      return entry ?? cite(document)
    },
  }
}

const EMPTY: CslNode = { name: 'locale', attrs: {}, children: [] }

/** English as the style wants it, else American; French; whatever languages the style has words of its own for. */
function localeOf({ attrs }: CslNode, language: 'en' | 'fr'): string {
  if (language === 'fr') return 'fr-FR'
  return attrs['default-locale'] === 'en-GB' ? 'en-GB' : 'en-US'
}

function attempt(make: () => string): Cited | undefined {
  try {
    const found = citedFromHtml(make())
    return found.text === '' ? undefined : found
  } catch {
    return undefined
  }
}
