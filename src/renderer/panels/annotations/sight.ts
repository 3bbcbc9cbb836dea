/** What can be seen in both panes, followed while it is asked for: looked at ten times a second at most, never per frame. */
import type { PaneGeometry } from '#renderer/geometry/pane-geometry.ts'
import { useGeometry } from '#renderer/geometry/react.tsx'
import { paneHere } from '#renderer/session/desk.ts'
import { useSession } from '#renderer/session/react.tsx'
import type { Session } from '#renderer/session/session.ts'
import { type Side, SIDES } from '#shared/model/desk.ts'
import { useEffect, useState } from 'react'
import { followed } from '../followed.ts'
import type { Ground } from './sift.ts'

type Views = Ground['views']
const NOTHING: Views = { left: undefined, right: undefined }

/** The stretches in sight, while they are followed. */
export function useSight(isFollowed: boolean): Views {
  const session = useSession()
  const geometry = useGeometry()
  const [views, setViews] = useState<Views>(NOTHING)
  useEffect(() => {
    if (!isFollowed) return undefined
    const look = (): void =>
      setViews((before) => {
        const now = viewsOf(session, geometry)
        return same(before, now) ? before : now
      })
    return followed(
      SIDES.map((side) => geometry[side]),
      look,
    )
  }, [session, geometry, isFollowed])
  return isFollowed ? views : NOTHING
}

function viewsOf(session: Session, geometry: Readonly<Record<Side, PaneGeometry>>): Views {
  const viewOf = (side: Side): Views[Side] => {
    const span = geometry[side].source?.inView()
    const version = paneHere(session, side)?.version
    return span && version !== undefined ? { ...span, version } : undefined
  }
  return { left: viewOf('left'), right: viewOf('right') }
}

function same(one: Views, other: Views): boolean {
  return SIDES.every((side) => {
    const [a, b] = [one[side], other[side]]
    return a?.start === b?.start && a?.end === b?.end && a?.version === b?.version
  })
}
