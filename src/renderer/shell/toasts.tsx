/** Messages of this window, and what the library has to say, which stays until it is answered. */
import { useSession, useStatus, useWindow } from '#renderer/session/react.tsx'
import { ToastRegion, type ToastMessage } from '#renderer/ui/toast-region.tsx'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Ids of notices lie below those of toasts. */
const NOTICE = -1

export function Toasts() {
  const { t } = useTranslation()
  const session = useSession()
  const toasts = useWindow((state) => state.toasts)
  const notices = useStatus((status) => status.notices)
  const line = useStatus((status) => status.line)
  const [answered, setAnswered] = useState<ReadonlySet<number>>(new Set())
  const lasting = notices.map(
    ({ code, params, message }, index): ToastMessage => ({
      id: NOTICE - 1 - index,
      message: t(`errors.${code}`, { ...params, defaultValue: message }),
      tone: 'error',
      lasting: true,
    }),
  )
  const down: ToastMessage = { id: NOTICE, message: t('host.line.down'), tone: 'error', lasting: true }
  const leave = useCallback(
    (id: number): void => {
      if (id < 0) setAnswered((before) => new Set(before).add(id))
      else session.window.setState((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) }))
    },
    [session],
  )
  const shown = [...lasting.filter(({ id }) => !answered.has(id)), ...(line ? [] : [down]), ...toasts]
  return <ToastRegion toasts={shown} onLeave={leave} />
}
