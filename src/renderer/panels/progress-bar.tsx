/** Where something long is: a bar, and words that are read out. */
import styles from './content-window.module.css'
import type { Progress } from './intake/job.ts'

interface ProgressBarProps {
  readonly label: string
  readonly progress: Progress
}

export function ProgressBar({ label, progress: { done, total } }: ProgressBarProps) {
  return (
    <div>
      <p className={styles['note']} role="status">
        <bdi>{label}</bdi>
      </p>
      <progress
        className={styles['bar']}
        aria-label={label}
        {...(total > 0 && { value: Math.min(done, total), max: total })}
      />
    </div>
  )
}
