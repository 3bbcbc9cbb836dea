/** The open panel beside the texts, or nothing. */
import { PANELS } from '#renderer/panels/registry.ts'
import { usePassing } from '#renderer/session/react.tsx'
import { useTranslation } from 'react-i18next'
import styles from './rail.module.css'

export function PanelArea() {
  const { t } = useTranslation()
  const open = usePassing((state) => state.panel)
  const panel = PANELS.find((one) => one.id === open)
  if (!panel) return null
  return (
    <aside
      className={styles['panel']}
      data-zone="panel"
      aria-label={t('shell.panel.label', { title: t(panel.label) })}
    >
      <panel.Component />
    </aside>
  )
}
