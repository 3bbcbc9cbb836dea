/** The choices of a format, as the exporter declares them. */
import { Field } from '#renderer/ui/field.tsx'
import { Switch } from '#renderer/ui/switch.tsx'
import type { ExporterOption, ExporterOptions } from '#shared/model/exporter-option.ts'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../select-field.tsx'

interface OptionFieldsProps {
  readonly options: readonly ExporterOption[]
  readonly values: ExporterOptions
  onChange(id: string, value: string | boolean): void
}

export function OptionFields({ options, values, onChange }: OptionFieldsProps) {
  return options.map((option) => (
    <OptionField
      key={option.id}
      option={option}
      value={values[option.id] ?? option.standard}
      onChange={(value) => onChange(option.id, value)}
    />
  ))
}

interface OptionFieldProps {
  readonly option: ExporterOption
  readonly value: string | boolean
  onChange(value: string | boolean): void
}

function OptionField({ option, value, onChange }: OptionFieldProps) {
  const { t } = useTranslation()
  const label = t(option.label)
  if (option.kind === 'switch') return <Switch label={label} isOn={value === true} onChange={onChange} />
  if (option.kind === 'text')
    return <Field label={label} rows={6} value={String(value)} onChange={onChange} spellCheck="false" />
  const choices = option.choices.map(({ id, label: words }) => ({ id, label: t(words) }))
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
