/** Goes through the blocks of a text once and notes which of them begin with a number that could name a division. */
import type { Block, Container } from '#shared/model/document.ts'
import { type MarkedStart, markedStart } from './marked.ts'
import { type NamedStart, namedStart } from './named.ts'

/** What a block begins with; a block with neither is not found at all, headings always are. */
export interface Found {
  readonly block: number
  readonly text: string
  /** of headings */
  readonly level?: number
  readonly named?: NamedStart
  readonly marked?: MarkedStart
}

/** Words in these are quoted from elsewhere, or stand beside the text. */
const ASIDE: ReadonlySet<Container['kind']> = new Set(['note', 'quote', 'table', 'figure'])
/** What a block that begins with a number can begin with: most paragraphs are passed over by one look. */
const POSSIBLE =
  /^[\d([§¶IVXL]|^[A-Za-z][.)]|^(?:[ivxl]+|[a-z]{2})[.)]|^(?:the\s)?(?:a|s|c|t|p|l|b|deux|trois|quat|cinq|six|sept|huit|neuv|dix)/iu

/** Begins with a number that stands before no name. */
const NUMBER = /^[\d([¶]/u
const ORDINAL = /^\d+(?:e|ème|nde?)\s/iu

export function scan(blocks: readonly Block[]): Found[] {
  const found: Found[] = []
  for (const [at, block] of blocks.entries()) {
    const isHeading = block.type === 'heading'
    if (!isHeading && (block.type !== 'paragraph' || isAside(block) || !POSSIBLE.test(block.text))) continue
    const start = startOf(block, isHeading)
    if (start || isHeading)
      found.push({
        block: at,
        text: block.text,
        ...(isHeading && { level: block.level ?? 1 }),
        ...start,
      })
  }
  return found
}

function startOf(block: Block, isHeading: boolean): Pick<Found, 'named' | 'marked'> | undefined {
  const { text } = block
  const isWord = !NUMBER.test(text) || ORDINAL.test(text)
  const named = isWord && !isOnlyLink(block) ? namedStart(text) : undefined
  if (named) return { named }
  const marked = markedStart(text)
  // A heading that begins with a letter is most often a name: “A. Smith”.
  return marked && !(isHeading && marked.readings[0]?.style.endsWith('lower')) ? { marked } : undefined
}

function isAside({ within = [] }: Block): boolean {
  return within.some(({ kind }) => ASIDE.has(kind))
}

/** A line of a table of contents that leads elsewhere. */
function isOnlyLink({ type, text, marks = [] }: Block): boolean {
  if (type === 'heading') return false
  return marks.some((mark) => mark.type === 'link' && mark.start === 0 && mark.end >= text.trimEnd().length)
}
