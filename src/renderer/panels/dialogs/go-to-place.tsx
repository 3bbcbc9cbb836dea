/** Goes to a place in the text one is in: `8(2)`, `art. 8`, `p. 12`, `para. 14`, or words of a heading. */
import { useGeometry } from '#renderer/geometry/react.tsx'
import { paneHere } from '#renderer/session/desk.ts'
import { useSession } from '#renderer/session/react.tsx'
import { goToOffset } from '#renderer/travel/go-to-offset.ts'
import { SuggestionField } from '#renderer/ui/suggestion-field.tsx'
import { placesTyped, type TypedPlace } from '#shared/text/provisions/typed.ts'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'
import type { ContentDialog, DialogProps } from '../content-dialog.ts'
import { ContentWindow } from '../content-window.tsx'
import styles from '../content-window.module.css'

function GoToPlace({ close }: DialogProps) {
  const { t } = useTranslation()
  const session = useSession()
  const geometry = useGeometry()
  const [typed, setTyped] = useState('')
  const { side } = session.window.getState()
  const structure = session.texts.get(paneHere(session, side)?.version ?? '')?.places.structure
  const places = useMemo(() => (structure ? placesTyped(structure, typed) : []), [structure, typed])
  const go = (id: string | undefined): void => {
    const place = places[Number(id ?? 0)]
    if (!place) return
    close()
    // The dialog gives the focus back first.
    setTimeout(() => goToOffset(session, geometry[side], side, place.offset, true))
  }
  const lines = places.map((place, at) => ({ id: String(at), label: wordsOf(place, t) }))
  const isMissing = typed.trim() !== '' && places.length === 0
  return (
    <ContentWindow
      title={t('locators.goTitle')}
      main={t('locators.goMain')}
      isDisabled={places.length === 0}
      onMain={() => go(undefined)}
      close={close}
    >
      <SuggestionField
        label={t('locators.goField')}
        listLabel={t('locators.goResults')}
        autoFocus
        lines={lines}
        typed={typed}
        onType={setTyped}
        onChoose={go}
        onEnter={go}
      />
      <p className={styles['note']} role="status">
        {t(isMissing ? 'locators.goNothing' : 'locators.goHint')}
      </p>
    </ContentWindow>
  )
}

function wordsOf({ path, counted }: TypedPlace, t: TFunction): string {
  if (counted) return t(`locators.kinds.${counted.kind}`, { number: counted.number })
  return path.map((division, at) => (at < path.length - 1 ? division.label : division.words)).join(' › ')
}

const dialog: ContentDialog = { id: 'go-to-place', Component: GoToPlace }
export default dialog
