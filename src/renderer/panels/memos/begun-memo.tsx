/** A memo that has no words yet: an editor in whose first words it comes to be. */
import { useSession } from '#renderer/session/react.tsx'
import { memoDesk, type MemoTarget } from '#renderer/session/memos.ts'
import { LazyNoteEditor } from '#renderer/notes/lazy-note-editor.tsx'
import { Suspense, useMemo } from 'react'
import { useTranslation } from 'react-i18next'

export function BegunMemo({ target }: { readonly target: MemoTarget }) {
  const { t } = useTranslation()
  const session = useSession()
  const desk = memoDesk(session)
  // The list shows the record once its editor is left: until then this editor is where it is written.
  const subject = useMemo(
    () => ({
      begun: target,
      onMade: (editing: string) => {
        if (desk.getState().begun === target) desk.setState({ editing })
      },
    }),
    [target, desk],
  )
  return (
    <Suspense fallback={null}>
      <LazyNoteEditor
        subject={subject}
        label={t('memos.begun')}
        onLeave={(back) => {
          // Another memo that is asked for takes the keyboard first.
          const { begun, editing } = desk.getState()
          if (begun === target) desk.setState({ begun: null, editing: null, back: back ? editing : null })
        }}
      />
    </Suspense>
  )
}
