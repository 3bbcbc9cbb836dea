/** A quiet line for filtering a list by words; Esc empties it. */
import styles from './filter-field.module.css'

interface FilterFieldProps {
  readonly label: string
  readonly value: string
  onChange(words: string): void
}

export function FilterField({ label, value, onChange }: FilterFieldProps) {
  return (
    <input
      type="search"
      className={styles['field']}
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || value === '') return
        event.stopPropagation()
        onChange('')
      }}
    />
  )
}
