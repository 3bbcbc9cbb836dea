/** Brings in a text from the clipboard: its words, what it is called, and how they are read, formatted or plain. */
import { useSession } from '#renderer/session/react.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentDialog, DialogProps } from '../content-dialog.ts'
import { ContentWindow } from '../content-window.tsx'
import styles from '../content-window.module.css'
import { failureWords } from '../deeds.ts'
import { type Clip, clipOf, offeredClip } from '../intake/clipboard.ts'
import { type PastedText, paste } from '../intake/paste.ts'
import { RoleField } from '../role-field.tsx'
import { SelectField } from '../select-field.tsx'

const KINDS = ['text/plain', 'text/markdown', 'text/html'] as const

function Paste({ about, close }: DialogProps) {
  const { t } = useTranslation()
  const session = useSession()
  const [title, setTitle] = useState('')
  const [role, setRole] = useState('')
  const [clip, setClip] = useState<Clip | undefined>(() => offeredClip(session, about))
  const [chosen, setChosen] = useState<PastedText['mediaType']>('text/html')
  const [text, setText] = useState(clip?.text ?? '')
  const [isAdding, setAdding] = useState(false)
  const [stopping] = useState(() => new AbortController())
  const [problem, setProblem] = useState<string>()
  // Words that were changed are no longer those of the markup.
  const html = clip?.text === text ? clip.html : undefined
  const mediaType = chosen === 'text/html' && html === undefined ? 'text/plain' : chosen
  const isEmpty = text.trim() === '' && html === undefined
  const add = async (): Promise<void> => {
    setAdding(true)
    setProblem(undefined)
    const pasted = { title, role, mediaType, text, ...(html !== undefined && { html }) }
    const failure = await paste(session, pasted, stopping.signal)
    setAdding(false)
    if (failure) setProblem(failureWords(t, failure))
    else close()
  }
  // Who leaves while it comes in does not want it.
  const leave = (): void => {
    stopping.abort()
    close()
  }
  return (
    <ContentWindow
      title={t('panels.paste.title')}
      main={t(isAdding ? 'panels.paste.adding' : 'panels.paste.add')}
      isDisabled={isEmpty || isAdding}
      onMain={() => void add()}
      close={leave}
    >
      <Field
        label={t('panels.paste.text')}
        hint={html === undefined ? t('panels.paste.hint') : t('intake.paste.found.html')}
        rows={9}
        value={text}
        onChange={setText}
        onPaste={(event) => {
          // Into other words, only words are pasted.
          if (text !== '') return
          setClip(clipOf(event.clipboardData))
          setChosen('text/html')
        }}
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
            ...(html === undefined ? [] : [{ id: 'text/html', label: t('intake.paste.formatted') }]),
            { id: 'text/plain', label: t('panels.paste.plain') },
            { id: 'text/markdown', label: t('panels.paste.markdown') },
          ]}
          onChange={(id) => setChosen(KINDS.find((kind) => kind === id) ?? 'text/plain')}
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
