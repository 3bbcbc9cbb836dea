/** Where a picture was that did not come with the text: nothing is fetched, its address is words. */
import { useTranslation } from 'react-i18next'
import styles from './picture.module.css'

export function AbsentPicture({ address }: { address: string }) {
  const { t } = useTranslation()
  return (
    <span className={styles['absent']}>
      {t('pictures.absent')} <bdi className={styles['address']}>{address}</bdi>
    </span>
  )
}
