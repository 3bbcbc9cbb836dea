/** Which text the blocks below belong to: a picture lies with its document. */
import { createContext, useContext } from 'react'

export interface ShownText {
  readonly document: string
  readonly version: string
}

const Context = createContext<ShownText | null>(null)
export const ShownTextProvider = Context.Provider

/** Null where blocks are shown outside of any pane. */
export function useShownText(): ShownText | null {
  return useContext(Context)
}
