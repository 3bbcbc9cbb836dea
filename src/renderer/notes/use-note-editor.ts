/** The editor itself: its extensions, its content from the library and back, and the list of mentions it brings. */
import { useSession } from '#renderer/session/react.tsx'
import { toast } from '#renderer/session/window-state.ts'
import { type Editor, useEditor } from '@tiptap/react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { takeOver } from './catching.ts'
import { keysHere } from './keys-here.ts'
import { beLive } from './live-editor.ts'
import { mentionAttrs } from './mentions/mention-deed.ts'
import { mentionSight } from './mentions/mention-sight.ts'
import { mentionSigns } from './mentions/mention-signs.ts'
import { type Suggesting, suggesting } from './mentions/suggesting.ts'
import { useWalk } from './mentions/walk-to.ts'
import { editable, noteExtensions } from './note-schema.ts'
import type { NoteSaving } from './note-saving.ts'
import words from './note-view.module.css'
import { notePaste } from './paste.ts'

interface NoteEditing {
  /** null until it is in the page */
  readonly editor: Editor | null
  readonly mentions: Suggesting
}

/** @param annotation its id; @param label the accessible name of the page */
export function useNoteEditor(annotation: string, saving: NoteSaving, label: string): NoteEditing {
  const { t } = useTranslation()
  const session = useSession()
  const walk = useWalk()
  const [mentions] = useState(() => suggesting(session, annotation))
  // A memo is called by its first words, which change while it is written: that makes no other editor.
  const [name] = useState(label)
  const extensions = useMemo(
    () => [
      ...noteExtensions(
        {
          placeholder: t('notes.editor.placeholder'),
          task: (own) => (own === '' ? t('mentions.emptyTask') : t('mentions.task', { words: own })),
        },
        mentionSight(
          session,
          {
            gone: t('mentions.gone'),
            quoted: (own) => t('ui.quoted', { words: own }),
            hint: (own) => t('mentions.hint', { words: own, key: keysHere('Mod') }),
          },
          walk,
        ),
      ),
      mentionSigns(mentions, (choice) => mentionAttrs(session, t, choice)),
      notePaste(() => toast(session.window, { message: t('mentions.cut'), tone: 'info', lasting: true })),
    ],
    [session, mentions, walk, t],
  )
  const editor = useEditor(
    {
      injectCSS: false,
      // Made once this is in the page: one made while rendering is destroyed if the page comes a moment later.
      immediatelyRender: false,
      extensions,
      content: editable(saving.stored()),
      shouldRerenderOnTransaction: false,
      editorProps: {
        attributes: {
          class: words['note'] ?? '',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': name,
          spellcheck: 'true',
        },
      },
      onUpdate: ({ editor: live }) => saving.typed(() => ({ json: live.getJSON(), words: live.getText() })),
    },
    [saving, name, extensions],
  )

  // Only now is it in the page: what is not there cannot take the focus.
  useEffect(() => {
    if (!editor) return undefined
    takeOver(session, editor)
    return beLive(session, editor)
  }, [session, editor])

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

  return { editor, mentions }
}
