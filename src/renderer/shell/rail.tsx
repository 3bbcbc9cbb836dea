/** The rail at the left edge: one icon per panel, the open one marked. Arrows move inside it. */
import { PANELS } from '#renderer/panels/registry.ts'
import { usePassing, useSession } from '#renderer/session/react.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { choosePanel } from './panel-choice.ts'
import styles from './rail.module.css'

export function Rail() {
  const { t } = useTranslation()
  const session = useSession()
  const panel = usePassing((state) => state.panel)
  const rail = useRef<HTMLElement>(null)
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const buttons = [...(rail.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((button) => button === document.activeElement)
    if (step === 0 || at < 0) return
    event.preventDefault()
    buttons.at((at + step) % buttons.length)?.focus()
  }
  return (
    <nav
      ref={rail}
      className={styles['rail']}
      data-zone="rail"
      aria-label={t('shell.rail.label')}
      onKeyDown={onKeyDown}
    >
      {PANELS.map(({ id, label, icon }) => (
        <IconButton
          key={id}
          icon={icon}
          label={t(label)}
          pressed={panel === id}
          onPress={() => choosePanel(session, id)}
        />
      ))}
    </nav>
  )
}
