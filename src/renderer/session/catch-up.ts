/**
 * After the line to the host was down: what was committed meanwhile is not told again, so the records are
 * compared once and the differences applied like any other change.
 */
import { type Change, change, sameRecord } from '#shared/changes/change.ts'
import type { Host, LibrarySnapshot } from '#shared/host/contract.ts'
import { documentOf } from '#shared/model/annotation.ts'
import { type AnyRecord, type Library, TABLE_NAMES } from '#shared/model/library.ts'

/** The changes that bring a working copy up to the host; call it when nothing done here is pending. */
export async function catchUp(
  host: Pick<Host, 'openDocument'>,
  snapshot: LibrarySnapshot,
  library: Library,
  open: readonly { document: string; version: string }[],
): Promise<Change[]> {
  const changes: Change[] = []
  for (const table of TABLE_NAMES) {
    if (table === 'annotations') continue
    changes.push(...differences(table, library[table], snapshot.tables[table]))
  }
  const texts = open.filter(({ document }) => snapshot.tables.documents.some(({ id }) => id === document))
  const opened = await Promise.all(texts.map((one) => host.openDocument(one)))
  const there = [...snapshot.tables.annotations, ...opened.flatMap(({ annotations }) => annotations)]
  const loaded = new Set<string | undefined>([undefined, ...open.map(({ document }) => document)])
  const here = new Map([...library.annotations].filter(([, one]) => loaded.has(documentOf(one))))
  changes.push(...differences('annotations', here, there))
  return changes
}

function differences(
  table: Change['table'],
  here: ReadonlyMap<string, AnyRecord>,
  there: readonly AnyRecord[],
): Change[] {
  const changes: Change[] = []
  const ids = new Set<string>()
  for (const record of there) {
    ids.add(record.id)
    const known = here.get(record.id) ?? null
    if (!sameRecord(known, record)) changes.push(change(table, known, record))
  }
  for (const [id, known] of here) if (!ids.has(id)) changes.push(change(table, known, null))
  return changes
}
