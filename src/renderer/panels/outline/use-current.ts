/** The heading that is being read in a pane, followed while the reader scrolls: one search ten times a second. */
import { useGeometry } from '#renderer/geometry/react.tsx'
import type { Side } from '#shared/model/desk.ts'
import { useEffect, useState } from 'react'
import { followed } from '../followed.ts'
import { type Heading, headingAt, lastAtEnd } from './headings.ts'

/** px below the top of the pane in which the next heading is the current one already. */
const NEAR = 96

/** Its index; -1 before the first heading or while nothing is shown. */
export function useCurrent(side: Side, headings: readonly Heading[]): number {
  const geometry = useGeometry()[side]
  const [current, setCurrent] = useState(-1)
  useEffect(() => {
    const look = (): void => {
      const { source, view } = geometry
      const seen = source?.inView()
      if (!source || !seen) return
      const last = lastAtEnd(headings, seen)
      if (last !== undefined) {
        setCurrent(last)
        return
      }
      const at = headingAt(headings, seen.start)
      const next = headings[at + 1]
      const top = next && next.start < seen.end ? source.extentOfSpan(next)?.top : undefined
      setCurrent(top !== undefined && top - view.scrollTop < NEAR ? at + 1 : at)
    }
    return followed([geometry], look)
  }, [geometry, headings])
  return current
}
