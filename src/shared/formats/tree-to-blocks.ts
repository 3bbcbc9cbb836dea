/**
 * An HTML tree (hast) as the blocks of a text: the one place where markup becomes words. Only a whitelist of
 * elements means anything; other elements are read for their words, and active or embedded ones are left
 * out and named in the report. Used by every importer whose source is, or becomes, HTML.
 * https://github.com/syntax-tree/hast
 */
import type { Element, Nodes } from 'hast'
import type { Block, Mark } from '#shared/model/document.ts'
import type { Remark } from '#shared/model/draft.ts'
import { definitionsOf } from './blocks/definitions.ts'
import { BLOCKS, DROPPED, MARKS, SILENT } from './blocks/elements.ts'
import { findNotes, type Notes } from './blocks/find-notes.ts'
import { addressOfImage, type ImageFacts, KEPT, keptImage, TOLD } from './blocks/images.ts'
import { addressOf } from './blocks/links.ts'
import { Page } from './blocks/page.ts'
import { readRow } from './blocks/row.ts'
import { isSmallCaps, isVerse, isVerseLine, printedNumber } from './blocks/said-by-class.ts'
import { isLayout } from './blocks/tables.ts'
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
  /** in a table that only places parts of the page: its cells are read as paragraphs */
  readonly layout: boolean
  readonly notes: Notes
  readonly base: string | undefined
  readonly images: TreeOptions['images']
}

export interface TreeOptions {
  /** address that relative links are relative to; without it they lose their address */
  readonly base?: string
  /** pictures that are kept with the text, by digest */
  readonly images?: ReadonlyMap<string, ImageFacts>
}

/** Blocks in reading order, with ids `b1`, `b2`, …, and what was dropped. Never fails; linear in the tree. */
export function treeToBlocks(
  tree: Nodes,
  { base, images }: TreeOptions = {},
): { blocks: Block[]; dropped: Remark[] } {
  const page = new Page()
  const notes = findNotes(tree)
  read(page, tree, { depth: 0, raw: false, cell: false, layout: false, notes, base, images })
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
  if (SILENT.has(name) || how.notes.backs.has(element) || isNumber(page, element)) return
  if (DROPPED.has(name)) {
    page.drop(name)
    if (name === 'hr' && !isOneLine(how)) page.flush()
  } else if (name === 'br') addBreak(page, how)
  else if (name === 'img') readImage(page, element, how)
  else if (!BLOCKS.has(name)) readInline(page, element, how)
  else if (isOneLine(how)) {
    addSpace(page, how)
    readChildren(page, element, how)
    addSpace(page, how)
  } else readNote(page, element, how)
}

/** A number printed beside the text is where the text stands, not what it says. */
function isNumber(page: Page, element: Element): boolean {
  const number = printedNumber(element, () => textOf(element))
  if (number !== undefined) page.locate(number)
  return number !== undefined
}

/** In a cell and in code, blocks do not end the line they stand in. */
function isOneLine(how: Reading): boolean {
  return how.cell || how.raw
}

function addSpace(page: Page, how: Reading): void {
  if (how.raw && !how.cell) page.line.addRaw('\n')
  else page.line.add(' ')
}

function addBreak(page: Page, how: Reading): void {
  if (isOneLine(how)) addSpace(page, how)
  else page.break()
}

function readInline(page: Page, element: Element, how: Reading): void {
  const inside = (): void => readChildren(page, element, how)
  const note = how.notes.signs.get(element)
  const href = element.tagName === 'a' ? addressOf(element.properties['href'], how.base) : undefined
  const type = markOf(page, element, how)
  if (note) page.marked('noteRef', { container: note.id }, inside)
  else if (href !== undefined) page.marked('link', { href }, inside)
  else if (type) page.marked(type, undefined, inside)
  else if (isVerseLine(element) && page.verse > 0 && !isOneLine(how)) readLine(page, inside)
  else inside()
}

/** The sign of a note is raised as a sign of a note, not twice. */
function markOf(page: Page, element: Element, { notes }: Reading): Mark['type'] | undefined {
  const type = MARKS[element.tagName] ?? (isSmallCaps(element) ? 'smallcaps' : undefined)
  const isRaisedSign = (): boolean =>
    page.isUnder('noteRef') ||
    element.children.some((child) => child.type === 'element' && notes.signs.has(child))
  return type === 'sup' && isRaisedSign() ? undefined : type
}

