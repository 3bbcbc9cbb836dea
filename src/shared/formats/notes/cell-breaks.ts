/** What stands in a cell of a Markdown table, where `<br>` is the only way to say that a line ends. */
import markdownit, { type Token } from 'markdown-it'

const BREAK = /^<br[ \t]*\/?>[ \t]*/i

const parser = markdownit({ html: false, linkify: false, typographer: false, maxNesting: 200 })
// Addresses are judged by safeUrl alone, as outside of tables.
parser.validateLink = () => true
parser.normalizeLink = (address) => address
parser.normalizeLinkText = (address) => address
parser.inline.ruler.before('autolink', 'cell_break', (state, silent) => {
  const found = BREAK.exec(state.src.slice(state.pos, state.pos + 30))
  if (!found) return false
  if (!silent) {
    state.pending = state.pending.replace(/[ \t]+$/, '')
    state.push('hardbreak', 'br', 0)
  }
  state.pos += found[0].length
  return true
})

/** The tokens of a cell's words. */
export function parseCell(words: string): readonly Token[] {
  return parser.parseInline(words, {})[0]?.children ?? []
}
