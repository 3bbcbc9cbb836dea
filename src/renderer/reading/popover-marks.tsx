/** How the next highlight is marked (a colour chosen after it makes it), and the pin that makes more of the same. */
import { chooseMark, lastStyle } from '#renderer/session/acts.ts'
import { armColour } from '#renderer/session/armed.ts'
import { usePassing, useSession } from '#renderer/session/react.tsx'
import { useKeyNames } from '#renderer/ui/key-names.tsx'
import { MARK_STYLES } from '#shared/model/annotation.ts'
import { Pin } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { MarkIcon } from './mark-icon.tsx'
import styles from './selection-popover.module.css'

export function PopoverMarks() {
  const { t } = useTranslation()
  const session = useSession()
  const keyOf = useKeyNames()
  const titled = (words: string, action: string): string => {
    const key = keyOf(action)
    return key === undefined ? words : `${words} (${key})`
  }
  const last = usePassing((state) => state.lastMark)
  return (
    <span className={styles['marks']} role="group" aria-label={t('highlights.mark')}>
      {MARK_STYLES.map((mark) => {
        const label = t('highlights.markTitle', { mark: t(`highlights.marks.${mark}`) })
        return (
          <button
            key={mark}
            type="button"
            className={styles['button']}
            tabIndex={-1}
            title={titled(label, 'mark.cycle')}
            aria-label={label}
            aria-pressed={mark === last}
            onClick={() => chooseMark(session, mark)}
          >
            <MarkIcon mark={mark} />
          </button>
        )
      })}
      <button
        type="button"
        className={styles['button']}
        tabIndex={-1}
        title={titled(t('highlights.keepTitle'), 'armed.toggle')}
        aria-label={t('highlights.keep')}
        aria-keyshortcuts={keyOf('armed.toggle')}
        onClick={() => armColour(session, lastStyle(session).colour)}
      >
        <Pin size={15} strokeWidth={1.75} aria-hidden="true" />
      </button>
    </span>
  )
}
