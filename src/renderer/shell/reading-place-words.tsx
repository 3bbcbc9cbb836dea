/** The place being read, as one would cite it; with a selection, where it stands and how many words it has. */
import { useOpenText } from '#renderer/reading/use-open-text.ts'
import { useLibrary, usePassing, useWindow } from '#renderer/session/react.tsx'
import { passageOf } from '#shared/model/annotation.ts'
import { paneAt } from '#shared/model/desk.ts'
import { extentOf, type Span } from '#shared/model/passage.ts'
import { placeLabel } from '#shared/text/place.ts'
import { countWords } from '#shared/text/words.ts'
import { useTranslation } from 'react-i18next'
import styles from './status-bar.module.css'
import { useDesk } from './use-desk.ts'

export function ReadingPlaceWords() {
  const desk = useDesk()
  const side = useWindow((state) => state.side)
  const selection = useWindow((state) => state.selection)
  const focus = useWindow((state) => state.focus)
  const focused = useLibrary((from) => from.library.annotations.get(focus ?? ''))
  const pane = desk ? paneAt(desk, side) : null
  const place = usePassing((state) => state.places[`${desk?.id}/${side}/${pane?.document}`])
  const passage = focused && passageOf(focused)
  const source = selection ?? passage?.source ?? pane
  if (!source) return <span className={styles['place']} />
  return (
    <PlaceWords
      document={source.document}
      version={source.version}
      span={selection?.span ?? (passage && extentOf(passage))}
      block={place ? place.block + (place.offset >= 1 ? 1 : 0) : 0}
      isSelected={selection !== null}
    />
  )
}

interface PlaceWordsProps {
  readonly document: string
  readonly version: string
  /** of the selection or the focused passage */
  readonly span: Span | undefined
  /** what is at the top of the window when there is neither */
  readonly block: number
  readonly isSelected: boolean
}

function PlaceWords({ document, version, span, block, isSelected }: PlaceWordsProps) {
  const { t } = useTranslation()
  const title = useLibrary((from) => from.library.documents.get(document)?.title ?? '')
  const { opening } = useOpenText(document, version)
  if (opening.status !== 'ready') return <span className={styles['place']} />
  const { table, places } = opening.text
  const place = placeLabel(places.at(span?.start ?? table.starts[block] ?? 0)) || title
  const words = span && isSelected ? countWords(table.text.slice(span.start, span.end)) : 0
  return (
    <span className={styles['place']}>
      {span
        ? t('shell.status.passage', { place, start: span.start, end: span.end })
        : t('shell.status.place', { place })}
      {isSelected && ` · ${t('shell.status.selected', { count: words })}`}
    </span>
  )
}
