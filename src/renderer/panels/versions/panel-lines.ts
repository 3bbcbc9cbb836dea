/** What the panel of versions shows, line by line: for each open text its versions, then what waits for a place. */
import type { Stray } from '#renderer/session/strays.ts'
import type { Document, Version } from '#shared/model/document.ts'

export type PanelLine =
  | { readonly kind: 'text'; readonly key: string; readonly document: Document }
  | { readonly kind: 'version'; readonly key: string; readonly document: Document; readonly version: Version }
  | {
      readonly kind: 'strays'
      readonly key: string
      readonly document: Document
      readonly waiting: number
      readonly left: number
      /** how many of those that wait have a proposed place in the current version */
      readonly offered: number
    }
  | { readonly kind: 'stray'; readonly key: string; readonly document: Document; readonly stray: Stray }

/** Those that wait come before those the reader left on purpose. */
export function panelLines(
  documents: readonly Document[],
  straysOf: (document: Document) => readonly Stray[],
): readonly PanelLine[] {
  return documents.flatMap((document): PanelLine[] => {
    const strays = straysOf(document)
    const [left, waiting] = [
      strays.filter(({ state }) => state === 'left'),
      strays.filter(({ state }) => state !== 'left'),
    ]
    const head: PanelLine = {
      kind: 'strays',
      key: `strays/${document.id}`,
      document,
      waiting: waiting.length,
      left: left.length,
      offered: waiting.filter(({ asked }) => asked?.version === document.current).length,
    }
    return [
      { kind: 'text', key: document.id, document },
      ...document.versions
        .toReversed()
        .map((version): PanelLine => ({ kind: 'version', key: version.id, document, version })),
      ...(strays.length > 0 ? [head] : []),
      ...[...waiting, ...left].map(
        (stray): PanelLine => ({ kind: 'stray', key: stray.annotation.id, document, stray }),
      ),
    ]
  })
}
