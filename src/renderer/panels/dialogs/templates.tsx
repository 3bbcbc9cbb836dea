/** Templates of notes: those of the library and those that come with the program, written with a live preview. */
import { useSession } from '#renderer/session/react.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { VARIABLE_NAMES } from '#shared/formats/templates/variables.ts'
import { TEMPLATE_LIMIT } from '#shared/model/settings.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentDialog, DialogProps } from '../content-dialog.ts'
import { ContentWindow } from '../content-window.tsx'
import { SelectField } from '../select-field.tsx'
import { saveTemplate } from '../templates/file.ts'
import { type Preview, previewOf, previewScope } from '../templates/preview.ts'
import styles from '../templates/templates.module.css'
import { useTemplate } from '../templates/use-template.ts'

const ROWS = 10

function Templates({ close }: DialogProps) {
  const { t } = useTranslation()
  const session = useSession()
  const template = useTemplate()
  const { chosen, name, text } = template
  // What is shown stays the same while the dialog is open: it is modal.
  const scope = useMemo(() => previewScope(session, (key, params) => t(key, { ...params })), [session, t])
  const preview = useMemo(() => previewOf(scope, text), [scope, text])
  const isWrong = preview.status === 'wrong'
  const problem =
    preview.status === 'wrong'
      ? t('templates.problem', {
          line: preview.problem.line,
          column: preview.problem.column,
          problem: t(`templates.problems.${preview.problem.code}`, { ...preview.problem.params }),
        })
      : undefined
  return (
    <ContentWindow
      title={t('templates.title')}
      main={template.isReadOnly ? undefined : t('templates.keep')}
      isDisabled={isWrong || name.trim() === '' || text.trim() === '' || !template.isChanged}
      onMain={template.keep}
      leave={t('templates.close')}
      close={close}
    >
      <div className={styles['row']}>
        <SelectField
          label={t('templates.chosen')}
          value={chosen}
          options={template.options}
          onChange={template.choose}
        />
        <Button onPress={template.blank}>{t('templates.new')}</Button>
        <Button onPress={() => void template.open()}>{t('templates.import')}</Button>
      </div>
      <Field label={t('templates.name')} value={name} onChange={template.setName} maxLength={100} />
      <div className={styles['text']}>
        <Field
          label={t('templates.text')}
          hint={t('templates.hint')}
          error={problem}
          rows={ROWS}
          maxLength={TEMPLATE_LIMIT}
          value={text}
          onChange={template.setText}
        />
      </div>
      <Names insert={(one) => template.setText(`${text}{{${one}}}`)} />
      <ShownPreview preview={preview} />
      <div className={styles['row']}>
        <p className={styles['quiet']} role="status">
          {template.isChanged && t('templates.unsaved')}
        </p>
        <Button isDisabled={text === ''} onPress={() => saveTemplate(name, text)}>
          {t('templates.export')}
        </Button>
        {template.isOwn && !template.isReadOnly && (
          <Button look="danger" onPress={template.remove}>
            {t('templates.remove')}
          </Button>
        )}
      </div>
    </ContentWindow>
  )
}

/** What a template can name; a press puts it at the end. */
function Names({ insert }: { readonly insert: (name: string) => void }) {
  const { t } = useTranslation()
  return (
    <details>
      <summary>{t('templates.variables')}</summary>
      <ul>
        {VARIABLE_NAMES.map((one) => (
          <li key={one}>
            <Button aria-label={t('templates.insert', { name: one })} onPress={() => insert(one)}>
              {one}
            </Button>{' '}
            {t(`templates.names.${one}`)}
          </li>
        ))}
      </ul>
    </details>
  )
}

function ShownPreview({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation()
  if (preview.status === 'wrong') return null
  if (preview.status === 'nothing') return <p className={styles['quiet']}>{t('templates.noPreview')}</p>
  return (
    <section aria-label={t('templates.preview')}>
      <p className={styles['quiet']}>{t('templates.previewOf', { title: preview.title })}</p>
      <pre
        className={styles['preview']}
        dir="auto"
        tabIndex={0}
        role="group"
        aria-label={t('templates.preview')}
      >
        {preview.text}
      </pre>
    </section>
  )
}

const dialog: ContentDialog = { id: 'templates', Component: Templates }
export default dialog
