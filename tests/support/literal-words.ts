/**
 * Finds words that stand in the code of a component instead of the catalogue: text between tags, attributes that
 * are read or heard, labels and messages in objects, and quotation marks, which every language writes its own way.
 */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseSync } from 'vite'

type Node = { type: string; [key: string]: unknown }

const root = resolve(import.meta.dirname, '../..')
const SAID =
  /^(aria-label|aria-description|aria-roledescription|aria-valuetext|title|placeholder|label|alt|hint|description|keys)$/
const NAMED = /^(label|title|message|hint|placeholder|description|ariaLabel)$/
/** Two letters beside each other are a word, but not names of parts, keys of the catalogue or units of CSS. */
const WORD = /\p{L}{2,}/u
const MARKS = /[“”„«»]/u
const KEY = /^[\w$-]*(\.[\w$-]*)*$/

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value

/** Each literal of a module that a reader would see or hear untranslated, with where it stands. */
export function literalWords(path: string): string[] {
  const code = readFileSync(join(root, path), 'utf8')
  return [...new Set(said(parseSync(path, code).program, undefined))].map(
    (words) => `${path}: ${words.trim()}`,
  )
}

function* said(value: unknown, parent: Node | undefined): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* said(item, parent)
  if (!isNode(value)) return
  yield* found(value, parent)
  for (const [key, child] of Object.entries(value)) if (key !== 'type') yield* said(child, value)
}

function* found(node: Node, parent: Node | undefined): Generator<string> {
  if (node.type === 'JSXText') yield* words(node['value'])
  if (node.type === 'JSXExpressionContainer' && parent?.type !== 'JSXAttribute')
    yield* literals(node['expression'])
  if (node.type === 'JSXAttribute' && SAID.test(nameOf(node['name']))) {
    const value = node['value']
    yield* literals(isNode(value) && value.type === 'JSXExpressionContainer' ? value['expression'] : value)
  }
  // The message of a failure is for a log; a reader sees the sentence of its code.
  const isFailure = propertiesOf(parent).includes('code')
  if (node.type === 'Property' && NAMED.test(nameOf(node['key'])) && !isFailure)
    for (const text of literals(node['value'])) if (!KEY.test(text)) yield text
  if (node.type === 'CallExpression' && nameOf(node['callee']) === 'announce')
    yield* literals(node['arguments'])
}

/** Literals that an expression can come to; what a call makes of its arguments is its own affair. */
function* literals(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* literals(item)
  if (!isNode(value)) return
  if (value.type === 'Literal') yield* words(value['value'])
  else if (value.type === 'TemplateLiteral') {
    for (const part of Array.isArray(value['quasis']) ? value['quasis'] : [])
      if (isNode(part)) yield* words(cooked(part))
  } else if (value.type === 'ConditionalExpression')
    yield* literals([value['consequent'], value['alternate']])
  else if (value.type === 'LogicalExpression') yield* literals([value['left'], value['right']])
  else if (value.type === 'BinaryExpression' && value['operator'] === '+')
    yield* literals([value['left'], value['right']])
}

function* words(text: unknown): Generator<string> {
  if (typeof text === 'string' && (WORD.test(text) || MARKS.test(text))) yield text
}

function cooked(part: Node): unknown {
  const { value } = part
  return typeof value === 'object' && value !== null && 'cooked' in value ? value.cooked : ''
}

function propertiesOf(node: Node | undefined): string[] {
  const properties = node?.['properties']
  return Array.isArray(properties) ? properties.map((one) => (isNode(one) ? nameOf(one['key']) : '')) : []
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return ''
  const { name, value } = node
  return typeof name === 'string' ? name : typeof value === 'string' ? value : ''
}
