/** Keeps the window on a desk that exists: the one that was open last, else the first. */
import { useLibrary, usePassing, useSession } from '#renderer/session/react.tsx'
import { useEffect } from 'react'
import { deskHere } from '#renderer/session/desk.ts'

export function useDeskChoice(): void {
  const session = useSession()
  const chosen = usePassing((state) => state.desk)
  const there = useLibrary((from) => deskHere(from)?.id ?? null)
  useEffect(() => {
    if (chosen !== there && there !== null) session.passing.store.setState({ desk: there })
  }, [session, chosen, there])
}
