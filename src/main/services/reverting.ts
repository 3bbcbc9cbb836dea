/**
 * Takes back one step of the history, whatever came after it. Undo goes backwards and meets each thing as it
 * left it; here later steps may stand on this one, so it is also checked that nothing is left pointing to
 * nothing. The reverting is a step of its own and can be undone.
 */
import { type Change, type Committed, invert, squash } from '#shared/changes/change.ts'
import { applyChanges } from '#shared/changes/apply.ts'
import { FOR_GOOD } from '#shared/changes/undo-stack.ts'
import { withOwnLabels } from '#shared/commands/own-labels.ts'
import type { UndoResult } from '#shared/host/contract.ts'
import { type Annotation, passageOf } from '#shared/model/annotation.ts'
import type { Desk } from '#shared/model/desk.ts'
import type { AnyRecord } from '#shared/model/library.ts'
import { type Reference, referencesOf } from '#shared/model/references.ts'
import { isUnderItself } from '#shared/model/tag-tree.ts'
import { layerOver } from '#main/library/layered-map.ts'
import { type OpenLibrary, StoreError } from '#main/library/library.ts'
import { newId } from './fresh.ts'

/** @param seq number of the first line of the step */
export async function revert(library: OpenLibrary, seq: number): Promise<UndoResult> {
  const step = await stepAt(library, seq)
  const last = step.at(-1)
  if (!last) return { status: 'refused', code: 'no-such-change' }
  if (FOR_GOOD.has(last.command)) return { status: 'refused', code: 'gone-for-good' }
  const changes = withOwnLabels(library.tables.tags, invert(squash(step.map((line) => line.changes))))
  if (changes.length === 0) return { status: 'nothing' }
  if ((await standsOnLost(library, changes)) || leavesLoose(library, changes))
    return { status: 'refused', code: 'needed-since' }
  const params = { ...last.params, of: seq, command: last.command }
  try {
    const result = await library.commit({ id: newId(), command: 'history.revert', params, changes })
    if (result.status === 'ok') return { status: 'done', transaction: result.committed }
    return { status: 'refused', code: 'changed-since' }
  } catch (error) {
    if (error instanceof StoreError && error.code === 'invalid') return { status: 'refused', code: 'in-use' }
    throw error
  }
}

/**
 * The lines of a step, oldest first; none when there is no such line. Typing goes on with one merge key until
 * something else changes one of its records.
 */
async function stepAt(library: OpenLibrary, seq: number): Promise<readonly Committed[]> {
  const first = await lineAt(library, seq)
  if (first?.merge === undefined) return first ? [first] : []
  const ids = new Set(first.changes.map((one) => one.id))
  const later: Committed[] = []
  for await (const line of library.past()) {
    if (line.seq <= seq) break
    const whole = [...ids].some((id) => line.mayConcern(id)) ? line.line() : undefined
    if (whole?.changes.some((one) => ids.has(one.id))) later.push(whole)
  }
  const typed = later.reverse()
  const end = typed.findIndex((line) => line.merge !== first.merge)
  return [first, ...(end < 0 ? typed : typed.slice(0, end))]
}

async function lineAt(library: OpenLibrary, seq: number): Promise<Committed | undefined> {
  for await (const line of library.past()) {
    if (line.seq < seq) return undefined
    if (line.seq === seq) return line.line()
  }
  return undefined
}

/** Whether an annotation or a pane would stand on a version that its document does not have. */
async function standsOnLost(library: OpenLibrary, changes: readonly Change[]): Promise<boolean> {
  const { annotations, desks, documents } = library.tables
  const shrunk = new Set(changes.filter(losesVersion).map(({ id }) => id))
  for (const id of shrunk) if (documents.has(id)) await library.loadAnnotations(id)
  const after = layerOver(library.tables)
  applyChanges(after, changes)
  const touched = new Set(changes.map(({ id }) => id))
  const isLoose = (id: string): boolean =>
    placesOf(after.annotations.get(id) ?? after.desks.get(id)).some(
      ({ document, version }) =>
        (touched.has(id) || shrunk.has(document)) &&
        after.documents.get(document)?.versions.every((one) => one.id !== version) === true,
    )
  const others = shrunk.size > 0 ? [...annotations.keys(), ...desks.keys()] : []
  return [...touched, ...others].some(isLoose)
}

function losesVersion(one: Change): boolean {
  if (one.table !== 'documents' || !one.before || !one.after) return false
  const kept = new Set(one.after.versions.map(({ id }) => id))
  return one.before.versions.some(({ id }) => !kept.has(id))
}

function placesOf(
  record: Annotation | Desk | undefined,
): readonly { readonly document: string; readonly version: string }[] {
  if (!record) return []
  if ('panes' in record) return record.panes.filter((pane) => pane !== null)
  const source = passageOf(record)?.source
  return source ? [source] : []
}

/** Whether a record would refer to one that is not there, which refers to something there now, or a tag stand under itself. */
function leavesLoose(library: OpenLibrary, changes: readonly Change[]): boolean {
  const after = layerOver(library.tables)
  applyChanges(after, changes)
  const touched = new Set(changes.map((one) => `${one.table}/${one.id}`))
  const stands = ({ table, id }: Reference): boolean => {
    if (after[table].has(id)) return true
    // Annotations that are not loaded are known to the index, which knows nothing of these changes.
    return table === 'annotations' && !touched.has(`annotations/${id}`) && library.index.has(id)
  }
  const came = changes.some((one) => {
    if (one.after === null) return false
    const before = new Set(one.before === null ? [] : keysOf(one.table, one.before))
    return referencesOf(one.table, one.after).some((to) => !before.has(`${to.table}/${to.id}`) && !stands(to))
  })
  if (came) return true
  if (changes.some((one) => one.table === 'tags' && isUnderItself(after.tags, one.id))) return true
  const gone = changes.filter((one) => one.after === null).map((one) => `${one.table}/${one.id}`)
  return gone.length > 0 && isNeeded(library, new Set(gone), touched)
}

function keysOf(table: Change['table'], record: AnyRecord): string[] {
  return referencesOf(table, record).map((to) => `${to.table}/${to.id}`)
}

/** Whether a record that these changes leave as it is refers to one that goes. */
function isNeeded(library: OpenLibrary, gone: ReadonlySet<string>, touched: ReadonlySet<string>): boolean {
  const tags = [...library.tables.tags.keys()].filter((id) => gone.has(`tags/${id}`))
  if (library.index.tagged(tags).some((row) => !touched.has(`annotations/${row.id}`))) return true
  return (['links', 'tags', 'desks', 'transfers'] as const).some((table) =>
    [...library.tables[table].values()].some(
      (record) => !touched.has(`${table}/${record.id}`) && keysOf(table, record).some((key) => gone.has(key)),
    ),
  )
}
