/** Going to a place by its number. */
import { paneHere } from '#renderer/session/desk.ts'
import type { Action } from '../action.ts'

const actions: readonly Action[] = [
  {
    id: 'place.go',
    label: 'locators.go',
    keys: ['G'],
    enabled: (session) => paneHere(session, session.window.getState().side) !== null,
    run: ({ session }) => session.window.setState({ dialog: { id: 'go-to-place' } }),
  },
]
export default actions
