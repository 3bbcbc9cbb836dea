/**
 * Cards of a canvas: one column for each document, its title above, its annotations below one another in the order of the
 * text. Whole numbers, as the format demands. https://jsoncanvas.org/spec/1.0/
 */
import type { Annotation } from '#shared/model/annotation.ts'
import { passageOf } from '#shared/model/annotation.ts'
import type { Colour } from '#shared/model/primitives.ts'
import { quotedText } from '#shared/model/passage.ts'
import { hexOf } from '../codebook/colours.ts'
import type { ExportScope } from '../exporter.ts'
import { escapeLine } from '../notes/escape-markdown.ts'
import { noteToMarkdown } from '../notes/note-to-markdown.ts'
import { inDocumentOrder } from '../scope-index.ts'

export interface TextNode {
  readonly id: string
  readonly type: 'text'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly color?: string
  readonly text: string
}

const WIDTH = 420
const BETWEEN_COLUMNS = 260
const BETWEEN_CARDS = 24
const LINE = 26
const CHARACTERS = 48

/** All cards, column by column; memos of the library have the last one. */
export function* cards(scope: ExportScope): Iterable<TextNode> {
  let column = 0
  for (const { document, annotations } of scope.documents) {
    const title = `# ${escapeLine(document.title.trim())}`
    yield* columnOf(column++, document.id, title, inDocumentOrder(annotations), scope)
  }
  if (scope.memos.length > 0)
    yield* columnOf(column, 'memos', `# ${escapeLine(scope.t('export.memos'))}`, scope.memos, scope)
}

function* columnOf(
  at: number,
  id: string,
  title: string,
  annotations: readonly Annotation[],
  scope: ExportScope,
): Iterable<TextNode> {
  const x = at * (WIDTH + BETWEEN_COLUMNS)
  let y = 0
  const card = (node: string, text: string, colour?: Colour): TextNode => {
    const height = heightOf(text)
    const made: TextNode = {
      id: node,
      type: 'text',
      x,
      y,
      width: WIDTH,
      height,
      ...(colour && { color: hexOf(colour) }),
      text,
    }
    y += height + BETWEEN_CARDS
    return made
  }
  yield card(id, title)
  for (const annotation of annotations)
    yield card(annotation.id, wordsOf(annotation, scope), annotation.style?.colour)
}

function wordsOf(annotation: Annotation, { tags }: ExportScope): string {
  const passage = passageOf(annotation)
  const quote = passage
    ? quotedText(passage)
        .split('\n')
        .map((line) => `> ${escapeLine(line)}`)
        .join('\n')
    : ''
  const labels = annotation.tags.flatMap((id) => tags.get(id)?.label ?? [])
  const words = labels.map((label) => `#${label.trim().replace(/[^\p{L}\p{M}\p{N}/_-]+/gu, '-')}`)
  return [quote, annotation.body ? noteToMarkdown(annotation.body) : '', words.join(' ')]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** High enough for the words in a usual type, within reason. */
function heightOf(text: string): number {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS)), 0)
  return Math.min(800, 48 + lines * LINE)
}
