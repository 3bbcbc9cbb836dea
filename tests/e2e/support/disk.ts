/**
 * Reads a library as a stranger would: the JSON of its files, then the journal's lines on top. It shares no
 * code with the store, so that it can contradict it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Rec {
  readonly id: string
  readonly [key: string]: unknown
}
export type Tables = Record<string, Map<string, Rec>>

interface Line {
  seq: number
  changes: { table: string; id: string; after: Rec | null }[]
}

/** Every record of a library that is on disk now, by table. */
export function readDisk(library: string): Tables {
  const tables: Tables = {}
  const files = [join(library, 'library.json'), join(library, 'memos.json'), ...annotationFiles(library)]
  let seq = Number.POSITIVE_INFINITY
  for (const file of files.filter((path) => existsSync(path))) {
    const { $scholion, data } = JSON.parse(readFileSync(file, 'utf8')) as {
      $scholion: { seq: number }
      data: Record<string, Rec[]>
    }
    seq = Math.min(seq, $scholion.seq)
    for (const [table, records] of Object.entries(data)) {
      for (const record of records) tableOf(tables, table).set(record.id, record)
    }
  }
  for (const line of journalLines(library)) {
    if (line.seq <= seq) continue
    for (const { table, id, after } of line.changes) {
      if (after) tableOf(tables, table).set(id, after)
      else tableOf(tables, table).delete(id)
    }
  }
  return tables
}

/** The records of one table that are on disk now. */
export function onDisk(library: string, table: string): Rec[] {
  return [...tableOf(readDisk(library), table).values()]
}

function annotationFiles(library: string): string[] {
  const folder = join(library, 'documents')
  return existsSync(folder) ? readdirSync(folder).map((id) => join(folder, id, 'annotations.json')) : []
}

function journalLines(library: string): Line[] {
  const folder = join(library, 'journal')
  if (!existsSync(folder)) return []
  const lines = readdirSync(folder)
    .toSorted()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
  return lines
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line.slice(line.indexOf(' ') + 1)) as Line | { journal: unknown })
    .filter((line) => 'seq' in line)
    .toSorted((a, b) => a.seq - b.seq)
}

function tableOf(tables: Tables, name: string): Map<string, Rec> {
  return (tables[name] ??= new Map())
}
