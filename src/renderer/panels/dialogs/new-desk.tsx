/** Makes a desk: its name, and what lies on its two sides. */
import { attempt } from '#renderer/session/attempt.ts'
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { addDesk } from '#shared/commands/desks.ts'
import type { Pane } from '#shared/model/desk.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentDialog, DialogProps } from '../content-dialog.ts'
import { ContentWindow } from '../content-window.tsx'
import styles from '../content-window.module.css'
import { SelectField } from '../select-field.tsx'

function NewDesk({ close }: DialogProps) {
  const { t } = useTranslation()
  const session = useSession()
  const documents = useLibrary(({ library }) => [...library.documents.values()])
  const [title, setTitle] = useState('')
  const [left, setLeft] = useState('')
  const [right, setRight] = useState('')
  const options = [
    { id: '', label: t('panels.desks.nothing') },
    ...documents.map((document) => ({ id: document.id, label: document.title || t('panels.untitled') })),
  ]
  const paneOf = (id: string): Pane | null => {
    const document = session.library.documents.get(id)
    return document ? { document: id, version: document.current } : null
  }
  const make = (): void => {
    const args = { title: title.trim(), left: paneOf(left), right: paneOf(right) }
    const isDone = attempt(session, t, () => {
      const { made } = session.run(addDesk, args)
      session.passing.store.setState({ desk: made ?? null })
      session.window.setState({ selection: null, focus: null, editing: null, hover: null, side: 'left' })
    })
    if (isDone) close()
  }
  return (
    <ContentWindow
      title={t('panels.desks.newTitle')}
      main={t('panels.desks.make')}
      isDisabled={title.trim() === ''}
      onMain={make}
      close={close}
    >
      <Field label={t('panels.desks.name')} value={title} onChange={setTitle} maxLength={2000} autoFocus />
      <div className={styles['pair']}>
        <SelectField label={t('panels.desks.left')} value={left} options={options} onChange={setLeft} />
        <SelectField label={t('panels.desks.right')} value={right} options={options} onChange={setRight} />
      </div>
    </ContentWindow>
  )
}

const dialog: ContentDialog = { id: 'new-desk', Component: NewDesk }
export default dialog
