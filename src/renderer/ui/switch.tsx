/** Something that is on or off. */
import { Switch as AriaSwitch } from 'react-aria-components'
import styles from './switch.module.css'

interface SwitchProps {
  readonly label: string
  readonly isOn: boolean
  onChange(isOn: boolean): void
}

export function Switch({ label, isOn, onChange }: SwitchProps) {
  return (
    <AriaSwitch className={styles['switch'] ?? ''} isSelected={isOn} onChange={onChange}>
      <span className={styles['words']}>{label}</span>
      <span className={styles['track']} />
    </AriaSwitch>
  )
}
