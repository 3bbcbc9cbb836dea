/** A note over the text, at its sign, set as it is set at the end. It takes no focus; the pointer may go into it. */
import { useSession } from '#renderer/session/react.tsx'
import type { OpenText } from '#renderer/session/texts.ts'
import { computePosition, flip, offset, shift, size } from '@floating-ui/dom'
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { listenTo } from '../listen.ts'
import { ShownTextProvider } from '../pictures/shown-text.ts'
import { showBlocks } from '../section-view.tsx'
import textStyles from '../text.module.css'
import styles from './footnotes.module.css'
import type { Preview } from './start-footnotes.ts'

interface NotePreviewProps {
  readonly preview: Preview
  readonly text: OpenText
  readonly scroller: HTMLElement
  onClose(): void
}

const EDGE = 8

export function NotePreview({ preview: { note, sign, at }, text, scroller, onClose }: NotePreviewProps) {
  const { t } = useTranslation()
  const language = useSession().library.documents.get(text.document)?.language
  const popover = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const element = popover.current
    if (!element) return undefined
    element.showPopover()
    const place = async (): Promise<void> => {
      const { x, y } = await computePosition(at, element, {
        strategy: 'fixed',
        placement: 'bottom',
        middleware: [
          offset(6),
          flip({ padding: EDGE, rootBoundary: 'viewport', altBoundary: false }),
          shift({ padding: EDGE, rootBoundary: 'viewport' }),
          size({
            padding: EDGE,
            rootBoundary: 'viewport',
            apply({ availableHeight }) {
              element.style.maxBlockSize = `${Math.round(Math.min(360, Math.max(120, availableHeight)))}px`
            },
          }),
        ],
      })
      element.style.left = `${Math.round(x)}px`
      element.style.top = `${Math.round(y)}px`
    }
    void place()
    const stops = [
      listenTo(scroller, 'scroll', () => void place()),
      listenTo(window, 'resize', () => void place()),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [at, scroller])

  return (
    <div
      ref={popover}
      popover="manual"
      role="note"
      aria-label={t('footnotes.label', { sign })}
      className={styles['preview']}
      lang={language}
      data-footnote={note.id}
      onPointerLeave={onClose}
      // What a note refers to is followed where the note stands, and its pictures are seen large there.
      onClickCapture={(event) => {
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <div className={`${textStyles['section']} ${styles['words']}`}>
        <ShownTextProvider value={text}>
          {showBlocks(text.table, note.from, note.to, note.id)}
        </ShownTextProvider>
      </div>
      <p className={styles['hint']}>{t('footnotes.hint')}</p>
    </div>
  )
}
