/** What can be done with an annotation that is not on the current version of its text. */
import type { Panes } from '#renderer/travel/go.ts'
import { goTo } from '#renderer/travel/go.ts'
import { startAttaching, stopAttaching } from '#renderer/session/attaching.ts'
import { attempt } from '#renderer/session/attempt.ts'
import type { Session } from '#renderer/session/session.ts'
import { announce } from '#renderer/session/window-state.ts'
import type { Stray } from '#renderer/session/strays.ts'
import { leaveOrphan } from '#shared/commands/transfer-leave.ts'
import { documentOf } from '#shared/model/annotation.ts'
import type { TFunction } from 'i18next'
import { removeThem } from '../annotations/deeds.ts'
import { sayWithUndo } from '../deeds.ts'
import type { Deed } from '../row-menu.tsx'

/** Opens the version it stands on, there. */
export function showStray(session: Session, panes: Panes, { annotation }: Stray): void {
  goTo(session, panes, { document: documentOf(annotation) ?? '', annotation: annotation.id })
}

/** Waits for the reader to select its new place, or stops waiting. */
export function attachStray(session: Session, t: TFunction, { annotation }: Stray): void {
  const { attaching } = session.window.getState()
  if (attaching === annotation.id) {
    stopAttaching(session)
    announce(session.window, t('versions.attaching.stopped'))
  } else attempt(session, t, () => startAttaching(session, annotation.id))
}

/** Says that it is meant to stay where it is: it no longer counts as one that waits. */
export function leaveStray(session: Session, t: TFunction, { annotation }: Stray): void {
  const isDone = attempt(session, t, () => void session.run(leaveOrphan, { annotation: annotation.id }))
  if (isDone) sayWithUndo(session, t, t('versions.strays.leftDone'))
}

export function strayDeeds(session: Session, t: TFunction, panes: Panes, stray: Stray): readonly Deed[] {
  const isDisabled = session.status.getState().readOnly !== null
  return [
    { id: 'show', label: t('versions.strays.show'), run: () => showStray(session, panes, stray) },
    {
      id: 'attach',
      label: t('versions.strays.attachLong'),
      isDisabled,
      run: () => attachStray(session, t, stray),
    },
    {
      id: 'leave',
      label: t('versions.strays.leave'),
      isDisabled: isDisabled || stray.state === 'left',
      run: () => leaveStray(session, t, stray),
    },
    {
      id: 'remove',
      label: t('versions.strays.remove'),
      isDisabled,
      run: () => void removeThem(session, t, [stray.annotation.id]),
    },
  ]
}
