/** The lines of a paragraph as one run of pieces, without the hyphens of line ends, with the places where pages begin. */
import { addSpace, type Line, type Piece } from './lines.ts'
import { jointOf, type Vocabulary } from './word-ends.ts'

/** Pieces that look the same are one again. */
export function joined(lines: readonly Line[], known: Vocabulary): Piece[] {
  const pieces: Piece[] = []
  let page: number | undefined
  for (const line of lines) {
    joinTo(pieces, line, known)
    line.pieces.forEach((piece, at) => {
      const isNew = at === 0 && page !== undefined && page !== line.page
      push(pieces, isNew ? { ...piece, page: line.page } : piece)
    })
    page = line.page
  }
  return pieces
}

/** Adds the space before the next line, where there is one; takes a broken word's hyphen off. */
function joinTo(pieces: Piece[], line: Line, known: Vocabulary): void {
  const last = pieces.at(-1)
  const next = line.pieces[0]
  if (!last || !next) return
  const tail = pieces
    .slice(-4)
    .map(({ text }) => text)
    .join('')
    .slice(-100)
  const { cut, between } = jointOf(tail, line.text, known)
  if (cut > 0) pieces[pieces.length - 1] = { ...last, text: last.text.slice(0, -cut) }
  else if (between !== '') addSpace(pieces, next)
}

function push(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1)
  const isSame =
    last?.bold === piece.bold &&
    last.italic === piece.italic &&
    last.isFixed === piece.isFixed &&
    last.raised === piece.raised &&
    last.note === piece.note &&
    piece.note === undefined &&
    piece.page === undefined
  if (last && isSame) pieces[pieces.length - 1] = { ...last, text: last.text + piece.text }
  else pieces.push(piece)
}
