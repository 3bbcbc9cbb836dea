/** The open desk in components. */
import { useLibrary, usePassing } from '#renderer/session/react.tsx'
import type { Desk } from '#shared/model/desk.ts'
import { useCallback } from 'react'
import { deskHere } from '#renderer/session/desk.ts'

export function useDesk(): Desk | undefined {
  const chosen = usePassing((state) => state.desk)
  return useLibrary(
    useCallback(
      (from) => (chosen === null ? undefined : from.library.desks.get(chosen)) ?? deskHere(from),
      [chosen],
    ),
  )
}
