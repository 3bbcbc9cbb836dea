/** Takes files that are dropped on what it holds: a panel, one half of an empty desk, the whole window. */
import { useSession, useStatus } from '#renderer/session/react.tsx'
import type { Side } from '#shared/model/desk.ts'
import { type DragEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './drop-area.module.css'
import { bringDropped } from './intake/bring-dropped.ts'
import { droppedSources } from './intake/sources.ts'

interface DropAreaProps {
  /** where the first dropped text opens */
  readonly side?: Side
  /** what dropped texts are to the reader */
  readonly role?: string
  /** said over it while files hover; by default that they are added to the library */
  readonly label?: string
  readonly children: ReactNode
}

export function DropArea({ side, role, label, children }: DropAreaProps) {
  const { t } = useTranslation()
  const session = useSession()
  const isReadOnly = useStatus((status) => status.readOnly !== null)
  // Entering a child comes before leaving its parent, so depth is counted.
  const [depth, setDepth] = useState(0)
  const isOver = depth > 0
  const move = (by: number): void => setDepth((before) => Math.max(0, before + by))
  /** Only files; a text or link dragged inside the page is not ours. */
  const taking = (deed: (event: DragEvent) => void) => (event: DragEvent) => {
    if (isReadOnly || !event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    event.stopPropagation()
    deed(event)
  }
  return (
    <div
      className={styles['area']}
      data-over={isOver || undefined}
      onDragEnter={taking(() => move(1))}
      onDragLeave={taking(() => move(-1))}
      onDragOver={taking((event) => {
        event.dataTransfer.dropEffect = 'copy'
      })}
      onDropCapture={() => setDepth(0)}
      onDrop={taking((event) => {
        const options = { ...(side && { side }), ...(role !== undefined && { role }) }
        void bringDropped(session, droppedSources(session, event.dataTransfer), options)
      })}
    >
      {children}
      {isOver && <div className={styles['over']}>{label ?? t('panels.library.drop')}</div>}
    </div>
  )
}
