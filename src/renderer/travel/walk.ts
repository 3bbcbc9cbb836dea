/** Back and forth in one pane: to where the reader was before a jump, in the text that lay there then. */
import { deskHere, paneHere, placeKey } from '#renderer/session/desk.ts'
import type { Session } from '#renderer/session/session.ts'
import { type Stop, stepOnTrail, trailOf } from '#renderer/session/trail.ts'
import { openInPane } from '#shared/commands/desks.ts'
import type { Side } from '#shared/model/desk.ts'
import type { Panes } from './go.ts'

/**
 * Walks one step; false at the end of the trail. Stops in texts that are gone are passed over. Throws, with the
 * trail as it was, when the desk may not be changed.
 */
export function walk(session: Session, panes: Panes, side: Side, direction: 'back' | 'forward'): boolean {
  const pane = paneHere(session, side)
  const place = panes[side].source?.place()
  const here: Stop | undefined = pane ? { ...pane, ...(place && { place }) } : undefined
  const before = trailOf(session).getState()[side]
  let stop = stepOnTrail(session, side, direction, here)
  while (stop && !isThere(session, stop)) stop = stepOnTrail(session, side, direction, undefined)
  const desk = deskHere(session)
  if (!stop || !desk) {
    // Nobody has gone anywhere: nothing is behind that was not, and the stops that are gone are forgotten.
    trailOf(session).setState({ [side]: { ...before, [direction]: [] } })
    return false
  }
  if (pane?.document === stop.document && pane.version === stop.version) {
    if (stop.place) panes[side].source?.resume(stop.place)
  } else {
    const key = placeKey(session, side, stop.document)
    const { places } = session.passing.store.getState()
    if (stop.place) session.passing.store.setState({ places: { ...places, [key]: stop.place } })
    try {
      session.run(openInPane, {
        desk: desk.id,
        side,
        pane: { document: stop.document, version: stop.version },
      })
    } catch (refused) {
      // A library that is only read keeps its desks: nobody has gone anywhere.
      trailOf(session).setState({ [side]: before })
      session.passing.store.setState({ places })
      throw refused
    }
  }
  session.window.setState({ side, selection: null })
  return true
}

function isThere({ library }: Session, { document, version }: Stop): boolean {
  return library.documents.get(document)?.versions.some((one) => one.id === version) ?? false
}
