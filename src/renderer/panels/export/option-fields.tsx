/** The choices of a format, as the exporter declares them. */
import { Field } from '#renderer/ui/field.tsx'
import { Switch } from '#renderer/ui/switch.tsx'
import type { Settings } from '#shared/model/settings.ts'
import type { ExporterOption, ExporterOptions } from '#shared/model/exporter-option.ts'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../select-field.tsx'
import { ownChoices } from './own-choices.ts'
import { TemplateField } from './template-field.tsx'

interface OptionFieldsProps {
  readonly options: readonly ExporterOption[]
  readonly values: ExporterOptions
  /** what the library keeps of the reader's own styles and templates */
  readonly settings: Settings
  onChange(id: string, value: string | boolean): void
}

export function OptionFields({ options, values, settings, onChange }: OptionFieldsProps) {
  return options.map((option) => (
    <OptionField
      key={option.id}
      option={option}
      settings={settings}
      value={values[option.id] ?? option.standard}
      onChange={(value) => onChange(option.id, value)}
    />
  ))
}

interface OptionFieldProps {
  readonly option: ExporterOption
  readonly value: string | boolean
  readonly settings: Settings
  onChange(value: string | boolean): void
}

function OptionField({ option, value, settings, onChange }: OptionFieldProps) {
  const { t } = useTranslation()
  const label = t(option.label)
  if (option.kind === 'switch') return <Switch label={label} isOn={value === true} onChange={onChange} />
  if (option.id === 'template')
    return <TemplateField label={label} value={String(value)} settings={settings} onChange={onChange} />
  if (option.kind === 'text')
    return <Field label={label} rows={6} value={String(value)} onChange={onChange} spellCheck="false" />
  const choices = [
    ...option.choices.map(({ id, label: words }) => ({ id, label: t(words) })),
    ...ownChoices(option, settings),
  ]
  // What is the reader's own is called what the reader called it.
  const isOwn = option.open === true && !choices.some(({ id }) => id === value)
  return (
    <SelectField
      label={label}
      value={String(value)}
      options={isOwn ? [...choices, { id: String(value), label: String(value) }] : choices}
      onChange={onChange}
    />
  )
}
