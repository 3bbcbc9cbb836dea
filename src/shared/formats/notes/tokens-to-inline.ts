/** Inline tokens of markdown-it as text with marks and hard breaks; neighbours with equal marks are joined. */
import type { Token } from 'markdown-it'
import { NOTE_MARKS, type NoteMark, type NoteMarkType, type NoteNode } from '#shared/model/note.ts'
import { safeUrl } from '#shared/model/safe-url.ts'

const MARKS: Record<string, NoteMarkType> = { strong: 'bold', em: 'italic', s: 'strike', link: 'link' }

/** Unknown tokens become their text; a link without a safe address is only its words. */
export function tokensToInline(tokens: readonly Token[]): NoteNode[] {
  const nodes: NoteNode[] = []
  // How often each mark is open: Markdown nests `**a **b** c**`, a note has a mark once.
  const open = new Map<NoteMarkType, number>()
  const links: (string | undefined)[] = []
  for (const token of tokens) {
    const type = MARKS[token.type.replace(/_(?:open|close)$/, '')]
    if (token.type === 'hardbreak') nodes.push({ type: 'hardBreak' })
    else if (type === undefined) pushText(nodes, wordsOf(token), marksOf(open, links.at(-1), token))
    else if (type !== 'link') open.set(type, (open.get(type) ?? 0) + token.nesting)
    else if (token.nesting === 1) links.push(safeUrl(token.attrGet('href')))
    else links.pop()
  }
  return nodes
}

function wordsOf(token: Token): string {
  if (token.type === 'softbreak') return ' '
  if (token.type !== 'image') return token.content
  return (token.children ?? []).map(wordsOf).join('')
}

function marksOf(
  open: ReadonlyMap<NoteMarkType, number>,
  href: string | undefined,
  token: Token,
): NoteMark[] {
  return NOTE_MARKS.flatMap((type): NoteMark[] => {
    if (type === 'link') return href === undefined ? [] : [{ type, attrs: { href } }]
    if (type === 'code') return token.type === 'code_inline' ? [{ type }] : []
    return (open.get(type) ?? 0) > 0 ? [{ type }] : []
  })
}

function pushText(nodes: NoteNode[], text: string, marks: NoteMark[]): void {
  if (text === '') return
  const last = nodes.at(-1)
  if (last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) {
    nodes[nodes.length - 1] = { ...last, text: (last.text ?? '') + text }
  } else nodes.push({ type: 'text', ...(marks.length > 0 && { marks }), text })
}
