/** The texts that are open in this window, with what is computed once per version. */
import type { Host } from '#shared/host/contract.ts'
import { type BlockTable, blockTable } from '#shared/text/block-table.ts'
import { type PlaceIndex, placeIndex } from '#shared/text/place.ts'
import type { WorkingCopy } from './working-copy.ts'

export interface OpenText {
  readonly document: string
  readonly version: string
  readonly table: BlockTable
  readonly places: PlaceIndex
}

export interface Texts {
  /** the text, if it is open */
  get(version: string): OpenText | undefined
  /** what is open now */
  opened(): OpenText[]
  /** opens a text with its annotations; the same promise for the same version */
  open(document: string, version: string): Promise<OpenText>
}

/** Texts kept in memory besides the ones in use. */
const KEPT = 8

/** @param isShown whether a version lies on the open desk: such a text is never let go of */
export function createTexts(
  host: Pick<Host, 'openDocument'>,
  copy: WorkingCopy,
  isShown: (version: string) => boolean,
): Texts {
  const ready = new Map<string, OpenText>()
  const opening = new Map<string, Promise<OpenText>>()
  const load = async (document: string, version: string): Promise<OpenText> => {
    try {
      const { text, annotations } = await host.openDocument({ document, version })
      copy.load(annotations)
      const table = blockTable(text.blocks)
      const open: OpenText = { document, version, table, places: placeIndex(table) }
      ready.set(version, open)
      for (const old of [...ready.keys()].slice(0, -KEPT)) if (!isShown(old)) ready.delete(old)
      return open
    } finally {
      opening.delete(version)
    }
  }
  return {
    get: (version) => ready.get(version),
    opened: () => [...ready.values()],
    open(document, version) {
      const known = ready.get(version)
      if (known) {
        ready.delete(version)
        ready.set(version, known)
        return Promise.resolve(known)
      }
      const promise = opening.get(version) ?? load(document, version)
      opening.set(version, promise)
      return promise
    },
  }
}
