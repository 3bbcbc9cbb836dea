/** The note editor, whose module is loaded when a note is first likely to be written. What is typed until then: catching.ts. */
import { lazy } from 'react'

/** Loads the module; again costs nothing. */
export const loadNoteEditor = async () => ({ default: (await import('./note-editor.tsx')).NoteEditor })

export const LazyNoteEditor = lazy(loadNoteEditor)
