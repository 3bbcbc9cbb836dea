/**
 * What comes into a note from the clipboard. HTML is cleaned before the schema reads it; plain text is read as
 * Markdown, the way notes are written elsewhere; both are kept within bounds, and the reader hears of a cut.
 */
import { Extension } from '@tiptap/core'
import { DOMParser, Fragment, type ParseOptions, type Schema, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { markdownToNote } from '#shared/formats/notes/markdown-to-note.ts'
import { editable } from './note-schema.ts'
import { bounded } from './paste/bounds.ts'
import { cleanPage } from './paste/clean-page.ts'
import { pagePart } from './paste/page-part.ts'

/** Longer texts are pasted as they are, in UTF-16 units. */
const MARKDOWN_LIMIT = 100_000

/** The extension that reads the clipboard; `onCut` is told when not all of it was taken. */
export function notePaste(onCut: () => void): Extension {
  return Extension.create({
    name: 'notePaste',
    addProseMirrorPlugins() {
      const { schema } = this.editor
      let isCut = false
      const fit = (slice: Slice): Slice => {
        const fitting = bounded(slice)
        if (fitting.isCut || isCut) onCut()
        isCut = false
        return fitting.slice
      }
      return [
        new Plugin({
          props: {
            handlePaste: (view, event) => pasteText(view, event, fit),
            transformPastedHTML(html) {
              const part = pagePart(html)
              isCut = part.isCut
              return part.html
            },
            clipboardParser: new PageParser(schema, DOMParser.fromSchema(schema).rules),
            transformPasted: fit,
          },
        }),
      ]
    },
  })
}

/** Reads what was copied elsewhere after it was cleaned, what was copied from a note as it is. */
class PageParser extends DOMParser {
  override parseSlice(dom: HTMLElement, options?: ParseOptions): Slice {
    if (!dom.querySelector('[data-pm-slice]') && !dom.closest('[data-pm-slice]')) cleanPage(dom)
    return super.parseSlice(dom, options)
  }
}

/** Pastes plain text as the Markdown it is; false when that is for the editor to do. */
function pasteText(view: EditorView, event: ClipboardEvent, fit: (slice: Slice) => Slice): boolean {
  const { clipboardData } = event
  if (!clipboardData || clipboardData.types.includes('text/html')) return false
  if (view.state.selection.$from.parent.type.spec.code) return false
  const slice = markdownSlice(view.state.schema, clipboardData.getData('text/plain'))
  if (slice)
    view.dispatch(view.state.tr.replaceSelection(fit(slice)).scrollIntoView().setMeta('uiEvent', 'paste'))
  return slice !== undefined
}

/** The pasted text as a slice of the note, or undefined when it has no Markdown to read. */
function markdownSlice(schema: Schema, text: string): Slice | undefined {
  if (text.length > MARKDOWN_LIMIT || text.trim() === '') return undefined
  const { content = [] } = editable(markdownToNote(text))
  const nodes = content.map((node) => schema.nodeFromJSON(node))
  // Open ends let a pasted line join the line it is pasted into.
  return Slice.maxOpen(Fragment.from(nodes))
}
