/**
 * Plain text: each line with words is a block (decisions.md 7). A first line that is short and does not end
 * like a sentence is the heading. With `unwrap`, lines up to a blank one are one paragraph, for files whose
 * lines were broken at a fixed width.
 */
import { type Block, BLOCK_LIMIT } from '#shared/model/document.ts'
import { HostFailure } from '#shared/host/errors.ts'
import { decodeOrGuess } from '../guess-encoding.ts'
import { wrappedAt } from '../hard-wrapped.ts'
import type { Importer, ImportTools } from '../importer.ts'

/** Longest first line that may be a heading, in UTF-16 units. */
const HEADING_LIMIT = 200

const plainText: Importer = {
  id: 'plain-text',
  label: 'formats.plain-text',
  extensions: ['txt', 'text'],
  mediaTypes: ['text/plain'],
  async import(file, tools) {
    const unwrap = file.options['unwrap'] === true
    const text = await decodeOrGuess(file, tools)
    if (!unwrap) tellWrapped(text, tools)
    const paragraphs = paragraphsOf(text, unwrap)
    if (paragraphs.length > BLOCK_LIMIT) throw tooManyBlocks(file.name, paragraphs.length)
    const first = paragraphs[0] ?? ''
    return { bibliography: isHeading(first) ? { title: first } : {}, blocks: paragraphs.map(blockOf) }
  },
}
export default plainText

function tellWrapped(text: string, tools: ImportTools): void {
  const width = wrappedAt(text)
  if (width === undefined) return
  const message = `The lines seem to be broken at a fixed width (${width} characters), and each became a paragraph. To join them, import the file with --unwrap.`
  tools.report({ code: 'lines-wrapped', params: { width }, message })
}

/** The paragraphs of a text, trimmed, without blank ones. */
function paragraphsOf(text: string, unwrap: boolean): string[] {
  const parts = unwrap
    ? text.split(/\n[^\S\n]*\n/u).map((part) => part.replace(/\s*\n\s*/gu, ' '))
    : text.split('\n')
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

function blockOf(text: string, index: number): Block {
  const id = `b${index + 1}`
  return index === 0 && isHeading(text)
    ? { id, type: 'heading', level: 1, text }
    : { id, type: 'paragraph', text }
}

function isHeading(line: string): boolean {
  return line !== '' && line.length <= HEADING_LIMIT && !/[.;:,]$/u.test(line)
}

function tooManyBlocks(name: string, count: number): HostFailure {
  const params = { name, count, limit: BLOCK_LIMIT }
  return new HostFailure(
    'too-many-blocks',
    `“${name}” has ${count} paragraphs; the limit is ${BLOCK_LIMIT}.`,
    params,
  )
}
