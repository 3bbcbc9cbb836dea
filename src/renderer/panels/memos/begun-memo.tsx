/** A memo that has no words yet: an editor in whose first words it comes to be. */
import { useSession } from '#renderer/session/react.tsx'
import { memoDesk, type MemoTarget } from '#renderer/session/memos.ts'
import { lazy, Suspense, useMemo } from 'react'
import { useTranslation } from 'react-i18next'

const NoteEditor = lazy(async () => ({
  default: (await import('#renderer/notes/note-editor.tsx')).NoteEditor,
}))

export function BegunMemo({ target }: { readonly target: MemoTarget }) {
  const { t } = useTranslation()
  const session = useSession()
  const desk = memoDesk(session)
  // The list shows the record once its editor is left: until then this editor is where it is written.
  const subject = useMemo(
    () => ({
      begun: target,
      onMade: (editing: string) => {
        if (desk.getState().begun !== null) desk.setState({ editing })
      },
    }),
    [target, desk],
  )
  return (
    <Suspense fallback={null}>
      <NoteEditor
        subject={subject}
        label={t('memos.begun')}
        onLeave={(back) =>
          desk.setState(({ editing }) => ({ begun: null, editing: null, back: back ? editing : null }))
        }
      />
    </Suspense>
  )
}
