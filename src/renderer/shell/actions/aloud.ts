/** Reading aloud the text the reader is in. */
import { pauseOrGoOn, readFromHere, stepAloud, stepRate, stopReading } from '#renderer/reading/aloud/deeds.ts'
import { paneHere } from '#renderer/session/desk.ts'
import type { Session } from '#renderer/session/session.ts'
import type { Action } from '../action.ts'

const isReading = ({ window }: Session): boolean => window.getState().aloud !== null

const actions: readonly Action[] = [
  {
    id: 'aloud.read',
    label: 'aloud.actions.read',
    keys: ['Alt+R'],
    // Option with a letter writes a sign there.
    macKeys: ['Mod+Shift+U'],
    enabled: (session) => paneHere(session, session.window.getState().side) !== null,
    run: ({ session, panes }) => void readFromHere(session, panes[session.window.getState().side]),
  },
  {
    id: 'aloud.pause',
    label: 'aloud.actions.pause',
    keys: ['Alt+Shift+R'],
    macKeys: ['Mod+Shift+Y'],
    enabled: isReading,
    run: ({ session }) => pauseOrGoOn(session),
  },
  {
    id: 'aloud.next',
    label: 'aloud.actions.next',
    enabled: isReading,
    run: ({ session }) => stepAloud(session, 1),
  },
  {
    id: 'aloud.previous',
    label: 'aloud.actions.previous',
    enabled: isReading,
    run: ({ session }) => stepAloud(session, -1),
  },
  {
    id: 'aloud.faster',
    label: 'aloud.actions.faster',
    enabled: isReading,
    run: ({ session }) => stepRate(session, 1),
  },
  {
    id: 'aloud.slower',
    label: 'aloud.actions.slower',
    enabled: isReading,
    run: ({ session }) => stepRate(session, -1),
  },
  {
    id: 'aloud.stop',
    label: 'aloud.actions.stop',
    enabled: isReading,
    run: ({ session }) => stopReading(session),
  },
]
export default actions
