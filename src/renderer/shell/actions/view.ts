/** How the window looks: theme, type, panel, where the focus is. */
import type { Session } from '#renderer/session/session.ts'
import type { Action } from '../action.ts'
import { dress } from '../appearance.ts'
import { THEMES } from '../appearance-choices.ts'
import { togglePanel } from '../panel-choice.ts'
import { turnTo } from '../turn-to.ts'
import { goToZone } from '../zones.ts'

/** Steps of the reading size in px. */
const STEP = 1

const resize = (session: Session, by: number): void =>
  dress(session, { size: session.passing.store.getState().appearance.size + by })

const actions: readonly Action[] = [
  ...THEMES.map(
    (theme): Action => ({
      id: `theme.${theme}`,
      label: `actions.theme.${theme}`,
      run: ({ session }) => dress(session, { theme }),
    }),
  ),
  {
    id: 'text.bigger',
    label: 'actions.bigger',
    keys: ['Mod+>'],
    run: ({ session }) => resize(session, STEP),
  },
  {
    id: 'text.smaller',
    label: 'actions.smaller',
    keys: ['Mod+<'],
    run: ({ session }) => resize(session, -STEP),
  },
  { id: 'panel.toggle', label: 'actions.panel', keys: ['Mod+B'], run: ({ session }) => togglePanel(session) },
  {
    id: 'zone.next',
    label: 'actions.nextZone',
    keys: ['F6'],
    run: ({ session }) => void goToZone(1, (side) => turnTo(session, side)),
  },
  {
    id: 'zone.previous',
    label: 'actions.previousZone',
    keys: ['Shift+F6'],
    run: ({ session }) => void goToZone(-1, (side) => turnTo(session, side)),
  },
]
export default actions
