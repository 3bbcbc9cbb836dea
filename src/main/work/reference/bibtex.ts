/**
 * BibTeX and BibLaTeX by Citation.js, which knows their names, their TeX and their @strings. Only its parser of this one
 * format is asked, by name: left to guess, it would take an address for something to fetch. Runs in the killable
 * process, because its patterns are not bounded.
 */

/** Items of CSL-JSON. Throws what the parser throws. */
export async function parseBibtex(text: string): Promise<readonly unknown[]> {
  const { plugins } = await import('@citation-js/core')
  await import('@citation-js/plugin-bibtex')
  const items: unknown = plugins.input.chain(text, {
    forceType: '@biblatex/text',
    generateGraph: false,
    maxChainLength: 10,
    strict: true,
    target: '@csl/list+object',
  })
  return Array.isArray(items) ? (items as unknown[]) : []
}
