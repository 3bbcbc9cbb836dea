/**
 * `index.json`: what lists and the far ends of links need of annotations whose shard is not loaded: their
 * document, the start of their quote, their colour, whether they have a note. Derived, never the truth: it
 * counts only when it goes exactly as far as the library does, and is made anew otherwise.
 */
import type { Change } from '#shared/changes/change.ts'
import { type Annotation, documentOf, passageOf } from '#shared/model/annotation.ts'
import { quotedText } from '#shared/model/passage.ts'
import type { Colour } from '#shared/model/primitives.ts'
import { z } from '#shared/model/zod.ts'
import { sum128 } from './digest.ts'
import { readIfThere, replaceFile } from './durable.ts'
import { INDEX, inside, type Place } from './layout.ts'
import { parseJson } from './envelope.ts'

/** Longest quote kept, in UTF-16 units (decisions.md 6). */
const EXCERPT_LIMIT = 120

/** `document` is empty for a memo of the library. */
export interface Excerpt {
  readonly id: string
  readonly document: string
  readonly quote: string
  readonly colour?: Colour
}

/** How many annotations a document has, and how many of them have a note. */
export interface Count {
  readonly annotations: number
  readonly notes: number
}

const rowSchema = z.tuple([z.string(), z.string(), z.string(), z.number().int().min(0).max(5), z.boolean()])
const indexSchema = z.object({ seq: z.number().int(), rows: z.array(rowSchema) })

interface Row extends Excerpt {
  readonly note: boolean
}

export class ExcerptIndex {
  private readonly rows = new Map<string, Row>()
  private readonly tally = new Map<string, Count>()

  /** Takes in one annotation as it is now; null takes it out. */
  put(id: string, annotation: Annotation | null): void {
    const old = this.rows.get(id)
    if (old) this.count(old, -1)
    this.rows.delete(id)
    if (annotation) this.add(rowOf(annotation))
  }

  /** Follows committed changes. */
  follow(changes: readonly Change[]): void {
    for (const one of changes) if (one.table === 'annotations') this.put(one.id, one.after)
  }

  /** What is known of these annotations, in the order asked; unknown ids are left out. */
  excerpts(ids: readonly string[]): Excerpt[] {
    return ids.flatMap((id) => {
      const row = this.rows.get(id)
      if (!row) return []
      const { note: _note, ...excerpt } = row
      return [excerpt]
    })
  }

  /** Counts by document; a document without annotations is not in it. */
  counts(): Map<string, Count> {
    return new Map(this.tally)
  }

  /** Writes the index for a state of the library. Not flushed: a lost index costs a reading, nothing else. */
  async write(place: Place, seq: number): Promise<void> {
    const rows = [...this.rows.values()]
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map((row) => JSON.stringify([row.id, row.document, row.quote, row.colour ?? 0, row.note]))
    const body = `"seq":${seq},"rows":[\n${rows.join(',\n')}\n]}\n`
    await replaceFile(place.fs, inside(place, INDEX), Buffer.from(firstLine(body) + body))
  }

  /** Reads the index, or answers undefined when it is missing, damaged or of another state than `seq`. */
  static async read(place: Place, seq: number): Promise<ExcerptIndex | undefined> {
    const bytes = await readIfThere(place.fs, inside(place, INDEX))
    const text = bytes ? Buffer.from(bytes).toString('utf8') : ''
    const body = text.slice(text.indexOf('\n') + 1)
    if (text !== firstLine(body) + body) return undefined
    const parsed = indexSchema.safeParse(parseJson(text))
    if (!parsed.success || parsed.data.seq !== seq) return undefined
    const index = new ExcerptIndex()
    for (const [id, document, quote, colour, note] of parsed.data.rows) {
      index.add({ id, document, quote, note, ...(colour > 0 && { colour: colour as Colour }) })
    }
    return index
  }

  private add(row: Row): void {
    this.rows.set(row.id, row)
    this.count(row, 1)
  }

  private count(row: Row, step: 1 | -1): void {
    if (row.document === '') return
    const old = this.tally.get(row.document) ?? { annotations: 0, notes: 0 }
    const annotations = old.annotations + step
    if (annotations === 0) this.tally.delete(row.document)
    else this.tally.set(row.document, { annotations, notes: old.notes + (row.note ? step : 0) })
  }
}

/** The line before the body, which makes JSON of both and tells whether the body is whole. */
function firstLine(body: string): string {
  return `{"sum":"${sum128(body)}",\n`
}

function rowOf(annotation: Annotation): Row {
  const passage = passageOf(annotation)
  const quote = passage ? quotedText(passage).slice(0, EXCERPT_LIMIT).toWellFormed() : ''
  return {
    id: annotation.id,
    document: documentOf(annotation) ?? '',
    quote,
    note: annotation.body !== undefined,
    ...(annotation.style && { colour: annotation.style.colour }),
  }
}
