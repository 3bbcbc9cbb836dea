/** One of a few: a row of words of which one is on. */
import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import styles from './choice.module.css'

export interface Option<T extends string> {
  readonly id: T
  readonly label: ReactNode
  /** said under it */
  readonly hint?: string
  readonly isDisabled?: boolean
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly options: readonly Option<T>[]
  readonly value: T
  /** side by side, two on a line, or one under the other with room for hints */
  readonly look?: 'row' | 'grid' | 'list'
  onChange(value: T): void
}

export function Choice<T extends string>({ label, options, value, look = 'row', onChange }: ChoiceProps<T>) {
  return (
    <RadioGroup
      className={styles['group'] ?? ''}
      orientation={look === 'list' ? 'vertical' : 'horizontal'}
      value={value}
      onChange={(next) => {
        const option = options.find(({ id }) => id === next)
        if (option) onChange(option.id)
      }}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <div className={styles[look]}>
        {options.map(({ id, label: words, hint, isDisabled = false }) => (
          <Radio key={id} value={id} isDisabled={isDisabled} className={styles['option'] ?? ''}>
            <span>{words}</span>
            {hint !== undefined && <span className={styles['hint']}>{hint}</span>}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
