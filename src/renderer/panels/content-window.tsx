/** The frame of the dialogs about content: a title, what it asks, its buttons. Enter does its main deed. */
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface ContentWindowProps {
  readonly title: string
  /** words of the main button; without them there is only the way out */
  readonly main?: string | undefined
  readonly look?: 'main' | 'danger'
  readonly isDisabled?: boolean
  readonly width?: 'narrow' | 'wide' | 'full'
  /** words of the way out */
  readonly leave?: string
  readonly children: ReactNode
  onMain?(): void
  /** what the way out does, when it does more than close */
  onLeave?(): void
  close(): void
}

export function ContentWindow(props: ContentWindowProps) {
  const {
    title,
    main,
    look = 'main',
    isDisabled = false,
    leave,
    width,
    children,
    onMain,
    onLeave,
    close,
  } = props
  const { t } = useTranslation()
  return (
    <Dialog
      title={title}
      {...(width !== undefined && { width })}
      onClose={close}
      onSubmit={() => {
        if (!isDisabled) onMain?.()
      }}
      footer={
        <>
          <Button onPress={onLeave ?? close}>{leave ?? t('panels.cancel')}</Button>
          {main !== undefined && (
            <Button type="submit" look={look} isDisabled={isDisabled}>
              {main}
            </Button>
          )}
        </>
      }
    >
      {children}
    </Dialog>
  )
}
