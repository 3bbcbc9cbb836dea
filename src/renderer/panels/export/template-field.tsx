/** Which template notes are written by: the standard form, one that comes along, one of the reader's, or words of the moment. */
import { Field } from '#renderer/ui/field.tsx'
import { READY_MADE } from '#shared/formats/templates/ready-made.ts'
import { templateText } from '#shared/formats/templates/chosen.ts'
import { TEMPLATE_LIMIT, type Settings } from '#shared/model/settings.ts'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../select-field.tsx'
import { templateNames } from './own-choices.ts'

/** No template is called so: names have no line breaks. */
const HERE = '\n'

interface TemplateFieldProps {
  readonly label: string
  readonly value: string
  readonly settings: Settings
  onChange(value: string): void
}

export function TemplateField({ label, value, settings, onChange }: TemplateFieldProps) {
  const { t } = useTranslation()
  const { own, ready } = templateNames(settings)
  const isNamed = value === '' || own.includes(value) || ready.includes(value)
  const choose = (id: string): void => {
    const begun = templateText({ settings }, value === '' ? (READY_MADE[0]?.id ?? '') : value)
    onChange(id === HERE ? begun : id)
  }
  return (
    <>
      <SelectField
        label={label}
        value={isNamed ? value : HERE}
        options={[
          { id: '', label: t('export-choices.standardForm') },
          ...own.map((name) => ({ id: name, label: name })),
          ...ready.map((id) => ({ id, label: t(`templates.ready.${id}`) })),
          { id: HERE, label: t('export-choices.writtenHere') },
        ]}
        onChange={choose}
      />
      {!isNamed && (
        <Field
          label={t('templates.text')}
          rows={6}
          maxLength={TEMPLATE_LIMIT}
          value={value}
          onChange={onChange}
          spellCheck="false"
        />
      )}
    </>
  )
}
