/**
 * `lock/holder.json` (store.md 3.8 b): who holds the library, for other computers, for namespaces that do not
 * share the kernel's names, and for people. Its nonce is looked at before every batch of the journal and
 * every rename, so that a holder that was asleep while another took over writes nothing more.
 */
import { readFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { z } from '#shared/model/zod.ts'
import { ensureFolder, exists, readIfThere, replaceFile } from './durable.ts'
import { parseJson } from './envelope.ts'
import { StoreError } from './errors.ts'
import { inside, type Place } from './layout.ts'

const holderSchema = z.object({
  host: z.string(),
  pid: z.number().int(),
  /** start of the process in clock ticks since boot: tells a reused pid */
  ticks: z.string(),
  boot: z.string(),
  uid: z.number().int(),
  nonce: z.string(),
  app: z.string(),
  since: z.string(),
  /** raised every 30 s; only ever compared with itself, never with a clock */
  beat: z.number().int(),
  released: z.boolean(),
})
export type Holder = z.infer<typeof holderSchema>

/** What does not change while the process lives. */
const own = Promise.all([ticksOf(process.pid), bootId()]).then(([ticks, boot]) => ({ ticks, boot }))

/** The holder this process would be. */
export async function holderHere(app: string, nonce: string, now: number): Promise<Holder> {
  return {
    host: hostname(),
    pid: process.pid,
    ...(await own),
    uid: process.getuid?.() ?? 0,
    nonce,
    app,
    since: new Date(now).toISOString(),
    beat: 0,
    released: false,
  }
}

/** Who wrote the file, or undefined when there is none that can be read. */
export async function readHolder(place: Place): Promise<Holder | undefined> {
  const bytes = await readIfThere(place.fs, inside(place, 'lock', 'holder.json'))
  const parsed = holderSchema.safeParse(bytes && parseJson(Buffer.from(bytes).toString('utf8')))
  return parsed.success ? parsed.data : undefined
}

/** Writes the file, durably. */
export async function writeHolder(place: Place, holder: Holder): Promise<void> {
  await ensureFolder(place.fs, inside(place, 'lock'))
  await replaceFile(
    place.fs,
    inside(place, 'lock', 'holder.json'),
    Buffer.from(`${JSON.stringify(holder)}\n`),
  )
}

/**
 * Whether a holder found in the file, while the kernel's name was free, must be taken to be at work: a live
 * process on this computer, or anyone on another one who did not say goodbye. Clocks are not asked.
 */
export async function mayBeAlive(found: Holder, here: Holder): Promise<boolean> {
  if (found.released) return false
  if (found.host !== here.host) return true
  if (found.boot !== here.boot || found.pid === here.pid) return false
  const ticks = await ticksOf(found.pid)
  return ticks !== '' && ticks === found.ticks
}

/** Throws `StoreError` `lock-lost` when the file no longer names us, `library-missing` when all is gone. */
export async function confirmHolder(place: Place, nonce: string): Promise<void> {
  const holder = await readHolder(place)
  if (holder?.nonce === nonce) return
  if (!(await exists(place.fs, place.root))) {
    throw new StoreError(
      'library-missing',
      `The library is not where it was (${place.root}). Is the drive connected? Put it back or choose its folder again.`,
      { path: place.root },
    )
  }
  const other = holder ? `${holder.app} on ${holder.host}` : 'another program'
  throw new StoreError(
    'lock-lost',
    `Another copy took over this library (${other}). Nothing more is written from here; reload to go on.`,
    { path: place.root },
  )
}

/** The refusal for a second writer. */
export function lockedBy(holder: Holder | undefined, root: string): StoreError {
  const params = { path: root, host: holder?.host ?? '', app: holder?.app ?? '', since: holder?.since ?? '' }
  const who = holder ? ` (${holder.host}, ${holder.app}, since ${holder.since})` : ''
  return new StoreError(
    'locked',
    `The library ${root} is open in another window${who}. Close it there first.`,
    params,
  )
}

async function bootId(): Promise<string> {
  const id = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')
  return id.trim()
}

async function ticksOf(pid: number): Promise<string> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // The name in parentheses may hold spaces; field 22 is the 20th after it.
  return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}
