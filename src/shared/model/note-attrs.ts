/**
 * The attributes of a note's nodes, checked one node type at a time. Those that stand for nothing special
 * (a list that starts at 1, a cell of one column) are not kept, so that equal notes have equal JSON.
 */
import { idSchema } from './ids.ts'

export interface NoteAttrs {
  /** heading: 1–3 */
  readonly level?: number
  /** orderedList: its first number, when it is not 1 */
  readonly start?: number
  /** taskItem: done or not */
  readonly checked?: boolean
  /** tableCell, tableHeader: how many columns and rows it covers (1–100), when that is more than one */
  readonly colspan?: number
  readonly rowspan?: number
  /** passageMention: the document, and the annotation in it unless the whole document is meant */
  readonly document?: string
  readonly annotation?: string
  /** tagMention */
  readonly tag?: string
  /** mentions: their words when they were written, shown when what they mean is gone */
  readonly label?: string
}

/** Longest label of a mention, in UTF-16 units. */
export const MENTION_LABEL_LIMIT = 200
const SPAN_LIMIT = 100
const START_LIMIT = 1_000_000

/** What an attribute that refuses its whole note is answered with: a few words for the reason. */
export interface AttrProblem {
  readonly problem: string
}

/** The attributes of a node as they are stored; undefined when there are none. Unknown ones are dropped. */
export function readAttrs(type: string, value: unknown): NoteAttrs | AttrProblem | undefined {
  const given = isRecord(value) ? value : {}
  switch (type) {
    case 'heading':
      return { level: clampInteger(given['level'], 1, 3) }
    case 'orderedList':
      if (given['start'] === undefined || given['start'] === 1) return undefined
      return { start: clampInteger(given['start'], 0, START_LIMIT) }
    case 'taskItem':
      return { checked: given['checked'] === true }
    case 'tableCell':
    case 'tableHeader':
      return spansOf(given)
    case 'passageMention':
    case 'tagMention':
      return mentionOf(type, given)
    default:
      return undefined
  }
}

/** The words of a mention as they are stored: one line, well-formed, at most 200 units, never none. */
export function mentionLabel(words: string): string {
  const line = words
    .toWellFormed()
    .replace(/[\s\0]+/gu, ' ')
    .trim()
  const cut = line.slice(0, MENTION_LABEL_LIMIT)
  // A pair of surrogates that was cut in two loses its first half as well.
  return (cut.isWellFormed() ? cut : cut.slice(0, -1)).trim() || '…'
}

function mentionOf(
  type: 'passageMention' | 'tagMention',
  given: Record<string, unknown>,
): NoteAttrs | AttrProblem {
  const label = mentionLabel(typeof given['label'] === 'string' ? given['label'] : '')
  const wrong = { problem: `a ${type} of nothing` }
  if (type === 'tagMention') return isId(given['tag']) ? { tag: given['tag'], label } : wrong
  const { document, annotation } = given
  if (!isId(document)) return wrong
  if (annotation === undefined || annotation === null) return { document, label }
  return isId(annotation) ? { document, annotation, label } : wrong
}

function spansOf(given: Record<string, unknown>): NoteAttrs | undefined {
  const colspan = clampInteger(given['colspan'], 1, SPAN_LIMIT)
  const rowspan = clampInteger(given['rowspan'], 1, SPAN_LIMIT)
  if (colspan === 1 && rowspan === 1) return undefined
  return { ...(colspan > 1 && { colspan }), ...(rowspan > 1 && { rowspan }) }
}

function clampInteger(value: unknown, low: number, high: number): number {
  const number = typeof value === 'number' && Number.isInteger(value) ? value : low
  return Math.min(high, Math.max(low, number))
}

function isId(value: unknown): value is string {
  return idSchema.safeParse(value).success
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
