/**
 * One annotation by a template, in the format of a file. A template in Markdown serves HTML too: it is written as
 * Markdown first and then read as a note is, so that what it can carry is what a note can.
 */
import { markdownToNote } from '../notes/markdown-to-note.ts'
import { noteToHtml } from '../notes/note-to-html.ts'
import type { Reading } from '../readable/annotation.ts'
import type { Entry } from '../readable/entry.ts'
import { isHtmlTemplate, literalsFor, type TemplateForm } from './literals.ts'
import { renderTemplate } from './render.ts'
import type { Template } from './template.ts'
import { templateValues } from './values.ts'

/** What writes an entry by a template that was read from `text`. */
export function writerFor(
  template: Template,
  text: string,
  form: TemplateForm,
): (here: Reading, entry: Entry) => string {
  const isTurned = form === 'html' && !isHtmlTemplate(text)
  const inner: TemplateForm = isTurned ? 'markdown' : form
  const literal = literalsFor(inner)
  return (here, entry) => {
    const written = renderTemplate(template, templateValues(here, entry, inner), literal)
    return isTurned ? noteToHtml(markdownToNote(written)) : written
  }
}
