/**
 * Messages at the lower edge. Short ones leave after 5 s, not while the pointer or the keyboard's place is
 * on them; lasting ones stay until they are answered.
 */
import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { IconButton } from './icon-button.tsx'
import styles from './toast-region.module.css'

export interface ToastMessage {
  readonly id: number
  readonly message: string
  readonly tone: 'info' | 'error'
  readonly action?: { readonly label: string; run(): void }
  /** stays until answered */
  readonly lasting?: boolean
}

interface ToastRegionProps {
  readonly toasts: readonly ToastMessage[]
  onLeave(id: number): void
}

/** Milliseconds a short message stays (interaction.md). */
const STAY = 5_000

export function ToastRegion({ toasts, onLeave }: ToastRegionProps) {
  const { t } = useTranslation()
  return (
    <section className={styles['region']} aria-label={t('ui.messages')}>
      <ol className={styles['list']}>
        {toasts.map((toast) => (
          <ToastItem key={toast.id} toast={toast} onLeave={onLeave} />
        ))}
      </ol>
    </section>
  )
}

function ToastItem({ toast, onLeave }: { readonly toast: ToastMessage; onLeave(id: number): void }) {
  const { t } = useTranslation()
  const [isHeld, setIsHeld] = useState(false)
  const { id, action, lasting = false } = toast
  useEffect(() => {
    if (isHeld || lasting) return undefined
    const timer = setTimeout(() => onLeave(id), STAY)
    return () => clearTimeout(timer)
  }, [id, isHeld, lasting, onLeave])
  return (
    <li
      className={styles['toast']}
      data-tone={toast.tone}
      // Others are said by the live region: one that comes into the page with its words often is not heard.
      {...(toast.tone === 'error' && { role: 'alert' })}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <span className={styles['words']}>{toast.message}</span>
      {action && (
        <Button
          look="quiet"
          onPress={() => {
            action.run()
            onLeave(id)
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon={X} size={14} label={t('ui.dismiss')} onPress={() => onLeave(id)} />
    </li>
  )
}
