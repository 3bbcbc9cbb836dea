/** Role, title and bibliographic data of a text. What is emptied is taken away. */
import { attempt } from '#renderer/session/attempt.ts'
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { editDocument } from '#shared/commands/documents.ts'
import type { Document } from '#shared/model/document.ts'
import { useState } from 'react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { ContentDialog, DialogProps } from '../content-dialog.ts'
import { ContentWindow } from '../content-window.tsx'
import styles from '../content-window.module.css'
import { changesOf, type Details, detailsOf, LIMITS } from '../library/details.ts'
import { openDialog } from '../deeds.ts'
import { droppedReference } from '../reference/reading.ts'
import { ReferenceDrop } from '../reference/reference-drop.tsx'
import fold from '../reference/reference.module.css'
import { RoleField } from '../role-field.tsx'

/** Folded away while a text has none of them. */
const MORE = ['type', 'container', 'volume', 'issue', 'pages', 'place', 'doi', 'isbn'] as const

function EditDocument({ about = '', close }: DialogProps) {
  const document = useLibrary(({ library }) => library.documents.get(about))
  return document ? <DetailsForm key={document.id} document={document} close={close} /> : null
}

interface DetailsFormProps {
  readonly document: Document
  close(): void
}

function DetailsForm({ document, close }: DetailsFormProps) {
  const { t } = useTranslation()
  const session = useSession()
  const [details, setDetails] = useState<Details>(() => detailsOf(document))
  const set = (part: Partial<Details>): void => setDetails((before) => ({ ...before, ...part }))
  const { fields, clear } = changesOf(details, document)
  const isSame = Object.keys(fields).length === 0 && clear.length === 0
  const isSaved = (): boolean => {
    const args = { document: document.id, fields, clear: [...clear] }
    return isSame || attempt(session, t, () => void session.run(editDocument, args))
  }
  const save = (): void => {
    if (isSaved()) close()
  }
  const fillIn = (file: File | null): void => {
    if (!isSaved()) return
    droppedReference(session).setState({ file })
    openDialog(session, 'reference', document.id)
  }
  const line = (name: keyof Details, hint?: string, rows = 1) => (
    <Field
      label={labelOf(name, t)}
      hint={hint}
      rows={rows}
      maxLength={LIMITS[name]}
      value={details[name]}
      onChange={(value) => set({ [name]: value })}
    />
  )
  const hasTitle = details.title.trim() !== ''
  return (
    <ContentWindow
      title={t('panels.document.title')}
      main={t('panels.document.save')}
      isDisabled={!hasTitle}
      onMain={save}
      close={close}
    >
      <ReferenceDrop onFile={fillIn}>
        <p className={styles['note']}>
          <bdi>{t('panels.document.file', { name: document.source.name })}</bdi>
        </p>
        <Button isDisabled={!hasTitle} onPress={() => fillIn(null)}>
          {t(isSame ? 'references.open' : 'references.saveAndOpen')}
        </Button>
      </ReferenceDrop>
      <div className={styles['pair']}>
        <RoleField value={details.role} onChange={(role) => set({ role })} />
        {line('siglum', t('panels.document.siglumHint'))}
      </div>
      {line('title', hasTitle ? undefined : t('panels.document.noTitle'))}
      {line('subtitle')}
      {line('creators', t('panels.document.creatorsHint'), 2)}
      <div className={styles['pair']}>
        {line('date', t('panels.document.dateHint'))}
        {line('language', t('panels.document.languageHint'))}
        {line('publisher')}
        {line('rights')}
      </div>
      <details className={fold['more']} open={MORE.some((name) => document[name] !== undefined)}>
        <summary>{t('references.more')}</summary>
        <div className={styles['pair']}>{MORE.map((name) => line(name))}</div>
      </details>
      {line('description', undefined, 3)}
    </ContentWindow>
  )
}

function labelOf(name: keyof Details, t: TFunction): string {
  const more = MORE.find((one) => one === name)
  if (more) return t(`references.fields.${more}`)
  return t(`panels.document.${name === 'title' ? 'name' : name}`)
}

const dialog: ContentDialog = { id: 'edit-document', Component: EditDocument }
export default dialog
