/** White space of pasted pages: runs of hard spaces and empty paragraphs were there to make room. */
import { inward, isBlank } from './elements.ts'

/** A hard space stays where typography wants one: before ; : ! ? » % and after « and between digits. */
const RUN = /[ \t\r\n]*\u00A0[\s\u00A0]*|[\u200B\uFEFF]+/gu
const KEEPS_AFTER = /[;:!?»%€$]/u
const KEEPS_BEFORE = /[«\u2014\u2013]/u

/** Makes hard spaces plain and takes empty paragraphs and headings away. */
export function readSpaces(root: HTMLElement): void {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('pre, code')) continue
    const words = node.nodeValue ?? ''
    const plain = withPlainSpaces(words)
    if (plain !== words) node.nodeValue = plain
  }
  readBreaks(root)
  for (const code of root.querySelectorAll('pre')) trimEnd(code)
  for (const block of inward(root, 'p, h1, h2, h3, div, blockquote, li')) {
    if (isBlank(block) && !block.closest('td, th')) block.remove()
  }
  for (const list of inward(root, 'ul, ol')) if (list.childElementCount === 0) list.remove()
}

/** The line end that pages leave at the end of code. */
function trimEnd(code: Element): void {
  let last: Node | null = code
  while (last?.lastChild) last = last.lastChild
  if (last instanceof Text) last.data = last.data.replace(/\n$/u, '')
}

const BLOCK = /^(?:P|DIV|H[1-6]|UL|OL|TABLE|BLOCKQUOTE|PRE|HR|SECTION|ARTICLE|DL)$/u

/** Breaks beside blocks only make room; two in a row end a paragraph. */
function readBreaks(root: HTMLElement): void {
  for (const line of inward(root, 'br')) {
    const [before, after] = [beside(line, 'previousSibling'), beside(line, 'nextSibling')]
    const isRoom = [before, after].some((node) => node !== null && BLOCK.test(node.nodeName))
    const isLast = after === null && line.parentElement !== null && BLOCK.test(line.parentElement.nodeName)
    if (isRoom || isLast) line.remove()
    else if (after?.nodeName === 'BR') splitAfter(line)
  }
}

/** What stands beside a node, white space left out. */
function beside(node: Node, way: 'previousSibling' | 'nextSibling'): Node | null {
  let next = node[way]
  while (next instanceof Text && next.data.trim() === '') next = next[way]
  return next
}

/** Ends the paragraph at a break; what follows is the next one. */
function splitAfter(line: HTMLElement): void {
  const block = line.parentElement
  if (!block || /^(?:SPAN|FONT|A|B|STRONG|I|EM|U|S|CODE)$/u.test(block.nodeName)) return line.remove()
  const isParagraph = /^(?:P|DIV)$/u.test(block.nodeName)
  const rest = block.ownerDocument.createElement(isParagraph ? block.localName : 'p')
  for (let next = line.nextSibling; next; next = line.nextSibling) {
    if (!isParagraph && BLOCK.test(next.nodeName)) break
    rest.append(next)
  }
  while (rest.firstChild?.nodeName === 'BR') rest.firstChild.remove()
  if (isParagraph) block.after(rest)
  else line.after(rest)
  line.remove()
}

/** The words with hard spaces only where they belong. */
export function withPlainSpaces(words: string): string {
  return words.replace(RUN, (run, at: number) => {
    if (!run.includes('\u00A0')) return ''
    const before = words[at - 1] ?? ''
    const after = words[at + run.length] ?? ''
    const isKept =
      KEEPS_AFTER.test(after) || KEEPS_BEFORE.test(before) || (/\d/u.test(before) && /\d/u.test(after))
    return isKept ? '\u00A0' : ' '
  })
}
