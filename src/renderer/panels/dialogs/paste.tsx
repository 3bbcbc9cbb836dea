/** Brings in a text from the clipboard: its words, what it is called, and how they are read. */
import { useSession } from '#renderer/session/react.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentDialog, DialogProps } from '../content-dialog.ts'
import { ContentWindow } from '../content-window.tsx'
import styles from '../content-window.module.css'
import { failureWords } from '../deeds.ts'
import { type PastedText, paste } from '../intake/paste.ts'
import { RoleField } from '../role-field.tsx'
import { SelectField } from '../select-field.tsx'

const KINDS = ['text/plain', 'text/markdown'] as const

function Paste({ close }: DialogProps) {
  const { t } = useTranslation()
  const session = useSession()
  const [title, setTitle] = useState('')
  const [role, setRole] = useState('')
  const [mediaType, setMediaType] = useState<PastedText['mediaType']>('text/plain')
  const [text, setText] = useState('')
  const [isAdding, setAdding] = useState(false)
  const [problem, setProblem] = useState<string>()
  const isEmpty = text.trim() === ''
  const add = async (): Promise<void> => {
    setAdding(true)
    setProblem(undefined)
    const failure = await paste(session, { title, role, mediaType, text })
    setAdding(false)
    if (failure) setProblem(failureWords(t, failure))
    else close()
  }
  return (
    <ContentWindow
      title={t('panels.paste.title')}
      main={t(isAdding ? 'panels.paste.adding' : 'panels.paste.add')}
      isDisabled={isEmpty || isAdding}
      onMain={() => void add()}
      close={close}
    >
      <Field
        label={t('panels.paste.text')}
        hint={t('panels.paste.hint')}
        rows={9}
        value={text}
        onChange={setText}
        autoFocus
      />
      <Field
        label={t('panels.paste.name')}
        hint={t('panels.paste.nameHint')}
        maxLength={2000}
        value={title}
        onChange={setTitle}
      />
      <div className={styles['pair']}>
        <RoleField value={role} onChange={setRole} />
        <SelectField
          label={t('panels.paste.kind')}
          value={mediaType}
          options={[
            { id: 'text/plain', label: t('panels.paste.plain') },
            { id: 'text/markdown', label: t('panels.paste.markdown') },
          ]}
          onChange={(id) => setMediaType(KINDS.find((kind) => kind === id) ?? 'text/plain')}
        />
      </div>
      {problem !== undefined && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </ContentWindow>
  )
}

const dialog: ContentDialog = { id: 'paste', Component: Paste }
export default dialog
