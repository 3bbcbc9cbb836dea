/** How passages are cited, and the way back to the page they came from. */
import { openDialog } from '#renderer/panels/deeds.ts'
import { copyHere, hasLivePage } from '#renderer/session/citing.ts'
import type { Action } from '../action.ts'

const actions: readonly Action[] = [
  {
    id: 'citing.style',
    label: 'citing.action',
    run: ({ session }) => openDialog(session, 'citation-style'),
  },
  {
    id: 'copy.liveLink',
    label: 'citing.liveLink',
    enabled: hasLivePage,
    run: ({ session, t }) => copyHere(session, 'live-link', t),
  },
]
export default actions
