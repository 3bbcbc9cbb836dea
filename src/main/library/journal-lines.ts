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

const headingSchema = z.object({
  seq: z.number().int().min(1),
  id: idSchema,
  writer: idSchema,
  time: z.string(),
  command: z.string().max(100),
  params: paramsSchema,
  merge: z.string().max(300).exactOptional(),
})
const lineSchema = headingSchema.extend({ changes: z.array(changeSchema) })

/** A line without its changes. */
export type Heading = Omit<Committed, 'changes'>
/** A line whose records were not checked one by one. */
export type Outline = z.infer<typeof lineSchema>

/** Where the changes of a line begin: a list, which no value before it can be. */
const CHANGES = ',"changes":['
/** Characters of the sum and the blank before a line's JSON. */
const SUM = 33

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
  const outline = readOutline(text)
  if (!outline) return undefined
  const changes: Change[] = []
  for (const one of outline.changes) {
    const checked = readChange(one)
    if (!checked) return undefined
    changes.push(checked)
  }
  return { ...outline, changes }
}

/** Reads one line but leaves its records as they are, for those who look at few of them. */
export function readOutline(text: string): Outline | undefined {
  const parsed = lineSchema.safeParse(summedValue(text))
  return parsed.success ? parsed.data : undefined
}

/** Checks both sides of a change of an outline. */
export function readChange(one: Outline['changes'][number]): Change | undefined {
  const before = readSide(one.table, one.before)
  const after = readSide(one.table, one.after)
  if (before === undefined || after === undefined) return undefined
  return { ...one, before, after } as Change
}

const BEGINNING = /^[0-9a-f]{32} \{"seq":(?<seq>\d{1,15}),/

/** The number that a line's beginning says, however long it is; undefined for what begins like no line. */
export function seqOf(beginning: string): number | undefined {
  const seq = BEGINNING.exec(beginning)?.groups?.['seq']
  return seq === undefined ? undefined : Number(seq)
}

/** Reads what stands before the changes of a line, which may be many megabytes; the sum of all is checked. */
export function readHeading(bytes: Uint8Array): Heading | undefined {
  const line = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = line.indexOf(CHANGES)
  if (end < 0 || line.toString('latin1', 0, SUM) !== `${sum128(line.subarray(SUM))} `) return undefined
  const parsed = headingSchema.safeParse(parseJson(`${line.toString('utf8', SUM, end)}}`))
  return parsed.success ? parsed.data : undefined
}

function readSide(table: Change['table'], side: unknown): Change['after'] | undefined {
  if (side === null) return null
  const parsed = parseRecord(table, side)
  return parsed.ok ? parsed.record : undefined
}

function summedValue(text: string): unknown {
  const json = text.slice(SUM)
  return text.slice(0, SUM) === `${sum128(json)} ` ? parseJson(json) : undefined
}

/**
 * A line that has been in the history for some time: kept in case a copy of a file is older still. Its records
 * are read when somebody asks for them; by then nothing more can be done about one that is not right.
 */
function readSettled(text: string): Committed | undefined {
  const heading = readHeading(Buffer.from(text))
  if (!heading) return undefined
  let changes: readonly Change[] | undefined
  return {
    ...heading,
    get changes() {
      changes ??= readLine(text)?.changes ?? []
      return changes
    },
  }
}

/**
 * Reads a journal, stopping at its first bad line; lines of a later one are only counted.
 * @param settled the last number that is in the history
 */
export function readJournal(bytes: Uint8Array, settled = 0): JournalContent {
  const texts = Buffer.from(bytes).toString('utf8').split('\n')
  const whole = texts.at(-1) === ''
  if (whole) texts.pop()
  const head = headSchema.safeParse(summedValue(texts[0] ?? ''))
  const lines: Committed[] = []
  for (const [index, text] of texts.entries()) {
    if (index === 0 && head.success) continue
    const isSettled = (seqOf(text) ?? Number.POSITIVE_INFINITY) <= settled
    const line = index === 0 ? undefined : isSettled ? readSettled(text) : readLine(text)
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
