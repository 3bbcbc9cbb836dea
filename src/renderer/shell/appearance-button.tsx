/** `Aa`: theme, size, line width and spacing of the texts, at once and without a dialog. */
import { Button } from '#renderer/ui/button.tsx'
import { DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { AppearanceForm } from './appearance-form.tsx'
import styles from './appearance.module.css'

export function AppearanceButton() {
  const { t } = useTranslation()
  return (
    <DialogTrigger>
      <Button look="quiet" aria-label={t('shell.top.appearance')}>
        Aa
      </Button>
      {/* Without a dialog inside, the popover is the dialog, and holds its unseen buttons too. */}
      <Popover
        placement="bottom end"
        aria-label={t('shell.appearance.title')}
        className={styles['popover'] ?? ''}
      >
        <div className={styles['form']}>
          <AppearanceForm />
        </div>
      </Popover>
    </DialogTrigger>
  )
}
