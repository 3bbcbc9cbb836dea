/**
 * Which letters of a page are which letters of a text. A page is drawn in any order and has words that are not in the text
 * (heads, numbers), and the text has words of other pages: so long stretches that occur once in both are found first,
 * wherever they are, and only what lies between two of them is compared closely. What is doubtful stays unmatched.
 */

/** `length` letters that are the same, from `page` on the page and from `text` in the text. */
export interface Match {
  readonly page: number
  readonly text: number
  readonly length: number
}

/** Letters that are believed wherever they stand, if they occur once in both. */
const CERTAIN = 24
/** The same between letters that are matched already. */
const LIKELY = 10
/** Fewest letters at the edge of what is matched, where only one side holds them. */
const EDGE = 6
/** Letters of a block that is believed as a whole: fewer are found by chance, more would have been found before. */
const WHOLE = 3
const SHORT = 400
/** Most comparisons of one gap. */
const CELLS = 400_000

/** @param blocks where the text's blocks are among its letters, in order: a short one is believed when it stands there once */
export function matchLetters(page: string, text: string, blocks: readonly Stretch[]): Match[] {
  const state: State = { page, text, pageTaken: new Uint8Array(page.length), matches: [] }
  seed(state, CERTAIN, 0, text.length)
  for (const [start, end] of gapsOf(state)) seed(state, LIKELY, start, end)
  for (const [start, end] of gapsOf(state)) between(state, start, end)
  edges(state)
  wholes(state, blocks)
  return state.matches.toSorted((a, b) => a.text - b.text)
}

export interface Stretch {
  readonly start: number
  readonly end: number
}

interface State {
  readonly page: string
  readonly text: string
  readonly pageTaken: Uint8Array
  readonly matches: Match[]
}

function take(state: State, match: Match): void {
  if (match.length === 0) return
  state.matches.push(match)
  state.pageTaken.fill(1, match.page, match.page + match.length)
}

/** Stretches of the text between matches, with a match on both sides. */
function gapsOf({ matches }: State): [number, number][] {
  const sorted = matches.toSorted((a, b) => a.text - b.text)
  return sorted.flatMap((match, at): [number, number][] => {
    const next = sorted[at + 1]
    const end = match.text + match.length
    return next && next.text > end ? [[end, next.text]] : []
  })
}

/** Takes the longest common stretch around every run of `size` letters that occurs once in both. */
function seed(state: State, size: number, start: number, end: number): void {
  const { page, text, pageTaken } = state
  if (end - start < size) return
  const onPage = once(page, 0, page.length, size, (at) => pageTaken[at] === 1)
  const inText = once(text, start, end, size, () => false)
  for (let at = start; at + size <= end; at++) {
    const run = text.slice(at, at + size)
    const there = onPage.get(run) ?? -1
    if (there < 0 || inText.get(run) !== at || pageTaken[there] || pageTaken[there + size - 1]) continue
    const match = widen(state, there, at, size, lastEnd(state, start, at), end)
    take(state, match)
    at = match.text + match.length - 1
  }
}

/** Where the last match before `at` ends, or `start`. */
function lastEnd({ matches }: State, start: number, at: number): number {
  const last = matches.at(-1)
  const end = last ? last.text + last.length : start
  return end >= start && end <= at ? end : start
}

function widen(
  { page, text, pageTaken }: State,
  there: number,
  at: number,
  size: number,
  start: number,
  end: number,
): Match {
  let [left, right] = [0, size]
  while (
    at - left > start &&
    there - left > 0 &&
    !pageTaken[there - left - 1] &&
    page[there - left - 1] === text[at - left - 1]
  )
    left++
  while (
    at + right < end &&
    there + right < page.length &&
    !pageTaken[there + right] &&
    page[there + right] === text[at + right]
  )
    right++
  return { page: there - left, text: at - left, length: left + right }
}

/** Where each run of `size` letters stands that occurs once; -1 for the others. */
function once(
  letters: string,
  start: number,
  end: number,
  size: number,
  isOut: (at: number) => boolean,
): Map<string, number> {
  const known = new Map<string, number>()
  for (let at = start; at + size <= end; at++) {
    if (isOut(at)) continue
    const run = letters.slice(at, at + size)
    known.set(run, known.has(run) ? -1 : at)
  }
  return known
}

