/**
 * Citations of an export in the style that was chosen for it (`scope.citer`), as each format writes them. Without a
 * style, or in the app's own short one, formats cite as they always did.
 */
import type { Document } from '#shared/model/document.ts'
import type { Cited } from '../citing/cited.ts'
import type { ExportScope } from '../exporter.ts'
import { bibliographicLine, citeHtml, cite as citeMarkdown, citeText, words } from './cite.ts'
import type { Entry } from './entry.ts'

export type CitationForm = 'markdown' | 'html' | 'text'

const OWN = { markdown: citeMarkdown, html: citeHtml, text: citeText } as const

/** The citation of an entry's passage; '' for a memo. */
export function citation({ within, cited, styled }: Entry, form: CitationForm): string {
  if (styled) return written(styled, form)
  return within ? OWN[form](within.document, cited) : ''
}

/** A document as it stands in a list of works, with its role and its address where the style does not say it. */
export function workLine({ citer }: Pick<ExportScope, 'citer'>, document: Document): string {
  if (!citer) return bibliographicLine(document)
  return [written(citer.reference(document), 'markdown'), words(document.role)].filter(Boolean).join(' · ')
}

/** The same without role and address; undefined where no style was chosen. */
export function styledWork(
  { citer }: Pick<ExportScope, 'citer'>,
  document: Document,
  form: CitationForm,
): string | undefined {
  return citer && written(citer.reference(document), form)
}

/** A citation of a style in a form of writing. Its HTML has italics, bold, raised and lowered words, and nothing else. */
export function written({ text, html }: Cited, form: CitationForm): string {
  if (form === 'text') return text
  if (form === 'html') return html
  return html
    .split(/(<\/?[a-z]+>)/u)
    .map((piece) =>
      piece.startsWith('<') ? (SIGNS[piece.replace(/[</>]/gu, '')] ?? '') : inline(unescaped(piece)),
    )
    .join('')
}

const SIGNS: Readonly<Record<string, string>> = { i: '*', em: '*', b: '**', strong: '**' }
const SIGN_OF: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }

/** Words as Markdown, with the blanks around them: pieces of a citation are joined again. */
function inline(piece: string): string {
  const [before = '', after = ''] = [/^\s*/u.exec(piece)?.[0], /\s*$/u.exec(piece)?.[0]]
  return piece.trim() === '' ? piece : `${before}${words(piece)}${after}`
}

function unescaped(piece: string): string {
  return piece.replace(/&(?:amp|lt|gt|quot);/gu, (sign) => SIGN_OF[sign] ?? sign)
}
