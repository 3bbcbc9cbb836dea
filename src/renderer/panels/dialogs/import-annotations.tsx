/** Brings in other people's annotations: which text they are about, when their file does not say it, and the files. */
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { chooseFiles } from '#renderer/ui/choose-files.ts'
import { ANNOTATION_EXTENSIONS } from '#shared/formats/annotation-files.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentDialog, DialogProps } from '../content-dialog.ts'
import { ContentWindow } from '../content-window.tsx'
import { intake } from '../intake.ts'
import { SelectField } from '../select-field.tsx'

/** The choice that leaves it to the quotations. */
const BY_QUOTE = ''

function ImportAnnotations({ about = BY_QUOTE, close }: DialogProps) {
  const { t, i18n } = useTranslation()
  const session = useSession()
  const documents = useLibrary(({ library }) => library.documents)
  const [document, setDocument] = useState(about)
  const titles = [...documents.values()]
    .map(({ id, title }) => ({ id, label: title }))
    .toSorted((a, b) => a.label.localeCompare(b.label, i18n.language))
  const go = async (): Promise<void> => {
    const files = await chooseFiles(ANNOTATION_EXTENSIONS)
    if (files.length === 0) return
    close()
    const annotations = document === BY_QUOTE ? {} : { document }
    await intake(session, files, { annotations })
  }
  return (
    <ContentWindow
      title={t('annotation-files.title')}
      main={t('annotation-files.choose')}
      onMain={() => void go()}
      close={close}
    >
      <p>{t('annotation-files.kinds')}</p>
      <SelectField
        label={t('annotation-files.document')}
        hint={t('annotation-files.documentHint')}
        value={document}
        options={[{ id: BY_QUOTE, label: t('annotation-files.byQuote') }, ...titles]}
        onChange={setDocument}
      />
    </ContentWindow>
  )
}

const dialog: ContentDialog = { id: 'import-annotations', Component: ImportAnnotations }
export default dialog