/** What stands between two matches of the text that are neighbours on the page too. */
function between(state: State, start: number, end: number): void {
  const before = state.matches.find((match) => match.text + match.length === start)
  const after = state.matches.find((match) => match.text === end)
  if (!before || !after) return
  const from = before.page + before.length
  const free = freeFrom(state, from)
  if (free === after.page) fill(state, from, after.page, start, end)
  else {
    // The column ends here and goes on elsewhere: each side is held by its own neighbour.
    touchAfter(state, from, free, start, end)
    touchBefore(state, freeBefore(state, after.page), after.page, start, end)
  }
}

/** Where what is free from here on ends. */
function freeFrom({ page, pageTaken }: State, from: number): number {
  let end = from
  while (end < page.length && !pageTaken[end]) end++
  return end
}

function freeBefore({ pageTaken }: State, to: number): number {
  let start = to
  while (start > 0 && !pageTaken[start - 1]) start--
  return start
}

/** The longest common stretch, and so on before and after it. */
function fill(state: State, from: number, to: number, start: number, end: number): void {
  const width = to - from
  const height = end - start
  if (width === 0 || height === 0 || width * height > CELLS) return
  const least = Math.min(width, height) <= 3 ? 1 : 3
  const best = longest(state, from, to, start, end)
  if (best.length < least) return
  take(state, best)
  fill(state, from, best.page, start, best.text)
  fill(state, best.page + best.length, to, best.text + best.length, end)
}

function longest({ page, text }: State, from: number, to: number, start: number, end: number): Match {
  let best: Match = { page: from, text: start, length: 0 }
  let before = new Uint32Array(to - from + 1)
  for (let at = start; at < end; at++) {
    const now = new Uint32Array(to - from + 1)
    for (let there = from; there < to; there++) {
      if (page[there] !== text[at]) continue
      const length = (before[there - from] ?? 0) + 1
      now[there - from + 1] = length
      if (length > best.length) best = { page: there - length + 1, text: at - length + 1, length }
    }
    before = now
  }
  return best
}

/** Letters right after a match that go on in the same way, but for a few signs as a hyphen. */
function touchAfter(state: State, from: number, to: number, start: number, end: number): void {
  for (let skip = 0; skip <= 2; skip++) {
    let length = 0
    while (
      from + skip + length < to &&
      start + length < end &&
      state.page[from + skip + length] === state.text[start + length]
    )
      length++
    const least = skip === 0 ? 1 : EDGE
    if (length >= least) return take(state, { page: from + skip, text: start, length })
  }
}

function touchBefore(state: State, from: number, to: number, start: number, end: number): void {
  const taken = state.matches.reduce(
    (most, match) => (match.text < end ? Math.max(most, match.text + match.length) : most),
    start,
  )
  for (let skip = 0; skip <= 2; skip++) {
    let length = 0
    while (
      to - skip - length > from &&
      end - length > taken &&
      state.page[to - skip - length - 1] === state.text[end - length - 1]
    )
      length++
    const least = skip === 0 ? 1 : EDGE
    if (length >= least) return take(state, { page: to - skip - length, text: end - length, length })
  }
}

/** Before the first and after the last match, where the text goes on to other pages: only what adjoins. */
function edges(state: State): void {
  const sorted = state.matches.toSorted((a, b) => a.text - b.text)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (!first || !last) return
  touchBefore(state, freeBefore(state, first.page), first.page, 0, first.text)
  const end = last.page + last.length
  touchAfter(state, end, freeFrom(state, end), last.text + last.length, state.text.length)
}

/** Blocks of which nothing is matched yet, where they stand once on the page: short headings, cells, whole title pages. */
function wholes(state: State, blocks: readonly Stretch[]): void {
  const taken = state.matches.toSorted((a, b) => a.text - b.text)
  let at = 0
  for (const { start, end } of blocks) {
    for (let match = taken[at]; match && match.text + match.length <= start; match = taken[at]) at++
    const next = taken[at]
    if ((next && next.text < end) || end - start < WHOLE || end - start > SHORT) continue
    const places = placesOf(state, state.text.slice(start, end))
    const [place] = places
    if (place !== undefined && places.length === 1)
      take(state, { page: place, text: start, length: end - start })
  }
}

/** Where letters stand on the page that are not taken; at most two places. */
function placesOf({ page, pageTaken }: State, letters: string): number[] {
  const places: number[] = []
  for (let at = page.indexOf(letters); at >= 0 && places.length < 2; at = page.indexOf(letters, at + 1))
    if (!pageTaken.subarray(at, at + letters.length).includes(1)) places.push(at)
  return places
}
