/**
 * Arguments for any command, made from its schema and what is in the library: ids of records of the kind that
 * the argument's name says, passages of real texts, words. A command that is new is so tried like the others.
 */
import { describePassage } from '#shared/anchoring/describe.ts'
import { passageOf, targetSchema } from '#shared/model/annotation.ts'
import { paneSchema } from '#shared/model/desk.ts'
import { idSchema } from '#shared/model/ids.ts'
import type { Library, TableName } from '#shared/model/library.ts'
import { noteFromText, noteSchema } from '#shared/model/note.ts'
import { orphansOf } from '#shared/model/orphans.ts'
import { type Passage, passageSchema, type Span } from '#shared/model/passage.ts'
import type { z } from '#shared/model/zod.ts'

/** The canonical texts of the library, by version. */
export type TextsByVersion = ReadonlyMap<string, { readonly document: string; readonly text: string }>

export interface Chance {
  /** an integer from 0, less than `below` */
  below(limit: number): number
}

/** Always the same course of chance (mulberry32). */
export function chance(seed: number): Chance {
  let state = seed
  return {
    below(limit) {
      state = (state + 0x6d2b79f5) | 0
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
      return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
    },
  }
}

/** Which table an id is of, by what its argument is called. */
const TABLES: readonly [RegExp, TableName][] = [
  [/annotation|example/u, 'annotations'],
  [/tag|into|broader|drop/u, 'tags'],
  [/document|current/u, 'documents'],
  [/desk/u, 'desks'],
  [/link/u, 'links'],
  [/relation/u, 'relations'],
  [/entry/u, 'trash'],
]

const WORDS = ['duty', 'mutual', 'État', 'naïve reading', '第一', 'a', 'who owes what']

/** Arguments that may or may not make sense: the command says. */
export function anyArguments(
  schema: z.ZodType,
  library: Library,
  texts: TextsByVersion,
  by: Chance,
): unknown {
  const one = <T>(list: readonly T[]): T | undefined => list[by.below(Math.max(1, list.length))]
  const words = (): string => `${one(WORDS) ?? ''} ${by.below(100)}`

  function id(path: string): string {
    const table = TABLES.find(([name]) => name.test(path.split('.').at(-1) ?? ''))?.[1]
    const nearest = table ?? TABLES.find(([name]) => name.test(path))?.[1] ?? 'tags'
    return one([...library[nearest].keys()]) ?? 'nothing'
  }

  function passage(): Passage {
    const known = [...texts].filter(([, { document }]) => library.documents.has(document))
    const [version, { document, text }] = one(known) ?? ['', { document: '', text: 'x' }]
    const start = by.below(text.length - 1)
    const span: Span = { start, end: Math.min(text.length, start + 1 + by.below(40)) }
    return describePassage(text, { document, version }, [span])
  }

  function make(of: z.core.$ZodType, path: string): unknown {
    if (of === idSchema) return id(path)
    if (of === noteSchema) return noteFromText(words())
    if (of === passageSchema) return passage()
    if (of === paneSchema) return passage().source
    if (of === targetSchema) return by.below(3) === 0 ? { document: id('document') } : passage()
    const { def } = (of as z.core.$ZodTypes)._zod
    switch (def.type) {
      case 'object': {
        const made = Object.entries(def.shape).map(([key, inner]) => [key, make(inner, `${path}.${key}`)])
        return Object.fromEntries(made.filter(([, value]) => value !== undefined))
      }
      case 'optional':
        return by.below(2) === 0 ? undefined : make(def.innerType, path)
      case 'nullable':
        return by.below(3) === 0 ? null : make(def.innerType, path)
      case 'array':
        return Array.from({ length: 1 + by.below(2) }, () => make(def.element, path))
      case 'tuple':
        return def.items.map((item) => make(item, path))
      case 'union': {
        const option = one(def.options)
        return option && make(option, path)
      }
      case 'literal':
        return one(def.values)
      case 'enum':
        return one(Object.values(def.entries))
      case 'number':
        return def.checks?.some((check) => check._zod.def.check === 'number_format')
          ? 1 + by.below(5)
          : 0.2 + by.below(6) / 10
      case 'boolean':
        return by.below(2) === 0
      case 'string':
        return words()
      default:
        // The command's check refuses what is missing, and another try is made.
        return undefined
    }
  }
  return make(schema, '')
}

/** Passages that lie one after the other inside a passage's first range; undefined where it has one unit. */
export function parts(passage: Passage, texts: TextsByVersion): Passage[] | undefined {
  const [span] = passage.spans
  const text = texts.get(passage.source.version)?.text
  if (!span || text === undefined || passage.spans.length > 1 || span.end - span.start < 2) return undefined
  const middle = span.start + Math.floor((span.end - span.start) / 2)
  return [
    { start: span.start, end: middle },
    { start: middle, end: span.end },
  ].map((part) => describePassage(text, passage.source, [part]))
}

/** Arguments for the few commands that ask for what chance does not find. */
export function knownArguments(
  command: string,
  library: Library,
  texts: TextsByVersion,
  by: Chance,
): unknown {
  const all = [...library.annotations.values()]
  const many = all.filter((one) => (passageOf(one)?.spans.length ?? 0) > 1)
  const mark = all[by.below(Math.max(1, all.length))]
  const passage = mark && passageOf(mark)
  switch (command) {
    case 'annotation.split':
      return passage && { annotation: mark.id, parts: parts(passage, texts) }
    case 'annotation.removeSpan': {
      const one = many[by.below(Math.max(1, many.length))]
      const [span] = (one && passageOf(one)?.spans) ?? []
      return one && span && { annotation: one.id, start: span.start, end: span.end }
    }
    case 'document.useVersion': {
      const several = [...library.documents.values()].filter(({ versions }) => versions.length > 1)
      const one = several[by.below(Math.max(1, several.length))]
      const version = one?.versions.find(({ id }) => id !== one.current)
      return one && version && { document: one.id, version: version.id }
    }
    case 'transfer.attach': {
      const document = library.documents.get(passage?.source.document ?? '')
      const text = texts.get(document?.current ?? '')?.text
      if (!mark || !document || text === undefined) return undefined
      const start = by.below(text.length - 1)
      const source = { document: document.id, version: document.current }
      return { annotation: mark.id, target: describePassage(text, source, [{ start, end: start + 1 }]) }
    }
    case 'transfer.leave': {
      const waiting = orphansOf(library).filter(({ decision }) => decision === undefined)
      const one = waiting[by.below(Math.max(1, waiting.length))]
      return one && { annotation: one.annotation.id }
    }
    case 'annotations.import': {
      const tag = { id: `tag-${by.below(1e9)}`, label: `brought ${by.below(1e6)}` }
      const one = mark && { ...mark, id: `brought-${by.below(1e9)}`, tags: [tag.id] }
      return one && { tags: [tag], relations: [], annotations: [one], links: [] }
    }
    default:
      return undefined
  }
}
