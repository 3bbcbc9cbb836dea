/** The package `citeproc` has no types of its own; this is as much of it as is used. */
declare module 'citeproc' {
  import type { CslNode } from '#shared/formats/citing/csl-node.ts'
  import type { CslItem } from '#shared/formats/references/csl-item.ts'

  export interface CitationItem {
    readonly id: string
    readonly locator?: string
    readonly label?: string
    readonly suffix?: string
  }

  export interface Engine {
    updateItems(ids: readonly string[]): void
    previewCitationCluster(
      citation: {
        readonly citationItems: readonly CitationItem[]
        readonly properties: { readonly noteIndex: number }
      },
      before: readonly (readonly [string, number])[],
      after: readonly (readonly [string, number])[],
      format: 'html',
    ): string
    /** false for a style that has no bibliography */
    makeBibliography(): readonly [parameters: object, entries: readonly string[]] | false
  }

  const CSL: {
    readonly Engine: new (
      system: {
        retrieveLocale(language: string): CslNode
        retrieveItem(id: string): CslItem
      },
      style: CslNode,
      language: string,
      force: boolean,
    ) => Engine
  }
  export default CSL
}
