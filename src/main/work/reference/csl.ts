/**
 * CSL-JSON, which is what Zotero and Pandoc write and what BibTeX becomes on the way: items as facts. Foreign JSON:
 * each value is looked at before it is used. https://github.com/citation-style-language/schema
 */
import { jsonDepth } from '#shared/formats/json-depth.ts'
import type { Said } from '../bibliography.ts'

/** Brackets in each other. */
const DEPTH = 32

/** The items of a file: a list, one alone, or under `items`. Throws a `SyntaxError` for what is no JSON. */
export function parseCsl(text: string): readonly unknown[] {
  if (jsonDepth(text, DEPTH) > DEPTH) throw new SyntaxError('nested too deeply')
  const value: unknown = JSON.parse(text)
  if (Array.isArray(value)) return value as unknown[]
  const items = isObject(value) ? get(value, 'items') : undefined
  return Array.isArray(items) ? (items as unknown[]) : [value]
}

/** What an item says; undefined for what is no item. */
export function fieldsOfCsl(item: unknown): Said | undefined {
  if (!isObject(item)) return undefined
  const text = (...keys: string[]): string | undefined =>
    keys.map((key) => wordsOf(get(item, key))).find(Boolean)
  const authors = namesOf(get(item, 'author'))
  const custom = get(item, 'custom')
  const own = (key: string): string | undefined => (isObject(custom) ? wordsOf(get(custom, key)) : undefined)
  const type = text('type')
  return {
    ...titles(text('title'), own('subtitle')),
    creators: authors.length > 0 ? authors : namesOf(get(item, 'editor')),
    date: dateOf(get(item, 'issued')),
    language: text('language'),
    publisher: text('publisher'),
    rights: text('license') ?? own('rights'),
    // The word for any work says nothing of its kind.
    type: type === 'document' ? undefined : type,
    container: text('container-title'),
    volume: text('volume'),
    issue: text('issue'),
    pages: text('page')?.replace(/(?<=\d)--?(?=\d)/gu, '–'),
    place: text('publisher-place', 'event-place'),
    doi: text('DOI'),
    isbn: text('ISBN'),
  }
}

/** What we wrote ourselves has its subtitle told apart, which is one line with the title in CSL. */
function titles(title: string | undefined, subtitle: string | undefined): Pick<Said, 'title' | 'subtitle'> {
  if (title === undefined || subtitle === undefined || !title.endsWith(`: ${subtitle}`)) return { title }
  return { title: title.slice(0, -subtitle.length - 2), subtitle }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function get(from: object, key: string): unknown {
  return Object.hasOwn(from, key) ? Reflect.get(from, key) : undefined
}

/** Words without the markup that CSL allows in them. */
function wordsOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return wordsOf((value as unknown[])[0])
  if (typeof value !== 'string') return undefined
  return value.replace(/<\/?(?:i|b|sup|sub|sc|span)(?:\s[^<>]{0,100})?>/gu, '')
}

function namesOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? (value as unknown[]).slice(0, 200) : []
  return list.flatMap((name) => {
    if (!isObject(name)) return typeof name === 'string' ? name : []
    const part = (key: string): string => wordsOf(get(name, key)) ?? ''
    const family = [part('non-dropping-particle'), part('family'), part('suffix')].filter(Boolean).join(' ')
    const given = [part('given'), part('dropping-particle')].filter(Boolean).join(' ')
    return part('literal') || [family, given].filter(Boolean).join(', ') || []
  })
}

/** `{"date-parts": [[2023, 9, 16]]}`, `{"raw": "…"}` */
function dateOf(value: unknown): string | undefined {
  if (!isObject(value)) return wordsOf(value)
  const range = get(value, 'date-parts')
  const parts: unknown = Array.isArray(range) ? (range as unknown[])[0] : undefined
  const numbers = (Array.isArray(parts) ? (parts as unknown[]) : []).map(Number)
  if (numbers.length === 0 || !numbers.every((part) => Number.isInteger(part)))
    return wordsOf(get(value, 'raw') ?? get(value, 'literal'))
  const [year = 0, ...rest] = numbers
  return [
    String(year).padStart(4, '0'),
    ...rest.slice(0, 2).map((part) => String(part).padStart(2, '0')),
  ].join('-')
}
