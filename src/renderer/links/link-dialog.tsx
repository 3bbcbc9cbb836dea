/**
 * Asks what a link says: opens when both ends of one are chosen, or for a link that is there. It renders
 * nothing otherwise, so the shell shows it once.
 */
import { finishLink } from '#renderer/session/acts.ts'
import { attempt } from '#renderer/session/attempt.ts'
import { useLibrary, useSession, useWindow } from '#renderer/session/react.tsx'
import { editLink } from '#shared/commands/links.ts'
import { noteFromText, noteText } from '#shared/model/note.ts'
import { useTranslation } from 'react-i18next'
import { remove } from './deeds.ts'
import { draftEndView, linkEndView } from './end-view.ts'
import { LinkForm, type Said } from './link-form.tsx'

export function LinkDialog() {
  const { t } = useTranslation()
  const session = useSession()
  const linking = useWindow((state) => state.linking)
  const about = useWindow((state) => (state.dialog?.id === 'edit-link' ? state.dialog.about : undefined))
  const edited = useLibrary((from) => (about === undefined ? undefined : from.library.links.get(about)))
  const drawn = linking?.to ? { from: linking.from, to: linking.to } : undefined
  if (!drawn && !edited) return null

  const close = (): void => session.window.setState(edited ? { dialog: null } : { linking: null })
  const save = ({ relation, swap, why }: Said): void => {
    const body = noteFromText(why)
    if (!edited) {
      attempt(session, t, () => finishLink(session, relation, swap, why.trim() === '' ? undefined : body))
      return
    }
    // Words that were not touched keep their typography.
    const isSame = why === (edited.body ? noteText(edited.body) : '')
    const args = { link: edited.id, relation, swap, ...(!isSame && { body }) }
    const isUnchanged = 'id' in relation && relation.id === edited.relation
    const isDone =
      (isUnchanged && isSame && !swap) || attempt(session, t, () => void session.run(editLink, args))
    if (isDone) close()
  }
  return (
    <LinkForm
      key={edited?.id ?? 'new'}
      isNew={!edited}
      from={
        drawn
          ? draftEndView(session, drawn.from, t)
          : linkEndView(session, edited?.from ?? { document: '' }, t)
      }
      to={
        drawn ? draftEndView(session, drawn.to, t) : linkEndView(session, edited?.to ?? { document: '' }, t)
      }
      relation={edited?.relation ?? session.passing.store.getState().lastRelation}
      why={edited?.body ? noteText(edited.body) : ''}
      onSave={save}
      onCancel={close}
      {...(edited && {
        onRemove: () => {
          if (remove(session, t, edited.id)) close()
        },
      })}
    />
  )
}
