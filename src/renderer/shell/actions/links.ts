/** Drawing links and crossing them. */
import { align } from '#renderer/links/align.ts'
import { type Tie, tiesOf } from '#renderer/links/ties.ts'
import { link } from '#renderer/session/acts.ts'
import { bridgeHere, crossBridge } from '#renderer/shell/going.ts'
import type { Session } from '#renderer/session/session.ts'
import { announce } from '#renderer/session/window-state.ts'
import { subjectOf } from '#renderer/session/subject.ts'
import { otherSide } from '#shared/model/desk.ts'
import type { Action, ActionContext } from '../action.ts'
import { deskHere } from '#renderer/session/desk.ts'
import { isNarrow, turnTo } from '../turn-to.ts'

const actions: readonly Action[] = [
  {
    id: 'link',
    label: 'actions.link',
    keys: ['L'],
    enabled: (session) =>
      (session.window.getState().selection !== null || subjectOf(session) !== null) &&
      session.status.getState().readOnly === null,
    run: ({ session }) => void link(session),
  },
  {
    id: 'link.stop',
    label: 'actions.linkStop',
    enabled: ({ window }) => window.getState().linking !== null,
    run({ session, t }) {
      session.window.setState({ linking: null })
      announce(session.window, t('said.linkingStopped'))
    },
  },
  {
    id: 'link.cross',
    label: 'actions.cross',
    keys: ['X'],
    enabled: (session) => bridgeHere(session) !== undefined,
    run: crossBridge,
  },
  {
    id: 'link.edit',
    label: 'actions.linkEdit',
    keys: ['E'],
    zones: ['gutter', 'panel'],
    enabled: (session) => session.status.getState().readOnly === null && linkHere(session) !== undefined,
    run({ session }) {
      const about = linkHere(session)
      if (about !== undefined) session.window.setState({ dialog: { id: 'edit-link', about } })
    },
  },
  { id: 'panes.align', label: 'actions.align', keys: ['A'], run: alignHere },
]
export default actions

/** The link that has the keyboard, in the gutter or its list, else the one in front there. */
function linkHere({ window, library }: Session): string | undefined {
  const row = document.activeElement?.closest<HTMLElement>('[data-link]')
  const { hover } = window.getState()
  const id = row?.dataset['link'] ?? (hover?.kind === 'link' ? hover.id : undefined)
  return id !== undefined && library.links.has(id) ? id : undefined
}

/** By a link of the focused annotation, else by the one that lies nearest to the middle of this pane. */
function alignHere({ session, panes, t }: ActionContext): void {
  const { focus, side } = session.window.getState()
  const { scrollTop, height } = panes[side].view
  const across = tiesOf(session, deskHere(session)).filter(
    ({ ends: [one, other] }) => other && other.side !== one.side,
  )
  const distance = (tie: Tie): number => {
    const end = tie.ends.find((one) => one.side === side)
    const extent = end?.annotation === undefined ? undefined : panes[side].extent(end.annotation)
    return extent ? Math.abs(extent.top - scrollTop - height / 2) : Infinity
  }
  const own = across.find((tie) =>
    tie.ends.some((end) => end.annotation !== undefined && end.annotation === focus),
  )
  const tie = own ?? across.toSorted((a, b) => distance(a) - distance(b))[0]
  if (tie) align(session, panes, tie, t)
  if (tie && isNarrow()) turnTo(session, otherSide(side))
}
