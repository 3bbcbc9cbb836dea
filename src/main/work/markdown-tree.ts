/**
 * Markdown as an HTML tree (hast). The text is parsed as a whole, so that references work across it, but its
 * HTML is parsed piece by piece: parse5 keeps a position for every node, which a long text cannot afford.
 */
import type { Nodes, Root } from 'hast'
import markdownit, { type Token } from 'markdown-it'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { HostFailure } from '#shared/host/errors.ts'

/** Levels of quotations and lists in each other; beyond it markdown-it drops text, so the file is refused. */
const NESTING = 200

/** CommonMark with tables and strikethrough; raw HTML in the file stays words. */
const parser = markdownit({ html: false, linkify: false, typographer: false, maxNesting: NESTING })
// Addresses are judged once, by safeUrl, where blocks are made.
parser.validateLink = () => true

const html = unified().use(rehypeParse, { fragment: true })

/** Tokens whose HTML is parsed at once; most files are one piece. */
const PIECE = 2_000

/**
 * Linear in the text. Throws `nested-too-deep`.
 * @param name of the file, for the failure
 */
export function markdownTree(markdown: string, name: string): Root {
  const environment = {}
  const root: Root = { type: 'root', children: [] }
  const tokens = parser.parse(markdown, environment)
  if (tokens.some((token) => token.level >= NESTING - 1)) {
    const message = `“${name}” has quotations or lists nested deeper than ${NESTING}. Import it as plain text (.txt).`
    throw new HostFailure('nested-too-deep', message, { name, limit: NESTING })
  }
  for (const piece of pieces(tokens)) {
    const tree = html.parse(parser.renderer.render(piece, parser.options, environment))
    for (const child of tree.children) root.children.push(withoutPosition(child))
  }
  return root
}

/** Cuts between blocks that stand in no other. */
function* pieces(tokens: readonly Token[]): Generator<Token[]> {
  let piece: Token[] = []
  for (const token of tokens) {
    piece.push(token)
    if (piece.length < PIECE || token.level > 0 || token.nesting === 1) continue
    yield piece
    piece = []
  }
  yield piece
}

function withoutPosition<N extends Nodes>(node: N): N {
  const open: Nodes[] = [node]
  for (let one = open.pop(); one; one = open.pop()) {
    delete one.position
    if ('children' in one) open.push(...one.children)
  }
  return node
}
