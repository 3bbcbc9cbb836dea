/** Links to a place in the library: copying one, following one. */
import { copyWords } from '#renderer/session/citing.ts'
import { hasPlace, placeLink } from '#renderer/session/place-link.ts'
import type { Action } from '../action.ts'

const actions: readonly Action[] = [
  {
    id: 'copy.link',
    label: 'arriving.copy',
    words: 'arriving.words',
    keys: ['Shift+L'],
    enabled: hasPlace,
    async run({ session, t }) {
      const link = placeLink(session)
      if (link) await copyWords(session, link, t)
    },
  },
  {
    id: 'link.follow',
    label: 'arriving.follow',
    words: 'arriving.words',
    run: ({ session }) => session.window.setState({ dialog: { id: 'follow-link' } }),
  },
]
export default actions
