/** The way out of focus mode for the pointer, with the key that does the same. */
import { setFocusMode } from '#renderer/reading/comfort/focus-mode.ts'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { useTranslation } from 'react-i18next'
import { showKeys } from './keys.ts'
import styles from './status-bar.module.css'
import { useActionContext } from './use-actions.ts'

export function LeaveFocusMode() {
  const { t } = useTranslation()
  const context = useActionContext()
  return (
    <button type="button" className={styles['leave']} onClick={() => setFocusMode(context, false)}>
      {t('comfort.leave')} <Kbd>{showKeys('Escape', context.session.capabilities.platform, t)}</Kbd>
    </button>
  )
}
