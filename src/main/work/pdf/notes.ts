/** Notes at the foot of a column: small lines at its end that begin with a sign which stands raised in the text. */
import type { Line, Piece } from './lines.ts'

export interface FootNote {
  /** unique in the file */
  readonly id: string
  /** its sign as printed */
  readonly label: string
  readonly lines: readonly Line[]
}

/** A note's letters are smaller than this share of the body's. */
const SMALL = 0.94
const SIGN = /^[([]?(?<sign>\d{1,3}|[*†‡§]{1,3}|[a-z])[)\]]?[.]?$/u
const FIRST = /^[([]?(?<sign>\d{1,3}|[*†‡§]{1,3})[)\].]?\s*(?=\S)/u

export interface Split {
  readonly text: readonly Line[]
  readonly notes: readonly FootNote[]
  /** small lines before the first note: the end of a note of the page before */
  readonly rest: readonly Line[]
}

/** The signs that stand raised in lines. */
export function signsOf(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ pieces }) => pieces.flatMap((piece) => signOf(piece) ?? [])))
}

/** @param signs that stand on the page @param isOpen whether a note of the page before has not ended */
export function splitNotes(
  lines: readonly Line[],
  body: number,
  signs: ReadonlySet<string>,
  isOpen: boolean,
): Split {
  let from = lines.length
  while (from > 0 && (lines[from - 1]?.size ?? body) < SMALL * body) from--
  const foot = lines.slice(from)
  const starts = foot.map((line) => labelOf(line, signs))
  const first = starts.findIndex((label) => label !== undefined)
  if (first < 0 && !(isOpen && foot.length > 0 && from > 0)) return { text: lines, notes: [], rest: [] }
  const begin = first < 0 ? foot.length : first
  const notes: { id: string; label: string; lines: Line[] }[] = []
  foot.slice(begin).forEach((line, at) => {
    const label = starts[begin + at]
    if (label === undefined) notes.at(-1)?.lines.push(line)
    else
      notes.push({
        id: `${line.page}-${Math.round(line.x)}-${Math.round(line.y)}`,
        label,
        lines: [unlabelled(line)],
      })
  })
  const above = foot.slice(0, begin)
  return isOpen
    ? { text: lines.slice(0, from), notes, rest: above }
    : { text: [...lines.slice(0, from), ...above], notes, rest: [] }
}

/** The sign that a line of a foot begins with, when the page has it in its text. */
function labelOf({ pieces, text }: Line, signs: ReadonlySet<string>): string | undefined {
  const [first] = pieces
  const raised = first && signOf(first)
  const label = raised ?? FIRST.exec(text)?.groups?.['sign']
  return label !== undefined && signs.has(label) ? label : undefined
}

function signOf({ raised, text }: Piece): string | undefined {
  return raised === 'sup' ? SIGN.exec(text.trim())?.groups?.['sign'] : undefined
}

/** The line without the sign of its note, which is told as its locator. */
function unlabelled(line: Line): Line {
  const [first, ...others] = line.pieces
  if (!first) return line
  const isSign = signOf(first) !== undefined
  const text = isSign ? '' : first.text.replace(FIRST, '')
  const pieces = [...(text === '' ? [] : [{ ...first, text }]), ...others]
  const [head, ...rest] = pieces
  return { ...line, pieces: head ? [{ ...head, text: head.text.trimStart() }, ...rest] : [] }
}

/** The lines with their raised signs leading to notes, each note by its first sign only. */
export function linked(lines: readonly Line[], notes: readonly FootNote[]): Line[] {
  const byLabel = new Map(notes.map(({ label, id }) => [label, id]))
  return lines.map((line) => {
    if (!line.pieces.some((piece) => byLabel.has(signOf(piece) ?? ''))) return line
    const pieces = line.pieces.map((piece) => {
      const note = byLabel.get(signOf(piece) ?? '')
      return note === undefined ? piece : { ...piece, note }
    })
    return { ...line, pieces }
  })
}
