/**
 * Reads one shard into memory as it should be, whatever state its file is in: good, edited by someone else,
 * damaged or gone (store.md 3.7). What was wrong becomes a notice; in a library that may be written, the bad
 * bytes go to `quarantine/` and the shard is to be written again.
 */
import type { Committed } from '#shared/changes/change.ts'
import { ensureFolder, exists, keepCopy } from './durable.ts'
import { DamagedError, StoreError } from './errors.ts'
import { documentOfShard, inside, LAST, shardName, stamp } from './layout.ts'
import { quarantine } from './quarantine.ts'
import { type Repaired, repair } from './repair.ts'
import type { ShardFile, ShardHome } from './shard.ts'
import { emptyShard, recordsOf, type ShardState, tablesOf } from './shard-state.ts'

export interface LoadContext {
  readonly home: ShardHome
  /** good lines of the journals, ascending */
  readonly lines: readonly Committed[]
  readonly head: number
  readonly mayWrite: boolean
  /** documents whose record is newer than the last checkpoint: their shard may never have been written */
  readonly newborn: ReadonlySet<string>
}

export interface Loaded {
  /** as the file or its repair says; lines above its seq are still to be applied */
  readonly state: ShardState
  /** whether the file was of no use */
  readonly restored: boolean
  /** whether the file does not say this yet */
  readonly rewrite: boolean
}

/** Throws `StoreError` `annotations-damaged` or `library-damaged` when nothing can be made good. */
export async function loadShard(file: ShardFile, context: LoadContext): Promise<Loaded> {
  let state: ShardState
  try {
    state = await file.read()
  } catch (error) {
    if (!(error instanceof DamagedError)) throw error
    return restore(file, context, error)
  }
  if (file.edited) {
    const { seq } = state
    const upToHere = context.lines.filter((line) => line.seq <= seq)
    const known = await repair(context.home.place, file.key, upToHere, seq)
    if (known && isMassLoss(file, known.state, state)) return refuseEdit(file, context, known)
    await acceptEdit(file, context)
  }
  return { state, restored: false, rewrite: file.edited }
}

async function restore(file: ShardFile, context: LoadContext, damage: DamagedError): Promise<Loaded> {
  const document = documentOfShard(file.key)
  const there = await exists(context.home.place.fs, damage.path)
  if (!there && document !== undefined && context.newborn.has(document)) {
    return { state: emptyShard(file.key), restored: false, rewrite: true }
  }
  const best = context.home.lenient
    ? undefined
    : await repair(context.home.place, file.key, context.lines, context.head)
  const name = shardName(file.key)
  if (!best) {
    const code = document === undefined ? 'library-damaged' : 'annotations-damaged'
    throw new StoreError(
      code,
      `${name} cannot be read (${damage.reason}) and there is no good copy of it. Nothing was deleted. Look for an older one in ${context.home.place.root}/backups or in your own backups.`,
      { file: name, reason: damage.reason },
    )
  }
  const copy = there ? await setAside(context, damage.path, name) : ''
  context.home.notify({
    code: 'restored',
    params: { file: name, reason: damage.reason, applied: best.applied, missing: best.missing, copy },
    message: `${name} was damaged (${damage.reason}) and restored from a copy; ${best.applied} later changes were applied again, ${best.missing} are missing.${copy === '' ? '' : ` The damaged file is kept in ${copy}.`}`,
  })
  return { state: best.state, restored: true, rewrite: true }
}

async function refuseEdit(file: ShardFile, context: LoadContext, known: Repaired): Promise<Loaded> {
  const name = shardName(file.key)
  const copy = await setAside(context, await file.path(), name)
  context.home.notify({
    code: 'mass-loss',
    params: { file: name, copy },
    message: `${name} was changed by another program in a way that removes most of what was in it. The state before was restored${copy === '' ? '' : `; the changed file is kept in ${copy}`}.`,
  })
  return { state: known.state, restored: true, rewrite: true }
}

async function acceptEdit(file: ShardFile, context: LoadContext): Promise<void> {
  const { place, notify, now } = context.home
  const name = shardName(file.key)
  const before = inside(place, LAST, name)
  let copy = ''
  if (context.mayWrite && (await exists(place.fs, before))) {
    copy = `quarantine/${stamp(now())}-before-edit-${flat(name)}`
    await ensureFolder(place.fs, inside(place, 'quarantine'))
    await keepCopy(place.fs, before, inside(place, copy))
  }
  notify({
    code: 'edited-outside',
    params: { file: name, copy },
    message: `${name} was changed by another program. Its content is well-formed and was taken over${copy === '' ? '' : `; an older copy is kept in ${copy}`}.`,
  })
}

/** More than half of the documents or annotations, or more than twenty documents, would be gone (store.md 3.7). */
function isMassLoss(file: ShardFile, before: ShardState, after: ShardState): boolean {
  return tablesOf(file.key).some((table) => {
    if (table !== 'documents' && table !== 'annotations') return false
    const had = [...recordsOf(before, table).keys()]
    const gone = had.filter((id) => !recordsOf(after, table).has(id)).length
    return gone > had.length / 2 || (table === 'documents' && gone > 20)
  })
}

/** Moves a file to `quarantine/` and answers its new name; answers nothing where nothing may be written. */
async function setAside(context: LoadContext, path: string, name: string): Promise<string> {
  if (!context.mayWrite) return ''
  const { place, now } = context.home
  return quarantine(place, path, `${stamp(now())}-${flat(name)}`)
}

function flat(name: string): string {
  return name.replaceAll(/[\\/]/g, '-')
}