/** A note stands in a container that its sign names; its number is its locator. */
function readNote(page: Page, element: Element, how: Reading): void {
  const note = how.notes.notes.get(element)
  if (!note) readVerse(page, element, how)
  else {
    page.in({ kind: 'note', id: note.id }, () => {
      if (note.label !== '') page.locate(note.label)
      if (element.tagName === 'li') readChildren(page, element, how)
      else readVerse(page, element, how)
    })
  }
}

function readVerse(page: Page, element: Element, how: Reading): void {
  if (page.verse > 0 && isVerseLine(element)) readLine(page, () => readChildren(page, element, how))
  else if (isVerse(element)) {
    page.flush()
    page.verse++
    readBlock(page, element, how)
    page.flush()
    page.verse--
  } else readBlock(page, element, how)
}

/** A line of verse in an element of its own: the line before it ends, the stanza does not. */
function readLine(page: Page, inside: () => void): void {
  if (!page.line.isBroken) page.line.addBreak()
  inside()
  if (!page.line.isBroken) page.line.addBreak()
}

function readBlock(page: Page, element: Element, how: Reading): void {
  const { tagName: name, properties } = element
  const inside = (): void => readChildren(page, element, how)
  page.flush()
  if (isOfNotes(element, how)) inside()
  else if (name === 'ul' || name === 'menu') page.in({ kind: 'list', ordered: false }, inside)
  else if (name === 'ol')
    page.in({ kind: 'list', ordered: true, start: startOf(properties['start']) }, inside)
  else if (name === 'li') page.in({ kind: 'item' }, inside)
  else if (name === 'dl') readDefinitions(page, element, how)
  else if (name === 'blockquote') page.in({ kind: 'quote' }, inside)
  else if (name === 'figure') page.in({ kind: 'figure' }, inside)
  else if (name === 'table') readTable(page, element, how)
  else if (name === 'tr' && !how.layout)
    readRow(page, element, (cell) => readChildren(page, cell, { ...how, cell: true }))
  else if (name === 'pre') readCode(page, element, how)
  else {
    inside()
    const level = /^h([1-6])$/.exec(name)?.[1]
    page.flush(level === undefined ? undefined : { type: 'heading', level: Number(level) })
  }
}

/** A list that holds nothing but notes is not a list in the text. */
function isOfNotes({ tagName, children }: Element, { notes }: Reading): boolean {
  if (notes.notes.size === 0 || (tagName !== 'ol' && tagName !== 'ul')) return false
  return children.every((child) =>
    child.type === 'element' ? notes.notes.has(child) : child.type !== 'text' || child.value.trim() === '',
  )
}

function readTable(page: Page, table: Element, how: Reading): void {
  if (isLayout(table)) readChildren(page, table, { ...how, layout: true })
  else page.in({ kind: 'table' }, () => readChildren(page, table, { ...how, layout: false }))
}

function readDefinitions(page: Page, list: Element, how: Reading): void {
  const items = definitionsOf(list)
  if (!items) page.in({ kind: 'quote' }, () => readChildren(page, list, how))
  else {
    page.in({ kind: 'list', ordered: false }, () => {
      for (const parts of items)
        page.in({ kind: 'item' }, () => {
          for (const part of parts) read(page, part, { ...how, depth: how.depth + 1 })
        })
    })
  }
}

function readCode(page: Page, element: Element, how: Reading): void {
  readChildren(page, element, { ...how, raw: true })
  page.line.trim('\n')
  page.flush({ type: page.verse > 0 ? 'verse' : 'code' })
}

/**
 * An image is its alternative text: a block of its own where nothing stands beside it, else words in the line. A kept
 * picture is shown with that block; one within a line, after it.
 */
function readImage(page: Page, element: Element, how: Reading): void {
  const image = keptImage(element, how.images)
  if (!image && element.properties[KEPT] !== TOLD) page.drop('img')
  const alt = element.properties['alt']
  const isAlone = page.line.length === 0 && !isOneLine(how)
  const hasWords = typeof alt === 'string' && alt.trim() !== ''
  if (hasWords) page.line.add(alt)
  if (isAlone && (hasWords || image)) {
    const imageAddress = image ? undefined : addressOfImage(element, how.base)
    page.flush(
      { type: 'figure' },
      { ...(image && { image }), ...(imageAddress !== undefined && { imageAddress }) },
    )
  } else if (image) page.hang({ image })
}

function startOf(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : 1
}
