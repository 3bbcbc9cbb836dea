/**
 * Reads a note template: Zotero's language of `{{variable attribute='words'}}` and `{{if}}{{elseif}}{{else}}{{endif}}`.
 * What cannot be read is answered with the place and what to do, never guessed at: a template is shared as a file.
 */
import {
  type Branch,
  type Condition,
  DEPTH_LIMIT,
  type Part,
  type ReadTemplate,
  TAG_LIMIT,
  type Template,
} from './template.ts'
import { TEMPLATE_LIMIT } from '#shared/model/settings.ts'
import { type Token, tokensOf } from './tokens.ts'
import { attributesOf, VARIABLE_NAMES, type VariableName, variableCalled } from './variables.ts'

/** Stops the reading; caught in `parseTemplate` alone. */
class Wrong extends Error {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  readonly at: number

  constructor(code: string, at: number, params: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.code = code
    this.params = params
    this.at = at
  }
}

/** A choice that is not ended yet. */
interface Open {
  readonly at: number
  readonly branches: { when?: Condition; parts: Part[] }[]
}

/** The template, or the first thing in it that is wrong. */
export function parseTemplate(text: string): ReadTemplate {
  try {
    return { ok: true, template: read(text) }
  } catch (thrown) {
    if (!(thrown instanceof Wrong)) throw thrown
    const before = text.slice(0, thrown.at).split('\n')
    const column = (before.at(-1)?.length ?? 0) + 1
    return { ok: false, problem: { code: thrown.code, params: thrown.params, line: before.length, column } }
  }
}

function read(text: string): Template {
  if (text.length > TEMPLATE_LIMIT) throw new Wrong('long', TEMPLATE_LIMIT, { limit: TEMPLATE_LIMIT })
  const address = /\b(?:javascript|vbscript|data|file):/i.exec(text)
  if (address) throw new Wrong('address', address.index, { what: address[0] })
  const tokens = tokensOf(text)
  if ('unclosed' in tokens) throw new Wrong('unclosed', tokens.unclosed)
  const tags = tokens.filter(({ kind }) => kind === 'tag')
  if (tags.length > TAG_LIMIT) throw new Wrong('many', tags[TAG_LIMIT]?.at ?? 0, { limit: TAG_LIMIT })
  const root: Part[] = []
  const open: Open[] = []
  for (const token of tokens) {
    if (token.kind === 'tag') readTag(token, root, open)
    else if (token.text !== '') partsNow(root, open).push({ kind: 'words', text: token.text })
  }
  const [left] = open.slice(-1)
  if (left) throw new Wrong('unended', left.at)
  return root
}

/** Where the next part goes. */
function partsNow(root: Part[], open: readonly Open[]): Part[] {
  return open.at(-1)?.branches.at(-1)?.parts ?? root
}

function readTag(token: Token, root: Part[], open: Open[]): void {
  const [, word = '', rest = ''] = /^\s*(\S*)\s*([\s\S]*?)\s*$/.exec(token.text) ?? []
  const choice = open.at(-1)
  if (word === 'if') {
    if (open.length >= DEPTH_LIMIT) throw new Wrong('deep', token.at, { limit: DEPTH_LIMIT })
    open.push({ at: token.at, branches: [{ when: conditionOf(rest, token.at), parts: [] }] })
  } else if (word !== 'elseif' && word !== 'else' && word !== 'endif') {
    partsNow(root, open).push(variableOf(word, rest, token.at))
  } else if (!choice) throw new Wrong('noIf', token.at, { tag: word })
  else if (word === 'endif') {
    open.pop()
    partsNow(root, open).push({ kind: 'choice', branches: choice.branches satisfies Branch[] })
  } else if (choice.branches.at(-1)?.when === undefined) throw new Wrong('afterElse', token.at, { tag: word })
  else if (word === 'else') choice.branches.push({ parts: [] })
  else choice.branches.push({ when: conditionOf(rest, token.at), parts: [] })
}

function conditionOf(text: string, at: number): Condition {
  const found = /^([\w-]+)(?:\s*(==|!=)\s*(?:'([^']*)'|"([^"]*)"))?$/.exec(text)
  if (!found) throw new Wrong('condition', at, { condition: text.slice(0, 60) })
  const [, name = '', sign, single, double] = found
  const known = nameOf(name, at)
  return sign === undefined
    ? { name: known }
    : { name: known, than: { equal: sign === '==', words: single ?? double ?? '' } }
}

function variableOf(word: string, rest: string, at: number): Part {
  const name = nameOf(word, at)
  const allowed = attributesOf(name)
  const attributes: Record<string, string> = {}
  const left = rest.replace(
    /([\w-]+)\s*=\s*(?:'([^']*)'|"([^"]*)")/g,
    (_all, key: string, single, double) => {
      const may = Object.hasOwn(allowed, key) ? allowed[key] : undefined
      const value = String(single ?? double ?? '')
      if (may === undefined) throw new Wrong('attribute', at, { name, attribute: key })
      if (may !== 'words' && !may.includes(value))
        throw new Wrong('value', at, { name, attribute: key, values: may.join(', ') })
      attributes[key] = value
      return ''
    },
  )
  if (left.trim() !== '') throw new Wrong('left', at, { name, left: left.trim().slice(0, 60) })
  return { kind: 'variable', name, attributes }
}

function nameOf(name: string, at: number): VariableName {
  const known = variableCalled(name)
  if (known === undefined)
    throw new Wrong(name === '' ? 'empty' : 'unknown', at, {
      name: name.slice(0, 60),
      known: VARIABLE_NAMES.join(', '),
    })
  return known
}
