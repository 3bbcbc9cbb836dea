/**
 * Hypothesis: the file its client exports, or an answer of its API. Replies have no passage of their own; they
 * are kept in the note of the annotation they answer, each with its author and date.
 * https://h.readthedocs.io/en/latest/api-reference/v1/
 */
import type { AnnotationImport, SourceHint } from '#shared/formats/import/annotation-import.ts'
import { z } from '#shared/model/zod.ts'
import { ANNOTATION_LIMIT, type AnnotationReader } from '../annotation-reader.ts'
import { tooManyAnnotations } from '../others/failures.ts'
import { createTally, lineOf, NOTHING } from '../others/foreign.ts'
import { type HypothesisItem, itemSchema } from '../others/hypothesis-item.ts'
import { toAnnotation } from '../others/hypothesis-annotation.ts'
import { readJson } from '../others/read-json.ts'

const fileSchema = z.union([
  z.array(z.unknown()),
  z.object({ annotations: z.array(z.unknown()) }).transform((file) => file.annotations),
  z.object({ rows: z.array(z.unknown()) }).transform((file) => file.rows),
  z.object({ target: z.unknown(), uri: z.unknown() }).transform((one): unknown[] => [one]),
])

const reader: AnnotationReader = {
  id: 'hypothesis',
  read(file) {
    const parsed = fileSchema.safeParse(readJson(file))
    const values = parsed.success ? parsed.data : []
    if (values.length > ANNOTATION_LIMIT) throw tooManyAnnotations(file.name)
    return importOf(values)
  },
}
export default reader

function importOf(values: readonly unknown[]): AnnotationImport {
  const tally = createTally()
  const items = values.flatMap((value) => {
    const result = itemSchema.safeParse(value)
    if (result.success) return [result.data]
    tally.count('foreign-unreadable', 'Annotations that could not be read were left out')
    return []
  })
  const ids = new Set(items.flatMap(({ id }) => id ?? []))
  const { threads, own } = threadsOf(items, ids)
  const annotations = own.map((item) => toAnnotation(item, threads.get(item.id ?? '') ?? [], tally))
  return { ...NOTHING, annotations, hints: hintsOf(own), problems: tally.remarks() }
}

/** Replies by the annotation at the head of their thread, oldest first; those without one stand for themselves. */
function threadsOf(items: readonly HypothesisItem[], ids: ReadonlySet<string>) {
  const threads = new Map<string, HypothesisItem[]>()
  const own: HypothesisItem[] = []
  for (const item of items) {
    const head = item.references[0]
    if (head === undefined || !ids.has(head) || head === item.id) own.push(item)
    else {
      const thread = threads.get(head)
      if (thread) thread.push(item)
      else threads.set(head, [item])
    }
  }
  // A reply whose head is a reply itself, as in a broken file, would be lost with it.
  const heads = new Set(own.map(({ id }) => id))
  for (const [head, replies] of threads) if (!heads.has(head)) own.push(...replies)
  return { threads, own }
}

/** What is said of each page: its addresses and its title. */
function hintsOf(items: readonly HypothesisItem[]): SourceHint[] {
  const hints = new Map<string, SourceHint>()
  for (const { uri, title } of items) {
    if (uri !== '' && !hints.has(uri))
      hints.set(uri, {
        source: uri,
        titles: title.map(lineOf),
        creators: [],
        addresses: [uri],
      })
  }
  return [...hints.values()]
}
