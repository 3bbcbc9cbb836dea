/**
 * The YAML block at the head of a Markdown file, as bibliographic data. The words people use (Pandoc, Hugo,
 * Obsidian, our own samples) are mapped to ours; what is not known is counted, not guessed. YAML 1.2 core
 * schema only, no aliases, at most 64 kB: a front matter is a page of plain facts or it is not one.
 */
import { parseDocument } from 'yaml'
import { type Bibliography, bibliographySchema } from '#shared/model/document.ts'
import type { Draft } from '#shared/model/draft.ts'
import type { ImportTools } from './importer.ts'

const SIZE_LIMIT = 65_536

/** Our field for each word of theirs. */
const FIELDS: Readonly<Record<string, keyof Bibliography>> = {
  title: 'title',
  subtitle: 'subtitle',
  author: 'creators',
  authors: 'creators',
  creator: 'creators',
  creators: 'creators',
  date: 'date',
  issued: 'date',
  lang: 'language',
  language: 'language',
  publisher: 'publisher',
  rights: 'rights',
  license: 'rights',
  licence: 'rights',
  journal: 'container',
  'container-title': 'container',
  container: 'container',
  volume: 'volume',
  issue: 'issue',
  pages: 'pages',
  page: 'pages',
  doi: 'doi',
  DOI: 'doi',
  isbn: 'isbn',
  ISBN: 'isbn',
  place: 'place',
  'publisher-place': 'place',
  kind: 'role',
  role: 'role',
  type: 'role',
  siglum: 'siglum',
  note: 'description',
  description: 'description',
  abstract: 'description',
}

export interface FrontMatter {
  readonly bibliography: Draft['bibliography']
  /** the file without its front matter */
  readonly rest: string
}

/** Splits a text (LF line ends) at its front matter; without one, or with a broken one, all of it is `rest`. */
export function readFrontMatter(text: string, tools: ImportTools): FrontMatter {
  const match = /^---[^\S\n]*\n(?<yaml>[\s\S]*?)\n(?:---|\.\.\.)[^\S\n]*(?:\n|$)/u.exec(text)
  const yaml = match?.groups?.['yaml']
  if (!match || yaml === undefined || yaml.length > SIZE_LIMIT) return { bibliography: {}, rest: text }
  const facts = readYaml(yaml)
  if (!facts) {
    const message = 'The block between --- lines at the head is not valid YAML; it was kept as text.'
    tools.report({ code: 'front-matter-broken', params: {}, message })
    return { bibliography: {}, rest: text }
  }
  return { bibliography: toBibliography(facts, tools), rest: text.slice(match[0].length) }
}

function readYaml(yaml: string): ReadonlyMap<string, unknown> | undefined {
  const document = parseDocument(yaml, {
    schema: 'core',
    merge: false,
    uniqueKeys: true,
    prettyErrors: false,
  })
  if (document.errors.length > 0) return undefined
  try {
    // A Map, because keys are the file's own: `__proto__` is a word like any other.
    const value: unknown = document.toJS({ mapAsMap: true, maxAliasCount: 0 })
    return value instanceof Map ? (value as Map<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

function toBibliography(facts: ReadonlyMap<string, unknown>, tools: ImportTools): Draft['bibliography'] {
  const found: Partial<Record<keyof Bibliography, unknown>> = {}
  const unused: string[] = []
  for (const [key, value] of facts) {
    const field = Object.hasOwn(FIELDS, key) ? FIELDS[key] : undefined
    const read = field === 'creators' ? names(value) : line(value)
    const valid = field && bibliographySchema.shape[field].safeParse(read)
    if (field && valid?.success && read !== undefined) found[field] ??= valid.data
    else unused.push(String(key))
  }
  if (unused.length > 0) {
    const list = unused.join(', ').slice(0, 200).toWellFormed()
    const message = `Not taken from the front matter: ${list}.`
    tools.report({ code: 'front-matter-unused', params: { fields: list }, message })
  }
  return bibliographySchema.partial().parse(found)
}

/** A plain value as one trimmed line; undefined for lists, maps and nothing. */
function line(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined
  const text = String(value).replace(/\s+/gu, ' ').trim()
  return text === '' ? undefined : text
}

/** One name or a list of names; Pandoc also writes `{name: …}`. */
function names(value: unknown): string[] | undefined {
  const list: unknown[] = Array.isArray(value) ? value : [value]
  const read = list.flatMap((entry) => line(entry instanceof Map ? entry.get('name') : entry) ?? [])
  return read.length > 0 ? read : undefined
}
