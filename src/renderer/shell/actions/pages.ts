/** The pages of an original: to them and back, and how wide they are. */
import { nextZoom, setZoom, zoomOf } from '#renderer/reading/pages/page-width.ts'
import { hasPagesHere, isPagesHere, togglePages } from '#renderer/reading/pages/shown-as-pages.ts'
import type { Session } from '#renderer/session/session.ts'
import type { Action } from '../action.ts'

const sideOf = (session: Session) => session.window.getState().side
const isShown = (session: Session): boolean => isPagesHere(session, sideOf(session))

const widen = (session: Session, by: 1 | -1): void => {
  const side = sideOf(session)
  setZoom(session, side, nextZoom(zoomOf(session.passing.store.getState(), side), by))
}

const actions: readonly Action[] = [
  {
    id: 'pages.toggle',
    label: 'pages.toggle',
    keys: ['Alt+O'],
    enabled: (session) => hasPagesHere(session, sideOf(session)),
    run: ({ session }) => togglePages(session, sideOf(session)),
  },
  {
    id: 'pages.larger',
    label: 'pages.larger',
    keys: ['Alt+PageUp'],
    enabled: isShown,
    run: ({ session }) => widen(session, 1),
  },
  {
    id: 'pages.smaller',
    label: 'pages.smaller',
    keys: ['Alt+PageDown'],
    enabled: isShown,
    run: ({ session }) => widen(session, -1),
  },
  {
    id: 'pages.fit',
    label: 'pages.fit',
    enabled: isShown,
    run: ({ session }) => void setZoom(session, sideOf(session), 1),
  },
]
export default actions
