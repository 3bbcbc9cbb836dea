/** The links of an annotation as its card tells them: “quotes → Article 2 ¶1”, at the far end inverted. */
import { roleWords } from '#renderer/session/role-words.ts'
import { useGeometry } from '#renderer/geometry/react.tsx'
import { attempt } from '#renderer/session/attempt.ts'
import { paneHere, sideOf } from '#renderer/session/desk.ts'
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import type { Session } from '#renderer/session/session.ts'
import { goTo } from '#renderer/travel/go.ts'
import { passageOf } from '#shared/model/annotation.ts'
import { otherSide, type Side } from '#shared/model/desk.ts'
import { endOf, type Link, type LinkEnd } from '#shared/model/link.ts'
import { extentOf, quotedText } from '#shared/model/passage.ts'
import { placeLabel } from '#shared/text/place.ts'
import { useCallback, useSyncExternalStore } from 'react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import styles from './card-parts.module.css'
import { useExcerpt } from './excerpts.ts'
import { relationWords } from '#renderer/session/relation-words.ts'

interface CardLinksProps {
  readonly annotation: string
  readonly side: Side
  /** whether Tab stops at them: on the focused card only */
  readonly isReachable: boolean
}

export function CardLinks({ annotation, side, isReachable }: CardLinksProps) {
  const links = useLibrary(useCallback((session) => session.index.linksAt(annotation), [annotation]))
  if (links.length === 0) return null
  return (
    <ul className={styles['links']}>
      {links.map((link) => (
        <li key={link.id}>
          <CardLink link={link} annotation={annotation} side={side} isReachable={isReachable} />
        </li>
      ))}
    </ul>
  )
}

function CardLink({ link, annotation, side, isReachable }: CardLinksProps & { readonly link: Link }) {
  const { t } = useTranslation()
  const session = useSession()
  const geometry = useGeometry()
  const isStart = endOf(link, annotation) === 'from'
  const end = isStart ? link.to : link.from
  const relation = useLibrary((from) => from.library.relations.get(link.relation))
  const isOpen = useIsOpen(end, side)
  const [title, label, loadedQuote, isLoaded] = useLibrary(
    useCallback((from) => placeOf(from, end, isOpen, t), [end, isOpen, t]),
  )
  const excerpt = useExcerpt(isLoaded ? undefined : end.annotation)
  const words = relation ? relationWords(relation, isStart ? 'label' : 'inverse', t) : link.relation
  const quote = loadedQuote ?? excerpt?.quote
  const light = (): void => session.window.setState({ hover: { kind: 'link', id: link.id } })
  return (
    <button
      type="button"
      className={styles['link']}
      tabIndex={isReachable ? 0 : -1}
      title={quote === undefined ? title : `${t('ui.quoted', { words: quote })} — ${title}`}
      onClick={(event) => {
        event.stopPropagation()
        attempt(session, t, () => goTo(session, geometry, end, otherSide(side)))
      }}
      onPointerEnter={light}
      onPointerLeave={() => session.window.setState({ hover: { kind: 'annotation', id: annotation } })}
      onFocus={light}
      onBlur={() => session.window.setState({ hover: null })}
    >
      {words} <span aria-hidden="true">→</span> <bdi>{label || title}</bdi>
      {label === '' && quote !== undefined && <q>{quote}</q>}
    </button>
  )
}

/**
 * Where a link ends: its document's title, its place in an open text (empty for a whole document and where
 * the text is not open), the quote if it is loaded, and whether there is nothing more to ask the host for.
 */
function placeOf(
  { library, texts }: Session,
  end: LinkEnd,
  isOpen: boolean,
  t: TFunction,
): readonly [title: string, label: string, quote: string | undefined, isLoaded: boolean] {
  const { title = '', role = '' } = library.documents.get(end.document) ?? {}
  if (end.annotation === undefined) return [title, '', undefined, true]
  const annotation = library.annotations.get(end.annotation)
  const passage = annotation && passageOf(annotation)
  if (!passage) return [title, '', undefined, annotation !== undefined]
  const text = isOpen ? texts.get(passage.source.version) : undefined
  const place = text?.places.at(extentOf(passage).start)
  // A place without a heading says nothing of the text it is in.
  const label = place
    ? `${place.heading === undefined ? `${roleWords(role, t)} ` : ''}${placeLabel(place)}`
    : ''
  return [title, label, quotedText(passage), true]
}

/** Whether the text of a far end lies on the desk. Texts open without a word; a pane that lays one out tells of it. */
function useIsOpen(end: LinkEnd, side: Side): boolean {
  const { left, right } = useGeometry()
  const session = useSession()
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [left.onLayout(listener), right.onLayout(listener)]
      return () => stops.forEach((stop) => stop())
    },
    [left, right],
  )
  return useSyncExternalStore(subscribe, () => {
    const far = sideOf(session, end.document, otherSide(side))
    const version = far && paneHere(session, far)?.version
    return version !== undefined && session.texts.get(version) !== undefined
  })
}
