/** The desks of the library: which one is open, changing over, and keeping them in order. */
import { attempt } from '#renderer/session/attempt.ts'
import { useLibrary, usePassing, useSession } from '#renderer/session/react.tsx'
import type { Session } from '#renderer/session/session.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { removeDesk } from '#shared/commands/desks.ts'
import type { Desk } from '#shared/model/desk.ts'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { openDialog, sayWithUndo } from '../deeds.ts'
import { deskHere } from '#renderer/session/desk.ts'
import { RowMenu } from '../row-menu.tsx'
import { useRows } from '../rows.ts'
import styles from '../rows.module.css'

export function DeskList() {
  const { t } = useTranslation()
  const session = useSession()
  usePassing((state) => state.desk)
  const here = useLibrary((from) => deskHere(from))
  const desks = useLibrary(({ library }) => [...library.desks.values()])
  const canWrite = session.status.getState().readOnly === null
  const remove = (id: string): void => {
    const desk = session.library.desks.get(id)
    if (!desk || !attempt(session, t, () => void session.run(removeDesk, { desk: id }))) return
    const next = session.library.desks.keys().next().value ?? null
    if (session.passing.store.getState().desk === id) session.passing.store.setState({ desk: next })
    sayWithUndo(session, t, t('panels.desks.removed', { title: desk.title }))
  }
  const rows = useRows(
    desks.map(({ id }) => id),
    { remove },
  )
  return (
    <>
      <h3 className={styles['heading']}>
        {t('panels.desks.title')}
        {canWrite && (
          <IconButton
            icon={Plus}
            size={15}
            label={t('panels.desks.new')}
            onPress={() => openDialog(session, 'new-desk')}
          />
        )}
      </h3>
      <ul className={styles['rows']} aria-label={t('panels.desks.title')} {...rows.list}>
        {desks.map((desk) => (
          <li key={desk.id} className={styles['row']} data-here={desk.id === here?.id || undefined}>
            <button
              type="button"
              className={styles['main']}
              title={desk.title}
              aria-current={desk.id === here?.id}
              onClick={() => changeOver(session, desk.id)}
              {...rows.row(desk.id)}
            >
              <bdi className={styles['name']}>{desk.title}</bdi>
              <span className={styles['small']}>{contents(session, desk, t('panels.desks.empty'))}</span>
            </button>
            {canWrite && (
              <span className={styles['beside']}>
                <RowMenu
                  name={desk.title}
                  {...rows.beside(desk.id)}
                  deeds={[
                    {
                      id: 'rename',
                      label: t('panels.desks.rename'),
                      run: () => openDialog(session, 'rename-desk', desk.id),
                    },
                    {
                      id: 'remove',
                      label: t('panels.desks.remove'),
                      isDisabled: desks.length === 1,
                      run: () => remove(desk.id),
                    },
                  ]}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function changeOver({ passing, window }: Session, desk: string): void {
  passing.store.setState({ desk })
  window.setState({ selection: null, focus: null, editing: null, hover: null })
}

/** "article | charter": what lies on it, by short names. */
function contents({ library }: Session, { panes }: Desk, empty: string): string {
  return panes
    .map((pane) => (pane && library.documents.get(pane.document)?.title) || empty)
    .map((title) => (title.length > 28 ? `${title.slice(0, 27).trimEnd().toWellFormed()}…` : title))
    .join(' | ')
}
