/** A window that cannot show a desk: what happened, what to do now, and details that can be copied. */
import { Button } from '#renderer/ui/button.tsx'
import type { HostError } from '#shared/host/errors.ts'
import { useTranslation } from 'react-i18next'
import styles from './failure-page.module.css'

/**
 * `refused`: nobody let this window in; `elsewhere`: another window did what this one was for; `library`: there is a
 * host and no library to show; `page`: the page broke
 */
export type FailureKind = 'refused' | 'elsewhere' | 'library' | 'page'

interface FailurePageProps {
  readonly kind: FailureKind
  readonly error: HostError
  onRetry(): void
}

export function FailurePage({ kind, error, onRetry }: FailurePageProps) {
  const { t, i18n } = useTranslation()
  const { code, params, message } = error
  const title = {
    refused: 'host.refused.title',
    elsewhere: 'arriving.elsewhere',
    library: 'shell.failure.title',
    page: 'shell.failure.page',
  }
  const key =
    kind === 'page'
      ? 'shell.failure.broken'
      : kind === 'refused' && i18n.exists(`host.refused.${code}`)
        ? `host.refused.${code}`
        : kind === 'elsewhere'
          ? 'arriving.handedOver'
          : `errors.${code}`
  const advice = `shell.failure.advice.${code}`
  return (
    <main className={styles['page']} data-failure={code}>
      <div className={styles['card']} role="alert">
        <h1>{t(title[kind])}</h1>
        <p>{i18n.exists(key) ? t(key, { ...params }) : message}</p>
        {i18n.exists(advice) && <p className={styles['advice']}>{t(advice, { ...params })}</p>}
        <div className={styles['deeds']}>
          <Button look="main" onPress={onRetry}>
            {t('shell.failure.retry')}
          </Button>
        </div>
        <details className={styles['details']}>
          <summary>{t('shell.failure.details')}</summary>
          <pre>{JSON.stringify({ code, params, message }, null, 2)}</pre>
          <Button look="quiet" onPress={() => void navigator.clipboard.writeText(JSON.stringify(error))}>
            {t('shell.failure.copy')}
          </Button>
        </details>
      </div>
    </main>
  )
}
