/** A Word file of whole texts: each as it is, its highlights coloured, its notes as comments on the very words. */
import type { ICommentOptions } from 'docx'
import { type Annotation, passageOf } from '#shared/model/annotation.ts'
import type { ScopeDocument } from '../exporter.ts'
import { placedIn } from '../grouping/chapters.ts'
import type { Reading } from '../readable/annotation.ts'
import { entryLink, entryOf } from '../readable/entry.ts'
import { anchoring } from './anchors.ts'
import { commentOf, commentTools, linkBlocks, saysSomething } from './comments.ts'
import { noteBlocks, type NoteTools } from './note.ts'
import { picturesOf } from './pictures.ts'
import { runsOf } from './runs.ts'
import { MADE } from './steps.ts'
import { callsOf, headingOf, textBlocks } from './text.ts'
import type { FileChild, Paragraph } from './word.ts'

/** What the texts of a file share: their comments and footnotes are numbered through. */
export interface Body {
  readonly children: FileChild[]
  readonly comments: ICommentOptions[]
  readonly footnotes: Record<string, { readonly children: readonly Paragraph[] }>
}

/** All texts of the scope, and the memos at the end. */
export async function textForm(here: Reading, tools: NoteTools): Promise<Body> {
  const body: Body = { children: [], comments: [], footnotes: {} }
  for (const [index, one] of here.scope.documents.entries()) {
    if (index > 0) body.children.push(new tools.word.Paragraph({ children: [new tools.word.PageBreak()] }))
    await addText(here, tools, one, body)
  }
  const { memos, t } = here.scope
  if (memos.length === 0) return body
  body.children.push(
    new tools.word.Paragraph({
      heading: headingOf(tools.word, 1),
      pageBreakBefore: true,
      children: runsOf(tools.word, t('export.memos')),
    }),
  )
  for (const memo of memos) if (memo.body) body.children.push(...noteBlocks(tools, memo.body))
  return body
}

async function addText(here: Reading, tools: NoteTools, one: ScopeDocument, body: Body): Promise<void> {
  const { word, lists } = tools
  const calls = callsOf(one.table)
  const anchors = anchoring(one.table, one.version.id, calls)
  const inside = commentTools(tools)
  // Inner highlights lie on outer ones: the order of the text, the longer first.
  for (const { annotation } of placedIn(one).toSorted(
    (a, b) => lengthOf(b.annotation) - lengthOf(a.annotation),
  ))
    anchors.colour(annotation)
  let inParts = 0
  for (const placed of placedIn(one)) {
    here.scope.passed?.(MADE)
    const entry = entryOf(here, placed)
    if (!saysSomething(entry)) continue
    if (entry.quotes.length > 1) inParts++
    const id = body.comments.length
    const isOnWords = anchors.comment(placed.annotation, id)
    body.comments.push(commentOf(here, inside, entry, id, isOnWords))
  }
  if (inParts > 0) here.scope.lose('formats.drops.parts', inParts)
  const links = here.index.linksAtDocument(one.document.id).map((link) => entryLink(here, link))
  if (links.length > 0 && one.table.blocks.length > 0) {
    const id = body.comments.length
    const { creator, created, modified } = links[0]?.link ?? { creator: '', created: '', modified: '' }
    anchors.comment(
      { id: '', target: { document: one.document.id }, tags: [], creator, created, modified },
      id,
    )
    body.comments.push({
      id,
      author: creator || 'Scholion',
      date: new Date(created),
      children: linkBlocks(here, inside, links),
    })
  }
  const picture = await picturesOf(word, here.scope, one)
  const footnote = (children: readonly Paragraph[]): number => {
    const number = Object.keys(body.footnotes).length + 1
    body.footnotes[number] = { children }
    return number
  }
  for (const child of textBlocks({ word, lists, picture, footnote }, one.table, anchors, calls))
    body.children.push(child)
}

function lengthOf(annotation: Annotation): number {
  return passageOf(annotation)?.spans.reduce((sum, { start, end }) => sum + end - start, 0) ?? 0
}
