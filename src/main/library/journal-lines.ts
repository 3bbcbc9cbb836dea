/**
 * The journal's text (decisions.md 2): each line is `<sum> <json>`, the first of a file says which generation
 * it is and after which line of the library it begins, every other is one transaction. Pure.
 */
import type { Change, Committed } from '#shared/changes/change.ts'
import { changeSchema, parseRecord } from '#shared/model/library.ts'
import { idSchema } from '#shared/model/ids.ts'
import { z } from '#shared/model/zod.ts'
import { sum128 } from './digest.ts'
import { FORMAT, parseJson } from './envelope.ts'

const headSchema = z.object({
  journal: z.object({
    format: z.number().int().max(FORMAT),
    gen: z.number().int().min(0),
    writer: idSchema,
    /** seq of the last line the writer knew to be safe; it numbers on from there */
    base: z.number().int().min(0),
  }),
})
export type JournalHead = z.infer<typeof headSchema>['journal']

export const paramsSchema = z.record(z.string().max(64), z.union([z.string(), z.number(), z.boolean()]))

const lineSchema = z.object({
  seq: z.number().int().min(1),
  id: idSchema,
  writer: idSchema,
  time: z.string(),
  command: z.string().max(100),
  params: paramsSchema,
  merge: z.string().max(300).exactOptional(),
  changes: z.array(changeSchema),
})

/** What a journal file says. */
export interface JournalContent {
  readonly head: JournalHead | undefined
  /** the lines before the first bad one */
  readonly lines: readonly Committed[]
  /** highest seq among good lines after a bad one; 0 when there is none */
  readonly beyond: number
  /** `torn`: the last line was cut short, as a crash does; `bad`: a line that was whole once */
  readonly fault: 'torn' | 'bad' | undefined
}

/** The line of a journal for a transaction, with its line feed. */
export function writeLine(line: Committed): string {
  const { seq, id, writer, time, command, params, merge, changes } = line
  return summed(
    JSON.stringify({
      seq,
      id,
      writer,
      time,
      command,
      params,
      ...(merge !== undefined && { merge }),
      changes,
    }),
  )
}

/** The first line of a journal, with its line feed. */
export function writeHead(head: JournalHead): string {
  const { gen, writer, base } = head
  return summed(JSON.stringify({ journal: { format: FORMAT, gen, writer, base } }))
}

function summed(json: string): string {
  return `${sum128(json)} ${json}\n`
}

/** Reads one line without its line feed, or undefined when it is not a good one. */
export function readLine(text: string): Committed | undefined {
  const parsed = lineSchema.safeParse(summedValue(text))
  if (!parsed.success) return undefined
  const changes: Change[] = []
  for (const one of parsed.data.changes) {
    const before = readSide(one.table, one.before)
    const after = readSide(one.table, one.after)
    if (before === undefined || after === undefined) return undefined
    changes.push({ ...one, before, after } as Change)
  }
  return { ...parsed.data, changes }
}

function readSide(table: Change['table'], side: unknown): Change['after'] | undefined {
  if (side === null) return null
  const parsed = parseRecord(table, side)
  return parsed.ok ? parsed.record : undefined
}

function summedValue(text: string): unknown {
  const json = text.slice(33)
  return text.slice(0, 33) === `${sum128(json)} ` ? parseJson(json) : undefined
}

/** Reads a journal, stopping at its first bad line; lines of a later one are only counted. */
export function readJournal(bytes: Uint8Array): JournalContent {
  const texts = Buffer.from(bytes).toString('utf8').split('\n')
  const whole = texts.at(-1) === ''
  if (whole) texts.pop()
  const head = headSchema.safeParse(summedValue(texts[0] ?? ''))
  const lines: Committed[] = []
  for (const [index, text] of texts.entries()) {
    if (index === 0 && head.success) continue
    const line = index === 0 ? undefined : readLine(text)
    if (line && line.seq > (lines.at(-1)?.seq ?? 0)) {
      lines.push(line)
      continue
    }
    const later = texts.slice(index + 1).map((rest) => readLine(rest)?.seq ?? 0)
    const beyond = Math.max(0, ...later)
    const last = index === texts.length - 1
    return {
      head: head.success ? head.data.journal : undefined,
      lines,
      beyond,
      fault: last && !whole ? 'torn' : 'bad',
    }
  }
  return { head: head.success ? head.data.journal : undefined, lines, beyond: 0, fault: undefined }
}
