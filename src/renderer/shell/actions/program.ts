/** The program itself: palette, settings, keys, the example that came with it. */
import type { Session } from '#renderer/session/session.ts'
import { toast } from '#renderer/session/window-state.ts'
import { clearExample } from '#shared/commands/settings.ts'
import type { Action } from '../action.ts'

const show =
  (id: string) =>
  ({ session }: { readonly session: Session }): void =>
    session.window.setState({ dialog: { id } })

const actions: readonly Action[] = [
  { id: 'palette', label: 'actions.palette', keys: ['Mod+K', 'Mod+Shift+P'], run: show('palette') },
  { id: 'settings', label: 'actions.settings', keys: ['Mod+,'], run: show('settings') },
  { id: 'keys', label: 'actions.keys', keys: ['?'], run: show('shortcuts') },
  { id: 'about', label: 'actions.about', run: show('about') },
  {
    id: 'sample.add',
    label: 'actions.addSample',
    enabled: ({ status }) => status.getState().readOnly === null,
    async run({ session }) {
      const { job } = await session.host.start({ request: { kind: 'sample', args: {} } })
      const result = await session.host.result({ job })
      if (result.kind !== 'sample') return
      const { desk, places } = result
      session.passing.store.setState((state) => ({ desk, places: { ...state.places, ...places } }))
    },
  },
  {
    id: 'example.clear',
    label: 'actions.clearExample',
    enabled: ({ library, status }) =>
      library.settings.get('library')?.example !== undefined && status.getState().readOnly === null,
    async run({ session, t }) {
      await session.perform(clearExample, {})
      session.window.setState({ focus: null, selection: null, hover: null })
      toast(session.window, {
        message: t('actions.said.exampleCleared'),
        tone: 'info',
        action: { label: t('actions.undo'), run: () => void session.undo(), undoes: true },
      })
    },
  },
]
export default actions
