/** Above the annotations of a text that wait for a place: how many they are, and accepting all that is proposed. */
import { Button } from '#renderer/ui/button.tsx'
import { useTranslation } from 'react-i18next'
import styles from './strays.module.css'

interface StraysHeadProps {
  readonly waiting: number
  readonly left: number
  /** places that are proposed and can be accepted; 0 offers nothing */
  readonly offered: number
  onAcceptAll(): void
}

export function StraysHead({ waiting, left, offered, onAcceptAll }: StraysHeadProps) {
  const { t } = useTranslation()
  return (
    <>
      <h4 className={styles['head']}>
        {waiting > 0 ? t('versions.strays.title', { count: waiting }) : t('versions.strays.titleLeft')}
      </h4>
      <p className={styles['hint']}>
        {t('versions.strays.hint')}
        {left > 0 && ` ${t('versions.strays.left', { count: left })}`}
      </p>
      {offered > 1 && (
        <div className={styles['deeds']}>
          <Button look="quiet" onPress={onAcceptAll}>
            {t('asked.acceptAll', { count: offered })}
          </Button>
        </div>
      )}
    </>
  )
}
