/**
 * The one live editor, for the note of the focused card. Content enters and leaves as JSON of the model;
 * what is typed is saved through the session, as one step of undo per focus. Loaded when first needed.
 */
import { useSession } from '#renderer/session/react.tsx'
import type { Annotation } from '#shared/model/annotation.ts'
import { EditorContent, useEditor } from '@tiptap/react'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EditorToolbar } from './editor-toolbar.tsx'
import styles from './note-editor.module.css'
import { editable, noteExtensions } from './note-schema.ts'
import { noteSaving } from './note-saving.ts'
import words from './note-view.module.css'
import { markdownSlice } from './paste.ts'

interface NoteEditorProps {
  readonly annotation: Annotation
  readonly label: string
  /** the reader is done, by Esc (`back`) or by going elsewhere */
  onLeave(back: boolean): void
}

export function NoteEditor({ annotation, label, onLeave }: NoteEditorProps) {
  const { t } = useTranslation()
  const session = useSession()
  const [saving] = useState(() => noteSaving(session, annotation, t))
  const placeholder = t('notes.editor.placeholder')
  const editor = useEditor(
    {
      injectCSS: false,
      // Made once this is in the page: one made while rendering is destroyed if the page comes a moment later.
      immediatelyRender: false,
      extensions: noteExtensions(placeholder),
      content: editable(saving.stored()),
      shouldRerenderOnTransaction: false,
      editorProps: {
        attributes: {
          class: words['note'] ?? '',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          spellcheck: 'true',
        },
        handlePaste(view, event) {
          const { clipboardData } = event
          if (!clipboardData || clipboardData.types.includes('text/html')) return false
          if (view.state.selection.$from.parent.type.spec.code) return false
          const slice = markdownSlice(view.state.schema, clipboardData.getData('text/plain'))
          if (slice) view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView())
          return slice !== undefined
        },
      },
      onUpdate: ({ editor: live }) => saving.typed(() => ({ json: live.getJSON(), words: live.getText() })),
    },
    [saving, label, placeholder],
  )

  // Only now is it in the page: what is not there cannot take the focus.
  useEffect(() => void editor?.commands.focus('end'), [editor])

  useEffect(() => {
    const stopFollowing = saving.follow((body) => {
      editor?.commands.setContent(editable(body), { emitUpdate: false })
    })
    // The editor outlives this by a moment, so that what was typed last can still be read from it.
    return () => {
      saving.flush()
      stopFollowing()
    }
  }, [saving, editor])

  useEffect(() => {
    const flush = (): void => saving.flush()
    // The window asks before it goes while something is not saved: what was typed is on its way by then.
    const moments = ['beforeunload', 'pagehide', 'blur']
    for (const moment of moments) addEventListener(moment, flush)
    return () => {
      for (const moment of moments) removeEventListener(moment, flush)
    }
  }, [saving])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'F10' && event.altKey) {
      event.preventDefault()
      event.currentTarget.querySelector<HTMLElement>('[role="toolbar"] button')?.focus()
    } else if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onLeave(true)
    } else if (event.defaultPrevented || isUndo(event)) {
      // What the editor took is not for the desk; and its undo ends with the note, not in the library.
      event.stopPropagation()
    }
  }

  return (
    <div
      className={styles['editor']}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return
        saving.flush()
        if (document.hasFocus()) onLeave(false)
      }}
    >
      <EditorContent editor={editor} className={styles['page']} />
      {editor && <EditorToolbar editor={editor} />}
    </div>
  )
}

function isUndo(event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase()
  return (event.ctrlKey || event.metaKey) && (key === 'z' || key === 'y')
}
