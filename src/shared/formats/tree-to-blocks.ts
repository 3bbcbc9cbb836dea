/**
 * An HTML tree (hast) as the blocks of a text: the one place where markup becomes words. Only a whitelist of
 * elements means anything; other elements are read for their words, and active or embedded ones are left
 * out and named in the report. Used by every importer whose source is, or becomes, HTML.
 * https://github.com/syntax-tree/hast
 */
import type { Element, Nodes } from 'hast'
import type { Block } from '#shared/model/document.ts'
import type { Remark } from '#shared/model/draft.ts'
import { safeUrl } from '#shared/model/safe-url.ts'
import { BLOCKS, DROPPED, MARKS, SILENT } from './blocks/elements.ts'
import { Page } from './blocks/page.ts'
import { readRow } from './blocks/row.ts'
import { textOf } from './blocks/text-of.ts'

/** Elements nested deeper are read for their words only. */
const DEPTH_LIMIT = 256

/** How the words at a place are read. */
interface Reading {
  readonly depth: number
  /** `pre`: white space counts */
  readonly raw: boolean
  /** in a table cell */
  readonly cell: boolean
}

/** Blocks in reading order, with ids `b1`, `b2`, …, and what was dropped. Never fails; linear in the tree. */
export function treeToBlocks(tree: Nodes): { blocks: Block[]; dropped: Remark[] } {
  const page = new Page()
  read(page, tree, { depth: 0, raw: false, cell: false })
  page.flush()
  return { blocks: page.blocks, dropped: page.report() }
}

/** Reads one node into the page. */
function read(page: Page, node: Nodes, how: Reading): void {
  if (node.type === 'text') {
    if (how.raw && !how.cell) page.line.addRaw(node.value)
    else page.line.add(node.value)
  } else if (how.depth > DEPTH_LIMIT) page.line.add(textOf(node))
  else if (node.type === 'root') readChildren(page, node, how)
  else if (node.type === 'element') readElement(page, node, how)
}

function readChildren(page: Page, parent: Extract<Nodes, { children: unknown }>, how: Reading): void {
  for (const child of parent.children) read(page, child, { ...how, depth: how.depth + 1 })
}

function readElement(page: Page, element: Element, how: Reading): void {
  const { tagName: name } = element
  if (SILENT.has(name)) return
  if (DROPPED.has(name)) {
    page.drop(name)
    if (name === 'hr' && !isOneLine(how)) page.flush()
  } else if (name === 'br') addBreak(page, how)
  else if (name === 'img') readImage(page, element, how)
  else if (!BLOCKS.has(name)) readInline(page, element, how)
  else if (isOneLine(how)) {
    addBreak(page, how)
    readChildren(page, element, how)
    addBreak(page, how)
  } else readBlock(page, element, how)
}

/** In a cell and in code, blocks do not end the line they stand in. */
function isOneLine(how: Reading): boolean {
  return how.cell || how.raw
}

function addBreak(page: Page, how: Reading): void {
  if (how.raw && !how.cell) page.line.addRaw('\n')
  else page.line.add(' ')
}

function readInline(page: Page, element: Element, how: Reading): void {
  const start = page.line.length
  const { line } = page
  readChildren(page, element, how)
  // A block inside has ended the line: the mark would reach over two blocks.
  if (page.line !== line) return
  const type = MARKS[element.tagName]
  if (type) line.mark(start, type)
  if (element.tagName !== 'a') return
  const href = safeUrl(element.properties['href'])
  if (href !== undefined) line.mark(start, 'link', { href })
}

function readBlock(page: Page, element: Element, how: Reading): void {
  const { tagName: name, properties } = element
  const inside = (): void => readChildren(page, element, how)
  page.flush()
  if (name === 'ul' || name === 'menu') page.in({ kind: 'list', ordered: false }, inside)
  else if (name === 'ol')
    page.in({ kind: 'list', ordered: true, start: startOf(properties['start']) }, inside)
  else if (name === 'li') page.in({ kind: 'item' }, inside)
  else if (name === 'blockquote') page.in({ kind: 'quote' }, inside)
  else if (name === 'figure') page.in({ kind: 'figure' }, inside)
  else if (name === 'table') page.in({ kind: 'table' }, inside)
  else if (name === 'tr') readRow(page, element, (cell) => readChildren(page, cell, { ...how, cell: true }))
  else if (name === 'pre') readCode(page, element, how)
  else {
    inside()
    const level = /^h([1-6])$/.exec(name)?.[1]
    page.flush(level === undefined ? undefined : { type: 'heading', level: Number(level) })
  }
}

function readCode(page: Page, element: Element, how: Reading): void {
  readChildren(page, element, { ...how, raw: true })
  page.line.trim('\n')
  page.flush({ type: 'code' })
}

/** An image is its alternative text: a block of its own where nothing stands beside it, else words in the line. */
function readImage(page: Page, element: Element, how: Reading): void {
  page.drop('img')
  const alt = element.properties['alt']
  if (typeof alt !== 'string' || alt.trim() === '') return
  const isAlone = page.line.length === 0 && !isOneLine(how)
  page.line.add(alt)
  if (isAlone) page.flush({ type: 'figure' })
}

function startOf(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : 1
}
