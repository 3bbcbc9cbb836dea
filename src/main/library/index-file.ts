/**
 * `index.json`: the index as a file beside the annotations it was made from. It counts only when it is whole,
 * of this shape, and goes exactly as far as the library does; otherwise it is made anew from the annotations.
 */
import { z } from '#shared/model/zod.ts'
import { sum128 } from './digest.ts'
import { readIfThere, replaceFile } from './durable.ts'
import { parseJson } from './envelope.ts'
import { ExcerptIndex } from './excerpt-index.ts'
import { readRow, writeRow } from './index-row.ts'
import { INDEX, inside, type Place } from './layout.ts'

/** Ids of other records stand once, in `ids`; rows say their numbers. */
const fileSchema = z.object({
  seq: z.number().int(),
  ids: z.array(z.string()),
  rows: z.array(z.unknown()),
})

/** Writes the index for a state of the library. A lost index costs a reading, nothing else. */
export async function writeIndex(place: Place, index: ExcerptIndex, seq: number): Promise<void> {
  const numbers = new Map<string, number>()
  const numberOf = (id: string): number => {
    const known = numbers.get(id)
    if (known !== undefined) return known
    numbers.set(id, numbers.size)
    return numbers.size - 1
  }
  const rows = Array.from(index.rows(), (row) => writeRow(row, numberOf))
  const ids = JSON.stringify([...numbers.keys()])
  const body = `"seq":${seq},\n"ids":${ids},\n"rows":[\n${rows.join(',\n')}\n]}\n`
  await replaceFile(place.fs, inside(place, INDEX), Buffer.from(firstLine(body) + body))
}

/** Reads the index, or answers undefined when it is missing, damaged, of another shape or of another state than `seq`. */
export async function readIndex(place: Place, seq: number): Promise<ExcerptIndex | undefined> {
  const bytes = await readIfThere(place.fs, inside(place, INDEX))
  const text = bytes ? Buffer.from(bytes).toString('utf8') : ''
  const body = text.slice(text.indexOf('\n') + 1)
  if (text !== firstLine(body) + body) return undefined
  const parsed = fileSchema.safeParse(parseJson(text))
  if (!parsed.success || parsed.data.seq !== seq) return undefined
  const index = new ExcerptIndex()
  for (const value of parsed.data.rows) {
    const row = readRow(value, parsed.data.ids)
    if (!row) return undefined
    index.add(row)
  }
  return index
}

/** The line before the body, which makes JSON of both and tells whether the body is whole. */
function firstLine(body: string): string {
  return `{"sum":"${sum128(body)}",\n`
}
