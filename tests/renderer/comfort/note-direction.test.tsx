/** Notes run as their words do, paragraph by paragraph, where they are read and where they are written. */
import { NoteView } from '#renderer/notes/note-view.tsx'
import { editable, noteExtensions } from '#renderer/notes/note-schema.ts'
import type { NoteDoc } from '#shared/model/note.ts'
import { Editor } from '@tiptap/core'
import { expect, test } from 'vitest'
import { openWindow } from '../shell/open-shell.tsx'

const paragraph = (text: string) => ({
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text }],
})
const NOTE: NoteDoc = {
  type: 'doc',
  content: [
    paragraph('שָׁלוֹם'),
    paragraph('Peace'),
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('السلام')] }] },
    { type: 'blockquote', content: [paragraph('שָׁלוֹם')] },
  ],
}
const WAYS = ['rtl', 'ltr', 'rtl', 'rtl']

const waysIn = (root: Element) =>
  [...root.querySelectorAll(':scope > p, :scope > ul, :scope > blockquote')].map(
    (one) => getComputedStyle(one).direction,
  )

test('in a note that is read', async () => {
  const { show } = await openWindow()
  const shown = await show(<NoteView note={NOTE} />)
  expect(waysIn(shown.container.querySelector('p')!.parentElement!)).toEqual(WAYS)
})

test('in a note that is written, and nothing of it comes into the note', async () => {
  const { show } = await openWindow()
  const shown = await show(<NoteView note={NOTE} />)
  const name = shown.container.querySelector('p')!.parentElement!.className
  const element = document.createElement('div')
  document.body.append(element)
  const editor = new Editor({
    element,
    injectCSS: false,
    extensions: noteExtensions({ placeholder: '', task: (words) => words }),
    content: editable(NOTE),
    editorProps: { attributes: { class: name } },
  })
  expect(waysIn(element.querySelector('.ProseMirror')!)).toEqual(WAYS)
  expect(JSON.stringify(editor.getJSON())).not.toContain('"dir"')
  editor.destroy()
  element.remove()
})
