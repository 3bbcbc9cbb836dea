/**
 * The library that writes Word files, loaded when the first one is written: it is large. Its parts are handed on as one
 * value, so that what uses them stays plain functions.
 */
import type * as Docx from 'docx'

export type Word = typeof Docx
export type { FileChild, IParagraphOptions, IRunOptions, Paragraph, ParagraphChild, Table } from 'docx'

/** The library. */
export async function loadWord(): Promise<Word> {
  return import('docx')
}

/** The highlighters on paper, by number: the ground under words, and the tone of lines. */
export const GROUNDS = { 1: 'FFE9A8', 2: 'FFD3CC', 3: 'CFE8C6', 4: 'C8E1F7', 5: 'E0D4F7' } as const
export const TONES = { 1: 'B07D00', 2: 'B63A2B', 3: '3F7D2C', 4: '1D6AA5', 5: '6B46B5' } as const

/** Ids of our paragraph styles. Word's own names make the file editable in any language of Word, and readable by us. */
export const STYLES = {
  quote: 'Quote',
  code: 'HTMLPreformatted',
  verse: 'Verse',
  caption: 'Caption',
  citation: 'Citation',
  tags: 'Tags',
  list: 'ListParagraph',
  continued: 'ListContinue',
  comment: 'CommentText',
  contents: 'TOCHeading',
} as const
