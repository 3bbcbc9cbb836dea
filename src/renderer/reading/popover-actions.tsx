/** The buttons of the selection's popover. */
import { edit, link, mark } from '#renderer/session/acts.ts'
import { usePassing, useSession } from '#renderer/session/react.tsx'
import type { Selected } from '#renderer/session/window-state.ts'
import { COLOURS } from '#shared/model/primitives.ts'
import { useTranslation } from 'react-i18next'
import { colourName } from './colour-name.ts'
import { copyCitation } from './copying.ts'
import type { LaidText } from './laid-text.ts'
import { PopoverButton } from './popover-button.tsx'
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
  const lastColour = usePassing((state) => state.lastColour)
  if (isLinking) {
    return (
      <PopoverButton
        isEntry
        label={t('reading.popover.linkHere')}
        keyName="L"
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
          label={colourName(session, colour, t)}
          keyName={String(colour)}
          onPress={() => mark(session, colour)}
        />
      ))}
      <span className={styles['rule']} />
      <PopoverButton label={t('reading.popover.note')} keyName="N" onPress={() => edit(session, 'note')} />
      <PopoverButton label={t('reading.popover.link')} keyName="L" onPress={() => link(session)} />
      <PopoverButton label={t('reading.popover.tag')} keyName="T" onPress={() => edit(session, 'tags')} />
      <PopoverButton
        label={t('reading.popover.cite')}
        title={t('reading.popover.citeTitle')}
        keyName="C"
        onPress={() => void copyCitation(session, t)}
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
