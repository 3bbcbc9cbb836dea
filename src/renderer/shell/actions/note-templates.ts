/** Templates of notes that go out. */
import { openDialog } from '#renderer/panels/deeds.ts'
import type { Action } from '../action.ts'

const actions: readonly Action[] = [
  {
    id: 'templates.open',
    label: 'templates.action',
    run: ({ session }) => openDialog(session, 'templates'),
  },
]
export default actions
