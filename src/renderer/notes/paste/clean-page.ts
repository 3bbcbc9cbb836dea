/**
 * Pasted HTML as a note would have written it: what Word, Google Docs, LibreOffice and web pages put on the
 * clipboard loses its styles and tricks and keeps its paragraphs, emphasis, lists, quotations, tables and links.
 * It works on elements that are in no page; what is left is read by the editor's schema, which has the last word.
 */
import { safeUrl } from '#shared/model/safe-url.ts'
import { inward, isBlank, rename, unwrap, wrapContent } from './elements.ts'
import { readLists } from './lists.ts'
import { readSpaces } from './spaces.ts'
import { boldness, isHidden, isStruck, slant } from './styles.ts'
import { readTables } from './tables.ts'
import { readWordLists } from './word-lists.ts'

const DROPPED =
  'script, style, link, meta, title, base, template, noscript, iframe, object, embed, svg, math, img, picture, video, audio, canvas, select, textarea, button, dialog, br.Apple-interchange-newline'
const QUOTATION = /(?:^|\s)Mso(?:Intense)?Quote(?:\s|$)/u
const TITLE = /(?:^|\s)MsoTitle(?:\s|$)/u

/** Cleans what was pasted, in place. */
export function cleanPage(root: HTMLElement): void {
  dropComments(root)
  for (const element of root.querySelectorAll(DROPPED)) element.remove()
  readWordLists(root)
  for (const element of root.querySelectorAll('[data-style], [hidden]')) {
    if (isHidden(element)) element.remove()
  }
  for (const element of inward(root, '*')) {
    // Smart tags and other elements with a prefix, as o:p and st1:place, are only their words.
    if (element.localName.includes(':')) unwrap(element)
  }
  for (const heading of inward(root, 'h4, h5, h6')) rename(heading, 'h3')
  for (const block of inward(root, 'p[class]')) readClass(block)
  for (const element of inward(root, 'span:not([data-type]), font, b, strong, i, em, a, u'))
    readStyle(element)
  readLists(root)
  readTables(root)
  for (const link of inward(root, 'a')) {
    if (safeUrl(link.getAttribute('href')) === undefined || isBlank(link)) unwrap(link)
  }
  readSpaces(root)
  for (const element of root.querySelectorAll('[data-style]')) element.removeAttribute('data-style')
}

function dropComments(root: HTMLElement): void {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT)
  const comments: Comment[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Comment) comments.push(node)
  }
  for (const comment of comments) comment.remove()
}

function readClass(block: HTMLElement): void {
  if (TITLE.test(block.className)) rename(block, 'h1')
  else if (QUOTATION.test(block.className)) wrapAs(block, 'blockquote')
}

function wrapAs(block: HTMLElement, tag: string): void {
  const around = block.ownerDocument.createElement(tag)
  block.before(around)
  around.append(block)
}

/** What an element's style says of its words becomes a mark; a mark that its style denies is none. */
function readStyle(element: HTMLElement): void {
  const { localName } = element
  const [isBold, isItalic] = [boldness(element), slant(element)]
  const inHeading = element.closest('h1, h2, h3, th') !== null
  if (isBold === true && localName !== 'b' && localName !== 'strong' && !inHeading)
    wrapContent(element, 'strong')
  if (isItalic === true && localName !== 'i' && localName !== 'em') wrapContent(element, 'em')
  if (isStruck(element)) wrapContent(element, 's')
  const isDenied =
    (/^(?:b|strong)$/u.test(localName) && isBold === false) ||
    (/^(?:i|em)$/u.test(localName) && isItalic === false)
  if (isDenied || /^(?:span|font|u)$/u.test(localName)) unwrap(element)
}
