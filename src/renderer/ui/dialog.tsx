/** A window over the desk that asks one thing. Esc and a click beside it close it; focus stays in it. */
import { X } from 'lucide-react'
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import styles from './dialog.module.css'
import { IconButton } from './icon-button.tsx'

interface DialogProps {
  readonly title: string
  readonly children: ReactNode
  /** buttons at the lower edge, the main one last */
  readonly footer?: ReactNode
  /** `full` takes what the window has, its content scrolls by itself, and a click beside it loses no work */
  readonly width?: 'narrow' | 'wide' | 'full'
  /** nothing in it takes the focus: the content itself does, so that keys scroll it */
  readonly isOnlyRead?: boolean
  onClose(): void
  /** makes it a form: Enter in a field, or a button of type `submit` */
  onSubmit?(): void
}

export function Dialog({
  title,
  children,
  footer,
  width = 'narrow',
  isOnlyRead = false,
  onClose,
  onSubmit,
}: DialogProps) {
  const { t } = useTranslation()
  const frame = useRef<HTMLElement>(null)
  useFocusKept(frame)
  const content = (
    <>
      <header className={styles['header']}>
        <Heading slot="title" className={styles['title'] ?? ''}>
          {title}
        </Heading>
        <IconButton icon={X} label={t('ui.close')} onPress={onClose} />
      </header>
      <div
        className={styles['content']}
        {...(isOnlyRead && { tabIndex: 0, role: 'region', 'aria-label': title })}
      >
        {children}
      </div>
      {footer !== undefined && <footer className={styles['footer']}>{footer}</footer>}
    </>
  )
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen
      isDismissable={width !== 'full'}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Modal className={`${styles['modal']} ${styles[width]}`}>
        <AriaDialog ref={frame} className={styles['dialog'] ?? ''}>
          {onSubmit ? (
            <form
              className={styles['form']}
              onSubmit={(event) => {
                event.preventDefault()
                onSubmit()
              }}
            >
              {content}
            </form>
          ) : (
            content
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** What had the focus may go, or be disabled while something runs: Esc and Tab are heard only where the focus is. */
function useFocusKept(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    // What is disabled loses the focus when the page is drawn.
    let next = requestAnimationFrame(() => {
      next = requestAnimationFrame(() => {
        if (document.activeElement === document.body) frame.current?.focus({ preventScroll: true })
      })
    })
    return () => cancelAnimationFrame(next)
  })
}
