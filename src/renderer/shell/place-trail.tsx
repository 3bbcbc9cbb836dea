/** Where one is in a text: Chapter II › Article 8 › (2), each part a way to its beginning. Follows reading. */
import { useGeometry } from '#renderer/geometry/react.tsx'
import { followed } from '#renderer/panels/followed.ts'
import { useOpenText } from '#renderer/reading/use-open-text.ts'
import { useSession, useWindow } from '#renderer/session/react.tsx'
import { goToOffset } from '#renderer/travel/go-to-offset.ts'
import type { Side } from '#shared/model/desk.ts'
import type { Division } from '#shared/text/provisions/division.ts'
import { divisionsAt, type Structure } from '#shared/text/provisions/structure.ts'
import { Fragment, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './place-trail.module.css'

interface PlaceTrailProps {
  readonly side: Side
  readonly document: string
  readonly version: string
  readonly language: string | undefined
}

export function PlaceTrail({ side, document, version, language }: PlaceTrailProps) {
  const { opening } = useOpenText(document, version)
  const structure = opening.status === 'ready' ? opening.text.places.structure : undefined
  return structure ? <Trail side={side} structure={structure} language={language} /> : null
}

interface TrailProps {
  readonly side: Side
  readonly structure: Structure
  readonly language: string | undefined
}

function Trail({ side, structure, language }: TrailProps) {
  const { t } = useTranslation()
  const session = useSession()
  const geometry = useGeometry()[side]
  const path = useTrail(side, structure)
  if (path.length === 0) return null
  return (
    <nav className={styles['trail']} aria-label={`${t('locators.trail')} · ${t(`reading.pane.${side}`)}`}>
      {path.map((division, at) => (
        <Fragment key={division.start + division.label}>
          {at > 0 && (
            <span className={styles['mark']} aria-hidden="true">
              ›
            </span>
          )}
          <button
            type="button"
            className={styles['part']}
            title={division.words}
            aria-label={t('locators.trailGo', { place: division.words })}
            onClick={() => goToOffset(session, geometry, side, division.start, false)}
          >
            <bdi lang={language}>{division.label}</bdi>
          </button>
        </Fragment>
      ))}
    </nav>
  )
}

/** The divisions around the selection, else the caret while it is in sight, else what is at the top of the pane. */
function useTrail(side: Side, structure: Structure): readonly Division[] {
  const geometry = useGeometry()[side]
  const selected = useWindow(({ selection }) => (selection?.side === side ? selection.span.start : undefined))
  const [path, setPath] = useState<readonly Division[]>([])
  useEffect(() => {
    const look = (): void => {
      const seen = geometry.source?.inView()
      const caret = geometry.source?.lastCaret()
      if (!seen) return
      const isSeen = caret !== undefined && caret >= seen.start && caret < seen.end
      const next = trailAt(structure, selected ?? (isSeen ? caret : seen.start))
      setPath((now) => (now.at(-1) === next.at(-1) ? now : next))
    }
    return followed([geometry], look)
  }, [geometry, structure, selected])
  return path
}

/** The title at the head of a text is the text itself. */
function trailAt(structure: Structure, offset: number): readonly Division[] {
  return divisionsAt(structure, offset).filter(({ kind, block }) => kind !== 'heading' || block > 0)
}
