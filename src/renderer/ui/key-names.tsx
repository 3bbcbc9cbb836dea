/** What key asks for an action now, as keyboards write it; known to the shell, shown wherever an action is offered. */
import { createContext, useContext } from 'react'

/** The shown key of an action; undefined when it has none. */
export type KeyNames = (action: string) => string | undefined

const KeyNamesContext = createContext<KeyNames>(() => undefined)
export const KeyNamesProvider = KeyNamesContext.Provider

/** Shown keys by the id of their action. */
export function useKeyNames(): KeyNames {
  return useContext(KeyNamesContext)
}
