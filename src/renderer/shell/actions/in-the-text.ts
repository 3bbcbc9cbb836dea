/** What stands in a text besides its words: its notes and its pictures. */
import { showNoteHere } from '#renderer/reading/footnotes/show-here.ts'
import { showPictureHere } from '#renderer/reading/pictures/show-here.ts'
import { toast } from '#renderer/session/window-state.ts'
import type { Action, ActionContext, Zone } from '../action.ts'

const TEXTS: readonly Zone[] = ['left-text', 'right-text']

const actions: readonly Action[] = [
  {
    id: 'footnote.show',
    label: 'footnotes.show',
    keys: ['F'],
    zones: TEXTS,
    run: (context) => tell(context, showNoteHere, 'footnotes.none'),
  },
  {
    id: 'picture.show',
    label: 'pictures.show',
    keys: ['I'],
    zones: TEXTS,
    run: (context) => tell(context, showPictureHere, 'pictures.none'),
  },
]
export default actions

function tell({ session, panes, t }: ActionContext, show: typeof showNoteHere, none: string): void {
  const { side } = session.window.getState()
  const { source } = panes[side]
  if (source && show(session, side, source)) return
  toast(session.window, { message: t(none), tone: 'info' })
}
