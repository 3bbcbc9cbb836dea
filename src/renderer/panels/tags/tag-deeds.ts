/** What can be done with a tag, from its row, its passages or the palette. */
import { armTag } from '#renderer/session/armed.ts'
import { listPassages } from '#renderer/session/codebook.ts'
import type { Session } from '#renderer/session/session.ts'
import type { TFunction } from 'i18next'
import { openDialog } from '../deeds.ts'
import type { Deed } from '../row-menu.tsx'

/** Dialogs about one tag, in the order of the menu; each says first how many passages it touches. */
export const TAG_DIALOGS = {
  rename: 'rename-tag',
  colour: 'recolour-tag',
  edit: 'edit-tag',
  move: 'move-tag',
  merge: 'merge-tags',
  split: 'split-tag',
  remove: 'remove-tag',
} as const

/** Entries of a tag's menu; only those that change nothing in a library that is only read. */
export function tagDeeds(session: Session, t: TFunction, tag: string): readonly Deed[] {
  const show: Deed = {
    id: 'show',
    label: t('codebook.deeds.show'),
    run: () => listPassages(session, tag),
  }
  if (session.status.getState().readOnly !== null) return [show]
  const dialogs = Object.entries(TAG_DIALOGS).map(
    ([id, dialog]): Deed => ({
      id,
      label: t(`codebook.deeds.${id}`),
      run: () => openDialog(session, dialog, tag),
    }),
  )
  const under: Deed = {
    id: 'under',
    label: t('codebook.deeds.under'),
    run: () => openDialog(session, 'new-tag', tag),
  }
  const arm: Deed = { id: 'arm', label: t('codebook.deeds.arm'), run: () => armTag(session, tag) }
  return [show, arm, under, ...dialogs]
}
