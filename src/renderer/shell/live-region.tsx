/** Says to people who listen what others see. */
import { useWindow } from '#renderer/session/react.tsx'
import styles from './shell.module.css'

export function LiveRegion() {
  const { text, count } = useWindow((state) => state.announced)
  return (
    <div className={styles['live']} aria-live="polite" aria-atomic="true">
      {/* Words said twice are new words. */}
      <span key={count}>{text}</span>
    </div>
  )
}
