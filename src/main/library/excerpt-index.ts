/**
 * What lists and the far ends of links need of annotations whose shard is not loaded, and which of them have
 * a tag or mention a record. Derived, never the truth: made from the annotations, kept up from changes, and
 * written beside them (`index-file.ts`) so that opening need not read them all.
 */
import type { Change } from '#shared/changes/change.ts'
import type { Annotation } from '#shared/model/annotation.ts'
import type { Colour } from '#shared/model/primitives.ts'
import { folded } from '#shared/text/fold.ts'
import { type IndexRow, rowOf } from './index-row.ts'
import { InverseMap } from './inverse-map.ts'

/** `document` is empty for a memo of the library. */
export interface Excerpt {
  readonly id: string
  readonly document: string
  readonly quote: string
  /** the first words of the note, where there is no quote */
  readonly note?: string
  readonly colour?: Colour
}

/** How many annotations a document has, and how many of them have a note. */
export interface Count {
  readonly annotations: number
  readonly notes: number
}

/** What the rest of the app may ask of the index. */
export interface AnnotationIndex {
  has(id: string): boolean
  /** what is known of these annotations, in the order asked; unknown ids are left out */
  excerpts(ids: Iterable<string>): Excerpt[]
  /** counts by document; a document without annotations is not in it */
  counts(): Map<string, Count>
  /** how many annotations have a tag; tags without any are not in it */
  tagCounts(): Map<string, number>
  /** the annotations that have any of these tags, each once, in no order */
  tagged(tags: Iterable<string>): IndexRow[]
  /** ids of the annotations whose note mentions a record */
  mentioning(id: string): ReadonlySet<string>
  /** ids of the annotations of a document that some note mentions */
  mentionedIn(document: string): string[]
  /**
   * The annotations in which every folded word stands, in the start of their quote or note or in what
   * `titleOf` says of their document; in no order.
   */
  find(words: readonly string[], titleOf: (document: string) => string): IndexRow[]
}

export class ExcerptIndex implements AnnotationIndex {
  private readonly byId = new Map<string, IndexRow>()
  private readonly tally = new Map<string, Count>()
  private readonly tags = new InverseMap()
  private readonly mentions = new InverseMap()
  /** folded words by row, made when first searched */
  private readonly searched = new WeakMap<IndexRow, string>()

  /** Takes in one annotation as it is now; null takes it out. */
  put(id: string, annotation: Annotation | null): void {
    const old = this.byId.get(id)
    if (old) this.remove(old)
    if (annotation) this.add(rowOf(annotation))
  }

  /** Takes in a row that is not there yet. */
  add(row: IndexRow): void {
    this.byId.set(row.id, row)
    this.tags.put(row.tags, row.id)
    this.mentions.put(row.mentions, row.id)
    this.count(row, 1)
  }

  /** Follows committed changes. */
  follow(changes: readonly Change[]): void {
    for (const one of changes) if (one.table === 'annotations') this.put(one.id, one.after)
  }

  /** Every row, in no order. */
  rows(): Iterable<IndexRow> {
    return this.byId.values()
  }

  has(id: string): boolean {
    return this.byId.has(id)
  }

  excerpts(ids: Iterable<string>): Excerpt[] {
    return [...ids].flatMap((id) => {
      const row = this.byId.get(id)
      return row ? [excerptOf(row)] : []
    })
  }

  counts(): Map<string, Count> {
    return new Map(this.tally)
  }

  tagCounts(): Map<string, number> {
    return this.tags.counts()
  }

  tagged(tags: Iterable<string>): IndexRow[] {
    const ids = new Set<string>()
    for (const tag of tags) for (const id of this.tags.of(tag)) ids.add(id)
    return [...ids].flatMap((id) => this.byId.get(id) ?? [])
  }

  mentioning(id: string): ReadonlySet<string> {
    return this.mentions.of(id)
  }

  mentionedIn(document: string): string[] {
    return [...this.mentions.things()].filter((id) => this.byId.get(id)?.document === document)
  }

  find(words: readonly string[], titleOf: (document: string) => string): IndexRow[] {
    const titles = new Map<string, string>()
    const found: IndexRow[] = []
    for (const row of this.byId.values()) {
      let title = titles.get(row.document)
      if (title === undefined) titles.set(row.document, (title = folded(titleOf(row.document))))
      const text = this.wordsOf(row)
      const around = title
      if (words.every((word) => text.includes(word) || around.includes(word))) found.push(row)
    }
    return found
  }

  private wordsOf(row: IndexRow): string {
    const known = this.searched.get(row)
    if (known !== undefined) return known
    const words = folded(`${row.quote}\n${row.note}`)
    this.searched.set(row, words)
    return words
  }

  private remove(row: IndexRow): void {
    this.byId.delete(row.id)
    this.tags.drop(row.tags, row.id)
    this.mentions.drop(row.mentions, row.id)
    this.count(row, -1)
  }

  private count(row: IndexRow, step: 1 | -1): void {
    if (row.document === '') return
    const old = this.tally.get(row.document) ?? { annotations: 0, notes: 0 }
    const annotations = old.annotations + step
    if (annotations === 0) this.tally.delete(row.document)
    else this.tally.set(row.document, { annotations, notes: old.notes + (row.noted ? step : 0) })
  }
}

/** What lists show of a row. */
export function excerptOf({ id, document, quote, note, colour }: IndexRow): Excerpt {
  return {
    id,
    document,
    quote,
    ...(quote === '' && note !== '' && { note }),
    ...(colour !== undefined && { colour }),
  }
}
