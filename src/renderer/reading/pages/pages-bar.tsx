/** Over the pages: what they are, how wide, and the way back to the text. */
import { usePassing, useSession } from '#renderer/session/react.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import type { Side } from '#shared/model/desk.ts'
import { MoveHorizontal, ZoomIn, ZoomOut } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { nextZoom, setZoom, zoomOf } from './page-width.ts'
import styles from './pages.module.css'

export function PagesBar({ side }: { readonly side: Side }) {
  const { t } = useTranslation()
  const session = useSession()
  const zoom = usePassing((state) => zoomOf(state, side))
  const to = (next: number) => () => void setZoom(session, side, next)
  return (
    <div className={styles['bar']} role="toolbar" aria-label={t('pages.bar')}>
      <span className={styles['name']}>{t('pages.name')}</span>
      <IconButton icon={ZoomOut} label={t('pages.smaller')} onPress={to(nextZoom(zoom, -1))} size={15} />
      <span className={styles['zoom']}>{t('pages.zoom', { share: zoom })}</span>
      <IconButton icon={ZoomIn} label={t('pages.larger')} onPress={to(nextZoom(zoom, 1))} size={15} />
      <IconButton icon={MoveHorizontal} label={t('pages.fit')} onPress={to(1)} size={15} />
    </div>
  )
}
