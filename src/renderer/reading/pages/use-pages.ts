/** Whether a text is shown as the pages of its original now. */
import { placeKey } from '#renderer/session/desk.ts'
import { useLibrary, usePassing, useSession } from '#renderer/session/react.tsx'
import type { Side } from '#shared/model/desk.ts'
import { hasPages } from './shown-as-pages.ts'

export function usePages(side: Side, document: string, version: string): boolean {
  const session = useSession()
  const has = useLibrary((from) => hasPages(from.library.documents.get(document), version))
  const isChosen = usePassing((state) => state.pages[placeKey(session, side, document)] === true)
  return has && isChosen
}
