/** Texts for provisions, a line for each block. */
import { readFileSync } from 'node:fs'
import type { Block, Container } from '#shared/model/document.ts'
import { type BlockTable, blockTable } from '#shared/text/block-table.ts'

/** `## x` is a heading, `* x` an item of a list that counts from 3, `12| x` begins page 12, `/ x` is verse. */
export function table(lines: readonly string[]): BlockTable {
  return blockTable(lines.map((line, index) => ({ id: `b${index}`, ...blockOf(line, index) })))
}

function blockOf(line: string, index: number): Omit<Block, 'id'> {
  const {
    sign = '',
    number = '',
    text = '',
  } = /^(?:(?<sign>#+|\*|\/)|(?<number>\d+)\|) (?<text>[\s\S]*)$/u.exec(line)?.groups ?? {}
  if (sign.startsWith('#')) return { type: 'heading', level: sign.length, text }
  if (sign === '*') return { type: 'paragraph', text, within: [LIST, { id: `i${index}`, kind: 'item' }] }
  if (sign === '/') return { type: 'verse', text }
  if (number !== '') return { type: 'paragraph', text, locator: `p. ${number}` }
  return { type: 'paragraph', text: line }
}
const LIST: Container = { id: 'list', kind: 'list', ordered: true, start: 3 }

/** The sample, as its importer reads it: the items of article 8 are a list in Markdown, printed numbers here. */
export const CHARTER = readFileSync('resources/samples/liptako-gourma-charter.md', 'utf8')
  .replace(/^---[\s\S]*?\n---\n/u, '')
  .split('\n')
  .filter((line) => line.trim() !== '')
