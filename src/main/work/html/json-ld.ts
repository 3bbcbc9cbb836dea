/** What JSON-LD in a page says of its article (schema.org). Foreign JSON: each value is looked at before it is used. */
import { jsonDepth } from '#shared/formats/json-depth.ts'

export interface LinkedFacts {
  readonly title?: string
  readonly creators?: readonly string[]
  readonly date?: string
  readonly publisher?: string
  readonly language?: string
  readonly rights?: string
  readonly address?: string
  /** the journal or book it is part of */
  readonly container?: string
  readonly volume?: string
  readonly issue?: string
  readonly pages?: string
  readonly isbn?: string
}

/** Types whose facts are those of the text; of several the first in this order wins. */
const TEXTS =
  /^(?:\w*Article|BlogPosting|Report|Chapter|Book|Legislation|Thesis|LiveBlogPosting|CreativeWork|WebPage)$/u
/** Objects looked at in all scripts of a page. */
const OBJECTS = 2000
/** Brackets in each other; `JSON.parse` takes any depth, what looks through it should not. */
const DEPTH = 64

/** @param scripts contents of `application/ld+json` scripts, bounded; broken ones say nothing */
export function readLinkedData(scripts: readonly string[]): LinkedFacts {
  const texts = scripts.flatMap(objectsOf).filter((one) => typesOf(one).some((type) => TEXTS.test(type)))
  const first = texts.find((one) => !typesOf(one).includes('WebPage')) ?? texts[0]
  if (!first) return {}
  const facts = {
    title: nameOf(first.get('headline')) ?? nameOf(first.get('name')),
    creators: namesOf(first.get('author') ?? first.get('creator')),
    date: nameOf(first.get('datePublished')) ?? nameOf(first.get('dateCreated')),
    publisher: nameOf(first.get('publisher')),
    language: nameOf(first.get('inLanguage')),
    rights: nameOf(first.get('license')),
    ...partOf(first),
    pages: nameOf(first.get('pagination')),
    isbn: nameOf(first.get('isbn')),
    address: nameOf(first.get('mainEntityOfPage')) ?? nameOf(first.get('url')),
  }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}

/** A journal above its volume above its issue, in any depth that is found in practice. */
function partOf(text: ReadonlyMap<string, unknown>): Pick<LinkedFacts, 'container' | 'volume' | 'issue'> {
  const found: { container?: string; volume?: string; issue?: string } = {}
  let above = text.get('isPartOf')
  for (let depth = 0; depth < 4 && typeof above === 'object' && above !== null; depth++) {
    const one = mapOf(Array.isArray(above) ? ((above as unknown[])[0] ?? {}) : above)
    const types = typesOf(one).map(String)
    const volume = numberOf(one.get('volumeNumber'))
    const issue = numberOf(one.get('issueNumber'))
    if (volume !== undefined) found.volume ??= volume
    if (issue !== undefined) found.issue ??= issue
    // The site that a page is part of is not where it was published.
    const name = types.some((type) => /Periodical|Newspaper|Book|CreativeWorkSeries/u.test(type))
      ? nameOf(one.get('name'))
      : undefined
    if (name !== undefined) found.container ??= name
    above = one.get('isPartOf')
  }
  return found
}

function numberOf(value: unknown): string | undefined {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : undefined
}

/** Every object of a script, its `@graph` included, as maps: keys are the file's own. */
function objectsOf(script: string): ReadonlyMap<string, unknown>[] {
  const parsed = parse(script)
  const found: ReadonlyMap<string, unknown>[] = []
  const open: unknown[] = [parsed]
  for (let value = open.shift(); value !== undefined && found.length < OBJECTS; value = open.shift()) {
    if (Array.isArray(value)) open.push(...(value as unknown[]).slice(0, OBJECTS))
    else if (typeof value === 'object' && value !== null) {
      const one = mapOf(value)
      found.push(one)
      open.push(one.get('@graph') ?? [])
    }
  }
  return found
}

function parse(script: string): unknown {
  if (jsonDepth(script, DEPTH) > DEPTH) return undefined
  try {
    return JSON.parse(script)
  } catch {
    return undefined
  }
}

function typesOf(one: ReadonlyMap<string, unknown>): readonly string[] {
  const type = one.get('@type')
  return (Array.isArray(type) ? (type as unknown[]) : [type]).filter((each) => typeof each === 'string')
}

/** A text, or the name of what is given: `"X"`, `{name: "X"}`, `{"@value": "X"}`, `{"@id": "https://…"}`. */
function nameOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return nameOf((value as unknown[])[0])
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return undefined
  const one = mapOf(value)
  for (const key of ['name', '@value', 'alternateName', 'url', '@id']) {
    const said = one.get(key)
    if (typeof said === 'string') return said
  }
  return undefined
}

function namesOf(value: unknown): readonly string[] | undefined {
  const all: readonly unknown[] = Array.isArray(value) ? value.slice(0, 200) : [value]
  const names = all.flatMap((one) => nameOf(one) ?? [])
  return names.length > 0 ? names : undefined
}

function mapOf(value: object): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>(Object.entries(value))
}
