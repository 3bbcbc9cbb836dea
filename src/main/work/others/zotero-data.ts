/** The URI-encoded JSON in Zotero's notes: of an annotation, and of the items a note cites (CSL-JSON). */
import { jsonDepth } from '#shared/formats/json-depth.ts'
import type { SourceHint } from '#shared/formats/import/annotation-import.ts'
import { z } from '#shared/model/zod.ts'
import { lineOf } from './foreign.ts'

const DEPTH_LIMIT = 64
const LENGTH_LIMIT = 5_000_000

const short = z.string().max(2048)
const markedSchema = z.object({
  attachmentURI: short.catch(''),
  annotationKey: short.catch(''),
  color: short.optional().catch(undefined),
  citationItem: z.object({ uris: z.array(short).max(100).catch([]) }).catch({ uris: [] }),
})
export type Marked = z.infer<typeof markedSchema>

const personSchema = z.object({
  family: short.optional(),
  given: short.optional(),
  literal: short.optional(),
})
const itemSchema = z.object({
  uris: z.array(short).max(100),
  itemData: z.object({
    title: short.catch(''),
    URL: short.optional().catch(undefined),
    author: z.array(personSchema).max(1000).catch([]),
  }),
})

/** What an annotation's attribute says; undefined when it is no such JSON. */
export function readMarked(attribute: string): Marked | undefined {
  const result = markedSchema.safeParse(decoded(attribute))
  return attribute === '' || !result.success ? undefined : result.data
}

/** Hints by the URIs of the items. */
export function citedItems(attribute: string): ReadonlyMap<string, Omit<SourceHint, 'source'>> {
  const hints = new Map<string, Omit<SourceHint, 'source'>>()
  const value = decoded(attribute)
  for (const one of Array.isArray(value) ? value.slice(0, 10_000) : []) {
    const result = itemSchema.safeParse(one)
    if (!result.success) continue
    const { uris, itemData } = result.data
    const creators = itemData.author.map(({ family = '', given = '', literal = '' }) =>
      lineOf(literal || [family, given].filter(Boolean).join(', ')),
    )
    const hint = {
      titles: [lineOf(itemData.title)],
      creators,
      addresses: itemData.URL === undefined ? [] : [itemData.URL],
    }
    for (const uri of uris) hints.set(uri, hint)
  }
  return hints
}

function decoded(attribute: string): unknown {
  if (attribute === '' || attribute.length > LENGTH_LIMIT) return undefined
  try {
    const text = decodeURIComponent(attribute)
    return jsonDepth(text, DEPTH_LIMIT) > DEPTH_LIMIT ? undefined : (JSON.parse(text) as unknown)
  } catch {
    return undefined
  }
}
