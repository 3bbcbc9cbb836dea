/** The two panes' geometries, handed down once; they change outside React. */
import type { Side } from '#shared/model/desk.ts'
import { createContext, useContext } from 'react'
import type { PaneGeometry } from './pane-geometry.ts'

const GeometryContext = createContext<Readonly<Record<Side, PaneGeometry>> | null>(null)
export const GeometryProvider = GeometryContext.Provider

/** Both geometries. Throws outside of a `GeometryProvider`: that is a bug. */
export function useGeometry(): Readonly<Record<Side, PaneGeometry>> {
  const geometry = useContext(GeometryContext)
  if (!geometry) throw new Error('there is no geometry above this component')
  return geometry
}
