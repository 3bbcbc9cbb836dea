/** Finding in the text the reader is in. */
import type { PaneGeometry } from '#renderer/geometry/pane-geometry.ts'
import { PANELS } from '#renderer/panels/registry.ts'
import { openFind, selectedWords, stepFind, switchOption } from '#renderer/reading/find/deeds.ts'
import { SWITCHES } from '#renderer/reading/find/find-keys.ts'
import { askToMarkAll } from '#renderer/reading/find/mark-all.ts'
import type { Session } from '#renderer/session/session.ts'
import { otherSide } from '#shared/model/desk.ts'
import type { FindOptions } from '#shared/text/find.ts'
import type { Action, ActionContext } from '../action.ts'
import { turnTo } from '../turn-to.ts'

const here = ({ session, panes }: ActionContext): PaneGeometry => panes[session.window.getState().side]
const findingHere = ({ window }: Session) => window.getState().find[window.getState().side]
const hasMatches = (session: Session): boolean => (findingHere(session)?.matches.count ?? 0) > 0

const KEYS: Readonly<Record<keyof FindOptions, string>> = {
  matchCase: 'Alt+C',
  matchAccents: 'Alt+A',
  wholeWords: 'Alt+W',
  pattern: 'Alt+X',
}

const switches = SWITCHES.map(
  (option): Action => ({
    id: `find.switch.${option}`,
    label: 'find.actions.switch',
    labelValues: (_session, t) => ({ option: t(`find.options.${option}`) }),
    keys: [KEYS[option]],
    zones: ['find'],
    enabled: ({ window }) => Object.values(window.getState().find).some((one) => one?.isOpen),
    run: ({ session }) => switchOption(session, option),
  }),
)

const actions: readonly Action[] = [
  { id: 'find', label: 'find.actions.find', keys: ['Mod+F'], run: find },
  {
    id: 'find.next',
    label: 'find.actions.next',
    keys: ['F3', 'Mod+G'],
    enabled: (session) => findingHere(session) !== null,
    run: (context) => stepFind(context.session, here(context), 1),
  },
  {
    id: 'find.previous',
    label: 'find.actions.previous',
    keys: ['Shift+F3', 'Mod+Shift+G'],
    enabled: (session) => findingHere(session) !== null,
    run: (context) => stepFind(context.session, here(context), -1),
  },
  {
    id: 'find.selection',
    label: 'find.actions.selection',
    enabled: ({ window }) => window.getState().selection !== null,
    run: find,
  },
  {
    id: 'find.markAll',
    label: 'find.actions.markAll',
    enabled: (session) => hasMatches(session) && session.status.getState().readOnly === null,
    run: (context) => askToMarkAll(context.session, here(context), context.t),
  },
  ...switches,
]
export default actions

/** In this text, else in the other one; with no text at all, in the library. */
function find(context: ActionContext): void {
  const { session, panes } = context
  const { side } = session.window.getState()
  const pane = [panes[side], panes[otherSide(side)]].find(
    (one) => one.source && openFind(session, one, selectedWords(session, one)),
  )
  if (pane) {
    turnTo(session, pane.side)
    // A bar that is open already takes the focus again; a new one takes it by itself.
    document.querySelector<HTMLInputElement>(`[data-find="${pane.side}"] input`)?.focus()
    return
  }
  const search = PANELS.find((panel) => panel.id === 'search')
  if (search) session.passing.store.setState({ panel: search.id })
  else session.window.setState({ dialog: { id: 'palette' } })
}
