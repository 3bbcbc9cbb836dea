/** Following a link from outside: its text is opened and laid out, then its passage comes into view; or the reader hears why not. */
import { freeSide, layOut, paneHere, sideOf } from '#renderer/session/desk.ts'
import type { Session } from '#renderer/session/session.ts'
import { toast } from '#renderer/session/window-state.ts'
import { passageOf } from '#shared/model/annotation.ts'
import type { Destination } from '#shared/host/deep-link.ts'
import type { Document } from '#shared/model/document.ts'
import { extentOf } from '#shared/model/passage.ts'
import type { TFunction } from 'i18next'
import { goTo, type Panes, whenLaidOut } from './go.ts'

type Place = NonNullable<Destination['place']>

/** Resolves when the way there is begun. Throws, and goes nowhere, where the desk may not be changed and would have to be. */
export async function follow(
  session: Session,
  panes: Panes,
  { document: id, annotation, place }: Destination,
  t: TFunction,
): Promise<void> {
  const say = (what: 'document' | 'annotation', of: string): void => {
    const isTrashed = isInTrash(session, of)
    toast(session.window, { message: t(`arriving.${isTrashed ? 'trashed' : 'gone'}.${what}`), tone: 'error' })
  }
  const document = session.library.documents.get(id)
  if (!document) return say('document', id)
  // Annotations come with their text; one that cannot be read says so where it is shown.
  await session.texts.open(id, place?.version ?? document.current).catch(() => undefined)
  if (annotation === undefined) return show(session, panes, document, place, t)
  if (session.library.annotations.has(annotation)) return showAnnotation(session, panes, id, annotation)
  say('annotation', annotation)
  show(session, panes, document, place, t)
}

function showAnnotation(session: Session, panes: Panes, document: string, id: string): void {
  session.window.setState({ selection: null, dialog: null })
  goTo(session, panes, { document, annotation: id })
  const pane = panes[session.window.getState().side]
  const record = session.library.annotations.get(id)
  const passage = record && passageOf(record)
  whenLaidOut(pane, () => {
    if (!passage || !pane.source || !pane.extent(id)) return false
    pane.source.focusText(extentOf(passage).start)
    return true
  })
}

/** Shows a text, with a passage of it selected where one is asked for and still there. */
function show(
  session: Session,
  panes: Panes,
  document: Document,
  place: Place | undefined,
  t: TFunction,
): void {
  const there = sideOf(session, document.id, session.window.getState().side)
  const side = there ?? freeSide(session)
  const shown = paneHere(session, side)
  const length = session.texts.get(place?.version ?? '')?.table.text.length ?? 0
  // Anybody may have written the link: no text need be as long, no version there.
  const isThere =
    place && document.versions.some((one) => one.id === place.version) && place.span.end <= length
  const version = isThere ? place.version : shown?.version
  const isLaid = shown?.document === document.id && shown.version === version
  const before = panes[side].source
  if (place && !isThere) toast(session.window, { message: t('arriving.gone.passage'), tone: 'error' })
  if (!isLaid) layOut(session, document, side, isThere ? place.version : undefined)
  session.window.setState({ side, selection: null, dialog: null })
  whenLaidOut(panes[side], () => {
    const { source } = panes[side]
    if (!source || (!isLaid && source === before)) return false
    if (!isThere) source.focusText()
    else {
      source.reveal(place.span)
      source.select(place.span)
    }
    return true
  })
}

function isInTrash({ library }: Session, id: string): boolean {
  const isRemoval = (change: { readonly id: string; readonly after: unknown }) =>
    change.id === id && change.after === null
  return [...library.trash.values()].some(({ changes }) => changes.some(isRemoval))
}
