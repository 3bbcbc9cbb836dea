/** Whether the gutter shows the links of the focused passage only: for gutters with more links than can be told apart. */
import { useSession } from '#renderer/session/react.tsx'
import type { Session } from '#renderer/session/session.ts'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Tie } from './ties.ts'

/** Links above which the choice is offered: as many as are drawn fully at a time (interaction.md). */
export const BUSY = 40

const bySession = new WeakMap<Session, StoreApi<{ readonly isOn: boolean }>>()

export function onlyHereStore(session: Session): StoreApi<{ readonly isOn: boolean }> {
  const known = bySession.get(session) ?? createStore<{ readonly isOn: boolean }>(() => ({ isOn: false }))
  bySession.set(session, known)
  return known
}

export function toggleOnlyHere(session: Session): void {
  onlyHereStore(session).setState(({ isOn }) => ({ isOn: !isOn }))
}

/** The ties to be drawn, and whether the choice is on. With nothing focused all are drawn. */
export function useTiesHere(
  ties: readonly Tie[],
  focus: string | null,
): { readonly isOn: boolean; readonly shown: readonly Tie[] } {
  const { isOn } = useStore(onlyHereStore(useSession()))
  const shown = useMemo(() => {
    if (!isOn || focus === null) return ties
    return ties.filter(({ ends }) => ends.some(({ annotation }) => annotation === focus))
  }, [isOn, ties, focus])
  return { isOn, shown }
}
