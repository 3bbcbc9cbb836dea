/** What can be done with an annotation from elsewhere whose very words are not in its text: look, accept, choose, leave. */
import { goToOffset } from '#renderer/travel/go-to-offset.ts'
import type { Panes } from '#renderer/travel/go.ts'
import { attempt } from '#renderer/session/attempt.ts'
import { readVersion } from '#renderer/session/read-version.ts'
import type { Session } from '#renderer/session/session.ts'
import { type Asked, type Stray, straysOf } from '#renderer/session/strays.ts'
import { describePassage } from '#shared/anchoring/describe.ts'
import { attachMany } from '#shared/commands/transfer-attach-many.ts'
import { attach } from '#shared/commands/versions.ts'
import { documentOf } from '#shared/model/annotation.ts'
import type { Document } from '#shared/model/document.ts'
import type { TFunction } from 'i18next'
import { removeThem } from '../annotations/deeds.ts'
import { sayWithUndo } from '../deeds.ts'
import type { Deed } from '../row-menu.tsx'
import { attachStray, leaveStray } from './stray-deeds.ts'

/** Whether the proposed place is in the version that is read: places in older ones are not offered. */
export function isOffered({ library }: Session, { annotation, asked }: Stray): boolean {
  const document = library.documents.get(documentOf(annotation) ?? '')
  return asked !== undefined && document?.current === asked.version
}

/** The words at the proposed place; empty while the text is not open. */
export function wordsThere(session: Session, { version, proposal }: Asked): string {
  const text = session.texts.get(version)?.table.text
  return text === undefined ? '' : proposal.spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
}

/** Opens the text at the proposed place, and selects it there. */
export async function showAsked(
  session: Session,
  panes: Panes,
  document: Document,
  asked: Asked,
): Promise<void> {
  const [span] = asked.proposal.spans
  if (!span) return
  const side = readVersion(session, document, asked.version)
  await session.texts.open(document.id, asked.version)
  goToOffset(session, panes[side], side, span.start, false)
  session.window.setState({ side, selection: { side, document: document.id, version: asked.version, span } })
}

/** Gives the annotation the proposed place: one step of undo. */
export async function acceptAsked(session: Session, t: TFunction, stray: Stray): Promise<void> {
  if (!isOffered(session, stray) || !stray.asked) return
  const { annotation, asked } = stray
  const document = documentOf(annotation) ?? ''
  const { table } = await session.texts.open(document, asked.version)
  const target = describePassage(table.text, { document, version: asked.version }, asked.proposal.spans)
  const isDone = attempt(session, t, () => void session.run(attach, { annotation: annotation.id, target }))
  if (isDone) sayWithUndo(session, t, t('asked.accepted'))
}

/** Whether any place is proposed in the current version of a text. */
export function hasProposals({ library }: Session, { id, current }: Document): boolean {
  for (const { annotation, version, proposal, decision } of library.transfers.values()) {
    if (proposal === undefined || version !== current || decision === 'left') continue
    const record = library.annotations.get(annotation)
    if (record && documentOf(record) === id) return true
  }
  return false
}

/** Annotations of a text whose proposed places can be accepted; those that were left on purpose are not. */
function offeredOf(session: Session, document: Document): readonly Stray[] {
  return straysOf(session, document).filter((stray) => stray.state !== 'left' && isOffered(session, stray))
}

/** Gives all of them their proposed places: one step of undo. */
export async function acceptAllAsked(session: Session, t: TFunction, document: Document): Promise<void> {
  const source = { document: document.id, version: document.current }
  const { table } = await session.texts.open(source.document, source.version)
  // Asked for only now: the text may have taken a while.
  const places = offeredOf(session, document).map(({ annotation, asked }) => ({
    annotation: annotation.id,
    target: describePassage(table.text, source, asked?.proposal.spans ?? []),
  }))
  if (places.length === 0) return
  const isDone = attempt(session, t, () => void session.run(attachMany, { places }))
  if (isDone) sayWithUndo(session, t, t('asked.acceptedMany', { count: places.length }))
}

export function askedDeeds(
  session: Session,
  t: TFunction,
  panes: Panes,
  document: Document,
  stray: Stray,
): readonly Deed[] {
  const isReadOnly = session.status.getState().readOnly !== null
  const canAccept = isOffered(session, stray)
  const { asked } = stray
  return [
    {
      id: 'show',
      label: t('asked.show'),
      isDisabled: !canAccept,
      run: () => void (asked && showAsked(session, panes, document, asked)),
    },
    {
      id: 'accept',
      label: t('asked.accept'),
      isDisabled: isReadOnly || !canAccept,
      run: () => void acceptAsked(session, t, stray),
    },
    {
      id: 'attach',
      label: t('versions.strays.attachLong'),
      isDisabled: isReadOnly,
      run: () => attachStray(session, t, stray),
    },
    {
      id: 'leave',
      label: t('asked.leave'),
      isDisabled: isReadOnly || stray.state === 'left',
      run: () => leaveStray(session, t, stray),
    },
    {
      id: 'remove',
      label: t('versions.strays.remove'),
      isDisabled: isReadOnly,
      run: () => void removeThem(session, t, [stray.annotation.id]),
    },
  ]
}
