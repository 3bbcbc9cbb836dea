/** The title of the desk with what lies on it; pressed, it lists the desks of the library. */
import { useLibrary, useSession, useStatus } from '#renderer/session/react.tsx'
import { Menu, type MenuEntry } from '#renderer/ui/menu.tsx'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { countsOf } from './desk-counts.ts'
import styles from './top-bar.module.css'
import { entryFor, useActionContext } from './use-actions.ts'
import { useDesk } from './use-desk.ts'

export function DeskSwitcher() {
  const { t } = useTranslation()
  const session = useSession()
  const context = useActionContext()
  const desk = useDesk()
  const desks = useLibrary((from) => [...from.library.desks.values()])
  useStatus((status) => status.revision)
  if (!desk) return null
  const counts = countsOf(session, desk)
  const words = (['documents', 'passages', 'links'] as const).map((what) =>
    t(`shell.desk.${what}`, { count: counts[what] }),
  )
  const entries = desks.map(
    (one): MenuEntry => ({
      id: one.id,
      label: one.title,
      isChosen: one.id === desk.id,
      run() {
        session.passing.store.setState({ desk: one.id })
        session.window.setState({ selection: null, focus: null, editing: null })
      },
    }),
  )
  const groups = [
    { id: 'desks', title: t('shell.desk.desks'), entries },
    { id: 'deeds', entries: ['desk.new', 'desk.rename', 'desk.remove'].map((id) => entryFor(id, context)) },
  ]
  return (
    <Menu label={t('shell.desk.switch')} groups={groups}>
      <Button className={styles['desk'] ?? ''}>
        <bdi className={styles['deskTitle']}>{desk.title}</bdi>
        <span className={styles['counts']}>{words.join(' · ')}</span>
      </Button>
    </Menu>
  )
}
