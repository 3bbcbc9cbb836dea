/** Whether what was done is on the disk: said as it is, with the reason and the way on when it is not. */
import { useSession, useStatus } from '#renderer/session/react.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './status-bar.module.css'

/** Milliseconds after which saving is slow enough to be noticed. */
const SLOW = 2_000

export function SavingState() {
  const { t } = useTranslation()
  const session = useSession()
  const saving = useStatus((status) => status.saving)
  const isSlow = useSlow(saving.status === 'saving')
  if (saving.status !== 'failed') {
    return (
      <span
        className={styles['saving']}
        data-saving={saving.status}
        data-slow={isSlow || undefined}
        role="status"
      >
        {t(`shell.status.${saving.status}`)}
      </span>
    )
  }
  const { code, params, message } = saving.error
  const why = t(`errors.${code}`, { ...params, defaultValue: message })
  return (
    <span className={styles['saving']} data-saving="failed" role="alert">
      <span className={styles['why']} title={why}>
        {t('shell.status.failed', { why, count: saving.pending })}
      </span>
      <Button look="quiet" onPress={() => session.retry()}>
        {t('shell.status.retry')}
      </Button>
    </span>
  )
}

function useSlow(isOn: boolean): boolean {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    if (!isOn) return undefined
    const timer = setTimeout(() => setSlow(true), SLOW)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [isOn])
  return isSlow
}
