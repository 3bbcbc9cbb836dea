/**
 * The one live editor, for the note of the focused card. Content enters and leaves as JSON of the model;
 * what is typed is saved through the session, as one step of undo per focus. Loaded when first needed.
 */
import { useSession } from '#renderer/session/react.tsx'
import { keepsPlace } from '#renderer/ui/keeps-place.ts'
import { EditorContent } from '@tiptap/react'
import { type KeyboardEvent, useRef } from 'react'
import { EditorToolbar } from './editor-toolbar.tsx'
import { InsertBar } from './insert-bar.tsx'
import { MentionList } from './mentions/mention-list.tsx'
import styles from './note-editor.module.css'
import type { NoteSubject } from './note-saving.ts'
import { useNoteEditor } from './use-note-editor.ts'
import { useNoteSaving } from './use-note-saving.ts'

interface NoteEditorProps {
  readonly subject: NoteSubject
  readonly label: string
  /** the reader is done, by Esc (`back`) or by going elsewhere */
  onLeave(back: boolean): void
}

export function NoteEditor({ subject, label, onLeave }: NoteEditorProps) {
  const session = useSession()
  const frame = useRef<HTMLDivElement>(null)
  const saving = useNoteSaving(session, subject)
  const { editor, mentions } = useNoteEditor('id' in subject ? subject.id : '', saving, label)

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      saving.flush()
      onLeave(true)
    } else if (event.defaultPrevented || isUndo(event)) {
      // What the editor took is not for the desk; and its undo ends with the note, not in the library.
      event.stopPropagation()
    }
  }

  return (
    <div
      ref={frame}
      className={styles['editor']}
      data-field="note"
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (currentTarget.contains(relatedTarget) || keepsPlace(relatedTarget)) return
        saving.flush()
        if (document.hasFocus()) onLeave(false)
      }}
    >
      <EditorContent editor={editor} className={styles['page']} />
      {editor && (
        <>
          <EditorToolbar editor={editor} />
          <InsertBar editor={editor} />
          <MentionList state={mentions} page={editor.view.dom} />
        </>
      )}
    </div>
  )
}

function isUndo(event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase()
  return (event.ctrlKey || event.metaKey) && (key === 'z' || key === 'y')
}
