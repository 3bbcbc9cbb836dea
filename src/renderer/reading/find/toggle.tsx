/** A switch of the find bar: a sign that says what matters, its name and key in the tooltip. */
import { Tip } from '#renderer/ui/tip.tsx'
import { ToggleButton } from 'react-aria-components'
import styles from './find-bar.module.css'

interface ToggleProps {
  readonly sign: string
  readonly label: string
  readonly keys: string | undefined
  readonly isOn: boolean
  readonly isUnderlined?: boolean
  onToggle(): void
}

export function Toggle({ sign, label, keys, isOn, isUnderlined = false, onToggle }: ToggleProps) {
  return (
    <Tip label={label} keys={keys}>
      <ToggleButton
        className={styles['toggle'] ?? ''}
        aria-label={label}
        isSelected={isOn}
        onChange={onToggle}
        data-underlined={isUnderlined || undefined}
      >
        <span aria-hidden="true">{sign}</span>
      </ToggleButton>
    </Tip>
  )
}
