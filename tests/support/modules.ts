/**
 * Reads the source tree for the architecture test: every module, what it imports, and what it says that it must not.
 * TypeScript 7 has no compiler API, so the syntax tree is the one of Vite's own parser.
 */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { parseSync } from 'vite'

/** `to` is a path from the repository's root, or a package's name. A type import leaves nothing at run time. */
export type Import = { to: string; isPackage: boolean; isType: boolean }
export type Module = { path: string; imports: Import[]; findings: string[] }

type Node = { type: string; start: number; [key: string]: unknown }

const root = resolve(import.meta.dirname, '../..')
const packageImports = /^#(shared|main|renderer)\//
const htmlSetters = ['setContent', 'insertContent', 'insertContentAt']
const htmlProperties = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'document.write']

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value
const toPosix = (path: string) => path.split(sep).join('/')

/** Paths from the repository's root, with `/`. */
export function files(...patterns: string[]): string[] {
  return globSync(patterns, { cwd: root }).map(toPosix).sort()
}

export function countLines(path: string): number {
  return readFileSync(join(root, path), 'utf8').trimEnd().split('\n').length
}

function* walk(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* walk(item)
  else if (isNode(value)) {
    yield value
    for (const key in value) if (key !== 'type') yield* walk(value[key])
  }
}

/** A literal's string, a template's first part. */
function textOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value']
  return node.type === 'TemplateLiteral' ? '' : undefined
}

/** `a.b` as written, for member expressions of plain names. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return ''
  if (node.type === 'Identifier') return String(node['name'])
  if (node.type === 'MetaProperty') return 'import.meta'
  if (node.type === 'MemberExpression') return `${nameOf(node['object'])}.${nameOf(node['property'])}`
  return ''
}

function resolveImport(from: string, specifier: string, isType: boolean): Import {
  const bare = specifier.replace(/\?.*$/, '')
  if (bare.startsWith('.')) {
    const to = toPosix(relative(root, resolve(root, dirname(from), bare)))
    return { to, isPackage: false, isType }
  }
  if (packageImports.test(bare)) return { to: bare.replace('#', 'src/'), isPackage: false, isType }
  return { to: bare, isPackage: true, isType }
}

/** The files an `import.meta.glob` collects; registries import them like any other. */
function globbed(from: string, pattern: unknown): Import[] {
  const isList = isNode(pattern) && pattern.type === 'ArrayExpression'
  return (isList ? (pattern['elements'] as unknown[]) : [pattern])
    .map(textOf)
    .filter((text) => text !== undefined)
    .map((text) => resolveImport(from, text, false).to)
    .flatMap((text) => files(text))
    .filter((to) => to !== from)
    .map((to) => ({ to, isPackage: false, isType: false }))
}

function importsOf(path: string, node: Node): Import[] {
  const source = textOf(node['source'])
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration': {
      const isType = node['importKind'] === 'type' || node['exportKind'] === 'type'
      return source === undefined ? [] : [resolveImport(path, source, isType)]
    }
    case 'TSImportType':
    case 'ImportExpression':
      return source === undefined ? [] : [resolveImport(path, source, node.type === 'TSImportType')]
    case 'CallExpression':
      return nameOf(node['callee']) === 'import.meta.glob'
        ? globbed(path, (node['arguments'] as unknown[])[0])
        : []
    default:
      return []
  }
}

/** What a node says that is forbidden everywhere, in words; or nothing. */
function forbidden(node: Node): string | undefined {
  if (node.type === 'TSAsExpression' && isNode(node['typeAnnotation'])) {
    if (node['typeAnnotation'].type === 'TSAnyKeyword') return 'as any'
    const inner = node['expression']
    const first = isNode(inner) && inner.type === 'TSAsExpression' ? inner['typeAnnotation'] : undefined
    if (isNode(first) && first.type === 'TSUnknownKeyword') return 'as unknown as'
  }
  if (node.type === 'CallExpression') {
    const name = nameOf(node['callee']).split('.').at(-1) ?? ''
    const hasString = (node['arguments'] as unknown[]).some((argument) => textOf(argument) !== undefined)
    if (htmlSetters.includes(name) && hasString) return `${name} with a string`
  }
  if (node.type === 'MemberExpression') {
    const name = nameOf(node)
    return htmlProperties.find((property) => name === property || name.endsWith(`.${property}`))
  }
  return undefined
}

export function readModule(path: string): Module {
  const code = readFileSync(join(root, path), 'utf8')
  const { program, comments, errors } = parseSync(path, code)
  const line = (offset: number) => code.slice(0, offset).split('\n').length
  const findings = errors.map((error) => `${path}: ${error.message}`)
  for (const { value, start } of comments) {
    if (/^\s*@ts-(ignore|nocheck)/.test(value)) findings.push(`${path}:${line(start)} ${value.trim()}`)
  }
  const imports: Import[] = []
  for (const node of walk(program)) {
    imports.push(...importsOf(path, node))
    const finding = forbidden(node)
    if (finding) findings.push(`${path}:${line(node.start)} ${finding}`)
  }
  return { path, imports, findings }
}

export const exists = (path: string): boolean => existsSync(join(root, path))

/** Groups of modules that import each other at run time, each group sorted (Tarjan's strongly connected components). */
export function cycles(modules: readonly Module[]): string[][] {
  const byPath = new Map(modules.map((module) => [module.path, module]))
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const found: string[][] = []
  const visit = (path: string): number => {
    const index = order.size
    let lowest = index
    order.set(path, index)
    stack.push(path)
    for (const { to, isType } of byPath.get(path)?.imports ?? []) {
      if (isType || !byPath.has(to)) continue
      if (to === path) found.push([path])
      if (!order.has(to)) lowest = Math.min(lowest, visit(to))
      else if (stack.includes(to)) lowest = Math.min(lowest, low.get(to) ?? order.get(to) ?? lowest)
      low.set(path, lowest)
    }
    if (lowest === index) {
      const group = stack.splice(stack.indexOf(path))
      if (group.length > 1) found.push(group.sort())
    }
    return lowest
  }
  for (const { path } of modules) if (!order.has(path)) visit(path)
  return found
}
