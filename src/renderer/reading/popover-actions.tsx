/** The buttons of the selection's popover. */
import { edit, link, mark } from '#renderer/session/acts.ts'
import { attachHere, canAttachHere } from '#renderer/session/attaching.ts'
import { attempt } from '#renderer/session/attempt.ts'
import { copyHere } from '#renderer/session/citing.ts'
import { colourWords } from '#renderer/session/colour-words.ts'
import { usePassing, useSession, useWindow } from '#renderer/session/react.tsx'
import { addRange, canAddRange } from '#renderer/session/reshaping.ts'
import { type Selected, toast } from '#renderer/session/window-state.ts'
import { useKeyNames } from '#renderer/ui/key-names.tsx'
import { COLOURS } from '#shared/model/primitives.ts'
import { useTranslation } from 'react-i18next'
import type { LaidText } from './laid-text.ts'
import { PopoverButton } from './popover-button.tsx'
import { PopoverMarks } from './popover-marks.tsx'
import styles from './selection-popover.module.css'
import { select } from './ranges.ts'
import { widerSpans } from './widening.ts'

interface PopoverActionsProps {
  readonly selection: Selected
  readonly isLinking: boolean
  readonly laid: LaidText
}

export function PopoverActions({ selection, isLinking, laid }: PopoverActionsProps) {
  const { t } = useTranslation()
  const session = useSession()
  const keyOf = useKeyNames()
  const lastColour = usePassing((state) => state.lastColour)
  const lastMark = usePassing((state) => state.lastMark)
  const canAdd = useWindow((state) => state.focus !== null) && canAddRange(session)
  const isAttaching = useWindow((state) => state.attaching !== null) && canAttachHere(session)
  if (isAttaching) {
    const attach = (): void => {
      if (attachHere(session) === undefined) return
      const action = { label: t('panels.undo'), run: () => void session.undo(), undoes: true }
      toast(session.window, { message: t('versions.attaching.done'), tone: 'info', action })
    }
    return (
      <PopoverButton
        isEntry
        label={t('versions.attaching.here')}
        keyName="Enter"
        onPress={() => void attempt(session, t, attach)}
      />
    )
  }
  if (isLinking) {
    return (
      <PopoverButton
        isEntry
        label={t('reading.popover.linkHere')}
        keyName={keyOf('link')}
        onPress={() => link(session)}
      />
    )
  }
  const wider = widerSpans(laid.table, selection.span)
  return (
    <>
      {COLOURS.map((colour) => (
        <PopoverButton
          key={colour}
          colour={colour}
          isEntry={colour === lastColour}
          label={colourWords(session, colour, t)}
          mark={lastMark}
          keyName={keyOf(`mark.${colour}`)}
          onPress={() => mark(session, colour)}
        />
      ))}
      <PopoverMarks />
      {canAdd && (
        <PopoverButton
          label={t('highlights.addTo')}
          title={t('highlights.actions.addRange')}
          keyName={keyOf('highlight.addRange')}
          onPress={() => void attempt(session, t, () => void addRange(session))}
        />
      )}
      <span className={styles['rule']} />
      <PopoverButton
        label={t('reading.popover.note')}
        keyName={keyOf('note')}
        onPress={() => edit(session, 'note')}
      />
      <PopoverButton
        label={t('reading.popover.link')}
        keyName={keyOf('link')}
        onPress={() => link(session)}
      />
      <PopoverButton
        label={t('reading.popover.tag')}
        keyName={keyOf('tag')}
        onPress={() => edit(session, 'tags')}
      />
      <PopoverButton
        label={t('reading.popover.cite')}
        title={t('reading.popover.citeTitle')}
        keyName={keyOf('copy.citation')}
        onPress={() => void copyHere(session, 'citation', t)}
      />
      {wider.length > 0 && <span className={styles['rule']} />}
      {wider.map(({ kind, span }) => (
        <PopoverButton
          key={kind}
          label={t(`reading.popover.to.${kind}`)}
          title={t(`reading.popover.toTitle.${kind}`)}
          onPress={() => {
            select(laid, span)
            session.window.setState({ selection: { ...selection, span } })
          }}
        />
      ))}
    </>
  )
}
