/**
 * Whether the lines of a plain text were broken at a fixed width, as mail and old files have them. Only told, never
 * mended unasked: verse and lists look much the same.
 */

/** Lines are looked at up to here; a text that is wrapped is so from its start. */
const LOOKED_AT = 2000
/** Fewest lines that go on in the next, so that a short list or a poem is none. */
const FEWEST = 10
/** Units of the widest lines of such files. */
const NARROWEST = 40
const WIDEST = 120
/** Share of lines that go on, that reach near the edge, and that are followed by a small letter. */
const FULL = 0.75
const GOES_ON = 0.4
/** What is near the edge: a word does not always fit. */
const NEAR = 0.7

/** The width in UTF-16 units; undefined for a text whose lines are paragraphs, or verse. */
export function wrappedAt(text: string): number | undefined {
  const lines = text.split('\n', LOOKED_AT).map((line) => line.trimEnd())
  const inner = lines.flatMap((line, at) => {
    const next = lines[at + 1]?.trimStart() ?? ''
    return line.trim() === '' || next === '' ? [] : [{ length: line.length, line, next }]
  })
  if (inner.length < FEWEST) return undefined
  const lengths = inner.map(({ length }) => length).toSorted((a, b) => a - b)
  // A heading or an address may stand out.
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  if (width < NARROWEST || width > WIDEST) return undefined
  const full = inner.filter(({ length }) => length >= NEAR * width)
  const goingOn = full.filter(({ line, next }) => /[\p{L}\p{N},-]$/u.test(line) && /^[\p{Ll}\d(]/u.test(next))
  const isWrapped = full.length >= FULL * inner.length && goingOn.length >= GOES_ON * inner.length
  return isWrapped ? Math.max(...full.map(({ length }) => Math.min(length, WIDEST))) : undefined
}
