/** One of several, by the system's own list: for choices that are too many or too long for a row. */
import { useId } from 'react'
import styles from './select-field.module.css'

interface SelectFieldProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly id: string; readonly label: string }[]
  readonly hint?: string
  onChange(id: string): void
}

export function SelectField({ label, value, options, hint, onChange }: SelectFieldProps) {
  const [field, described] = [useId(), useId()]
  return (
    <div className={styles['field']}>
      <label htmlFor={field}>{label}</label>
      <select
        id={field}
        className={styles['select']}
        value={value}
        aria-describedby={hint === undefined ? undefined : described}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <span id={described} className={styles['hint']}>
          {hint}
        </span>
      )}
    </div>
  )
}
