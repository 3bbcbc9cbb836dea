/** One side of the desk: a text with its margin, or a place to put one. */
import { Margin } from '#renderer/notes/margin.tsx'
import { usePaneSize } from '#renderer/reading/comfort/pane-size.ts'
import { Pane } from '#renderer/reading/pane.tsx'
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { type Desk, paneAt, type Side } from '#shared/model/desk.ts'
import type { CSSProperties } from 'react'
import styles from './desk-panes.module.css'
import { EmptySide } from './empty-side.tsx'
import { PaneHeader } from './pane-header.tsx'

/** The size of this side's text, which may differ from the other's. */
type ReadSize = CSSProperties & { '--read-size': string }

interface DeskSideProps {
  readonly side: Side
  readonly desk: Desk | undefined
}

export function DeskSide({ side, desk }: DeskSideProps) {
  const session = useSession()
  const pane = desk ? paneAt(desk, side) : null
  const document = useLibrary((from) => from.library.documents.get(pane?.document ?? ''))
  const size: ReadSize = { '--read-size': `${usePaneSize(side)}px` }
  const enter = (): void => {
    if (session.window.getState().side !== side) session.window.setState({ side })
  }
  return (
    <div
      className={styles['side']}
      data-side={side}
      style={size}
      onFocusCapture={enter}
      onPointerDownCapture={enter}
    >
      {pane && document ? (
        <Pane
          key={`${desk?.id}/${pane.version}`}
          side={side}
          document={pane.document}
          version={pane.version}
          margin={<Margin side={side} document={pane.document} version={pane.version} />}
          header={<PaneHeader side={side} document={document} version={pane.version} />}
        />
      ) : (
        <EmptySide side={side} />
      )}
    </div>
  )
}
