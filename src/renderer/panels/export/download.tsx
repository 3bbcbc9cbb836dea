/** A finished export to take away: its name, its size, and the link that downloads it. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './download.module.css'

interface DownloadProps {
  readonly name: string
  readonly blob: Blob
}

export function Download({ name, blob }: DownloadProps) {
  const { t, i18n } = useTranslation()
  /** The address lives as long as the link. */
  const give = useCallback(
    (link: HTMLAnchorElement) => {
      const address = URL.createObjectURL(blob)
      link.href = address
      return () => URL.revokeObjectURL(address)
    },
    [blob],
  )
  return (
    <>
      <p role="status">{t('panels.export.ready', { name, size: sizeWords(blob.size, i18n.language) })}</p>
      <a ref={give} className={styles['download']} download={name}>
        {t('panels.export.download', { name })}
      </a>
    </>
  )
}

function sizeWords(bytes: number, language: string): string {
  const [value, unit] =
    bytes < 1e3 ? [bytes, 'byte'] : bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte']
  const style = { style: 'unit', unit, maximumFractionDigits: value < 10 && unit !== 'byte' ? 1 : 0 } as const
  return new Intl.NumberFormat(language, style).format(value)
}
