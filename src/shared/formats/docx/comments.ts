/** What a comment says: the note, its tags, its links. A highlight that says nothing is colour alone. */
import type { ICommentOptions } from 'docx'
import type { Annotation } from '#shared/model/annotation.ts'
import { isEmptyNote } from '#shared/model/note.ts'
import { readableNote, type Reading } from '../readable/annotation.ts'
import type { Entry, EntryLink } from '../readable/entry.ts'
import { noteBlocks, type NoteTools } from './note.ts'
import { clean, runsOf } from './runs.ts'
import { type FileChild, type Paragraph, STYLES } from './word.ts'

/** Whether there is anything to say. */
export function saysSomething({ annotation, tags, links }: Entry): boolean {
  return (
    (annotation.body !== undefined && !isEmptyNote(annotation.body)) || tags.length > 0 || links.length > 0
  )
}

/** The comment of an annotation. @param isOnWords false when its quotation has to be told */
export function commentOf(
  here: Reading,
  tools: NoteTools,
  entry: Entry,
  id: number,
  isOnWords: boolean,
): ICommentOptions {
  const { annotation, quotes, tags, links } = entry
  const quote = isOnWords || quotes.length === 0 ? [] : [line(tools, `“${quotes.join(' […] ')}”`)]
  const children = [
    ...quote,
    ...(annotation.body ? noteBlocks(tools, readableNote(here.scope, annotation.body)) : []),
    ...(tags.length > 0 ? [line(tools, here.scope.t('export-notes.tags', { tags: tags.join(', ') }))] : []),
    ...linkBlocks(here, tools, links),
  ]
  return {
    id,
    ...signed(annotation),
    children: children.length > 0 ? children : [line(tools, '')],
  }
}

function signed({ creator, created }: Annotation): Pick<ICommentOptions, 'author' | 'initials' | 'date'> {
  const author = clean(creator).trim() || 'Scholion'
  const initials =
    author
      .match(/(?<=^|[\s.-])\p{L}/gu)
      ?.slice(0, 3)
      .join('') ?? 'S'
  return { author, initials, date: new Date(created) }
}

/** Links as paragraphs, each with its reason below. */
export function linkBlocks(here: Reading, tools: NoteTools, links: readonly EntryLink[]): FileChild[] {
  return links.flatMap((one) => {
    const why = one.link.body ? noteBlocks(tools, readableNote(here.scope, one.link.body)) : []
    return [linkLine(tools, one), ...why]
  })
}

/** One link: the relation, and the far end, which leads there where it is in the file. */
export function linkLine(
  tools: NoteTools,
  { far, relation, quote, title, place }: EntryLink,
  set = {},
): Paragraph {
  const { word, plain, anchorOf } = tools
  const where = `${clean(title)}${place === '' ? '' : `, ${place}`}`
  const words = quote === '' ? where : `“${quote.replace(/\s+/gu, ' ')}” (${where})`
  const anchor = far.annotation === undefined ? undefined : anchorOf?.(far.annotation)
  const target =
    anchor === undefined
      ? runsOf(word, words)
      : [new word.InternalHyperlink({ anchor, children: runsOf(word, words, { style: 'Hyperlink' }) })]
  return new word.Paragraph({
    ...(plain !== undefined && { style: plain }),
    ...set,
    children: [...runsOf(word, `→ ${relation} `, { bold: true }), ...target],
  })
}

function line({ word, plain }: NoteTools, words: string): Paragraph {
  return new word.Paragraph({ ...(plain !== undefined && { style: plain }), children: runsOf(word, words) })
}

/** The tools for what stands in comments. */
export function commentTools(tools: NoteTools): NoteTools {
  return { word: tools.word, lists: tools.lists, plain: STYLES.comment }
}
