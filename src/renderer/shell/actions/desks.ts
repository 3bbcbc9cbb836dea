/** Desks and their panes. */
import type { Session } from '#renderer/session/session.ts'
import { swapTrails } from '#renderer/session/trail.ts'
import { announce, toast } from '#renderer/session/window-state.ts'
import { removeDesk, swapPanes } from '#shared/commands/desks.ts'
import { type Desk, otherSide, paneAt, SIDES } from '#shared/model/desk.ts'
import type { Action, ActionContext } from '../action.ts'
import { deskHere } from '#renderer/session/desk.ts'
import { turnTo } from '../turn-to.ts'
import { focusZone } from '../zones.ts'

const canWrite = ({ status }: Session): boolean => status.getState().readOnly === null

const actions: readonly Action[] = [
  {
    id: 'desk.new',
    label: 'actions.newDesk',
    enabled: canWrite,
    run: ({ session }) => session.window.setState({ dialog: { id: 'new-desk' } }),
  },
  {
    id: 'desk.rename',
    label: 'actions.renameDesk',
    enabled: (session) => canWrite(session) && deskHere(session) !== undefined,
    run({ session }) {
      const desk = deskHere(session)
      if (desk) session.window.setState({ dialog: { id: 'rename-desk', about: desk.id } })
    },
  },
  {
    id: 'desk.remove',
    label: 'actions.removeDesk',
    enabled: (session) => canWrite(session) && session.library.desks.size > 1,
    run: removeHere,
  },
  {
    id: 'panes.swap',
    label: 'actions.swapPanes',
    keys: ['Mod+\\'],
    enabled: (session) => canWrite(session) && deskHere(session) !== undefined,
    run({ session, t }) {
      const desk = deskHere(session)
      if (!desk) return
      takePlacesAlong(session, desk)
      swapTrails(session)
      session.run(swapPanes, { desk: desk.id })
      session.window.setState(({ side, selection }) => ({
        side: otherSide(side),
        selection: selection && { ...selection, side: otherSide(selection.side) },
      }))
      announce(session.window, t('actions.said.swapped'))
    },
  },
  { id: 'pane.other', label: 'actions.otherPane', keys: ['O'], run: enterOther },
]
export default actions

/** Each text is read on, on its other side, where it was left on this one. */
function takePlacesAlong(session: Session, desk: Desk): void {
  const { places } = session.passing.store.getState()
  const taken = SIDES.flatMap((side) => {
    const document = paneAt(desk, side)?.document
    const place = places[`${desk.id}/${side}/${document}`]
    return place ? [[`${desk.id}/${otherSide(side)}/${document}`, place] as const] : []
  })
  session.passing.store.setState({ places: { ...places, ...Object.fromEntries(taken) } })
}

function removeHere({ session, t }: ActionContext): void {
  const desk = deskHere(session)
  if (!desk) return
  session.run(removeDesk, { desk: desk.id })
  session.passing.store.setState({ desk: deskHere(session)?.id ?? null })
  toast(session.window, {
    message: t('actions.said.deskRemoved', { title: desk.title }),
    tone: 'info',
    action: { label: t('actions.undo'), run: () => void session.undo(), undoes: true },
  })
}

function enterOther({ session, panes }: ActionContext): void {
  const side = otherSide(session.window.getState().side)
  turnTo(session, side)
  const desk = deskHere(session)
  if (desk && paneAt(desk, side) && panes[side].source) panes[side].source.focusText()
  else focusZone(`${side}-text`)
}
