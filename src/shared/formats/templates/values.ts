/** What the variables of a template stand for in one annotation, in Markdown, HTML or plain text. */
import { type NoteDoc, noteText } from '#shared/model/note.ts'
import { escapeHtml } from '../notes/escape-html.ts'
import { noteToHtml } from '../notes/note-to-html.ts'
import { noteToMarkdown } from '../notes/note-to-markdown.ts'
import { readableNote } from '../readable/annotation.ts'
import { words as markdownWords } from '../readable/cite.ts'
import { citation } from '../readable/styled.ts'
import type { Entry, EntryLink } from '../readable/entry.ts'
import type { Reading } from '../readable/annotation.ts'
import type { TemplateForm } from './literals.ts'
import type { TemplateValues } from './render.ts'
import { type VariableName, ZOTERO_COLOURS } from './variables.ts'

const GAP = ' […] '

/** How one form writes words, notes and citations. */
interface Hand {
  words(text: string): string
  note(note: NoteDoc): string
  /** between the paragraphs of a quotation that stands for itself */
  readonly between: string
}

const HANDS: Readonly<Record<TemplateForm, Hand>> = {
  markdown: { words: markdownWords, note: noteToMarkdown, between: '\n\n' },
  html: { words: (text) => escapeHtml(line(text)), note: noteToHtml, between: '<br>' },
  text: { words: line, note: noteText, between: '\n' },
}

/** The values of one annotation. */
export function templateValues(here: Reading, entry: Entry, form: TemplateForm): TemplateValues {
  const { annotation, within, colour } = entry
  const hand = HANDS[form]
  const plain = (name: VariableName): string => {
    switch (name) {
      case 'highlight':
        return line(entry.quotes.join(GAP))
      case 'citation':
        return citation(entry, 'text')
      case 'comment':
        return annotation.body ? noteText(annotation.body) : ''
      case 'color':
        return colour ? ZOTERO_COLOURS[colour.number] : ''
      case 'colorName':
        return colour?.name ?? ''
      case 'colorMeaning':
        return colour?.meaning ?? ''
      case 'tags':
        return entry.tags.join(', ')
      case 'links':
        return entry.links.map(linkWords).join('; ')
      case 'document':
        return within?.document.title ?? ''
      case 'place':
        return entry.cited || entry.place
      case 'created':
        return annotation.created.slice(0, 10)
      case 'modified':
        return annotation.modified.slice(0, 10)
      case 'author':
        return annotation.creator
      case 'id':
        return annotation.id
    }
  }
  return {
    plain,
    written(name, attributes, isQuoted) {
      if (name === 'highlight') return highlight(entry, hand, attributes['quotes'], isQuoted)
      if (name === 'citation') return citation(entry, form)
      if (name === 'comment')
        return annotation.body ? hand.note(readableNote(here.scope, annotation.body)) : ''
      const list = name === 'tags' ? entry.tags : name === 'links' ? entry.links.map(linkWords) : undefined
      if (!list) return hand.words(plain(name))
      const join = attributes['join'] ?? (name === 'tags' ? ', ' : '; ')
      return list.map((one) => hand.words(one)).join(form === 'html' ? escapeHtml(join) : join)
    },
  }
}

/** Zotero's rule: without the attribute, quotation marks unless the words stand in a block quotation. */
function highlight(entry: Entry, hand: Hand, quotes: string | undefined, isQuoted: boolean): string {
  if (entry.quotes.length === 0) return ''
  const between = isQuoted ? hand.between : ' '
  const spans = entry.quotes.map((quote) =>
    quote
      .split('\n')
      .filter((one) => one.trim() !== '')
      .map((one) => hand.words(one))
      .join(between),
  )
  const all = spans.join(hand.words(GAP.trim()).replace(/^|$/g, ' '))
  return quotes === 'true' || (quotes === undefined && !isQuoted) ? `“${all}”` : all
}

/** A link in a few words: `quotes “…” (Title, art. 6): why`. */
export function linkWords({ link, relation, quote, title, place }: EntryLink): string {
  const where = [title, place].filter((part) => part !== '').join(', ')
  const why = link.body ? line(noteText(link.body)) : ''
  const head = quote === '' ? `${relation} ${where}` : `${relation} “${line(quote)}” (${where})`
  return line(why === '' ? head : `${head}: ${why}`)
}

function line(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
