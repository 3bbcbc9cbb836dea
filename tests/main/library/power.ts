/**
 * One trial of the power test: sessions on a simulated disk, each ended by a kill or a power cut at a random
 * operation. Afterwards everything acknowledged must be there, and nothing that was never asked for.
 */
import { added, change, removed, type Transaction } from '#shared/changes/change.ts'
import { type OpenLibrary, openLibrary } from '#main/library/library.ts'
import { document, highlight, made, tag, text, transaction } from './made.ts'
import { type Broken, SimulatedDisk } from './simulated-disk.ts'

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const FREE_MUTEX = async () => ({ release: async () => undefined })

/** What a session knows: acknowledged labels by tag, and every label that was ever sent. */
interface Books {
  readonly acknowledged: Map<string, string>
  readonly sent: Map<string, Set<string>>
}

/** Answers undefined when all is well, else what was lost or came from nowhere. */
export async function trial(seed: number, broken: Broken = {}, sessions = 3): Promise<string | undefined> {
  const random = randomFrom(seed)
  const books: Books = { acknowledged: new Map(), sent: new Map() }
  let disk = new SimulatedDisk(broken)
  try {
    for (let session = 0; session < sessions; session++) {
      const library = await start(disk, random)
      const wrong = compare(library, books)
      if (wrong !== undefined) return `seed ${seed}, session ${session}: ${wrong}`
      const stop = Math.floor(random() * random() * 250)
      const from = disk.operations
      const dying = disk
      const dead = new Promise<void>((resolve) => {
        dying.before = () => {
          if (dying.operations - from <= stop) return
          resolve()
          throw Object.assign(new Error('the power is cut'), { code: 'EIO' })
        }
      })
      await Promise.race([dead, work(library, books, random)])
      disk = random() < 0.2 ? disk.kill() : disk.crash(random)
    }
    const last = await start(disk, random)
    const wrong = compare(last, books) ?? (await last.verify()).problems[0]?.message
    await last.close()
    return wrong === undefined ? undefined : `seed ${seed}, end: ${wrong}`
  } catch (error) {
    return `seed ${seed}: ${String(error instanceof Error ? error.stack : error)}`
  }
}

function start(disk: SimulatedDisk, random: () => number): Promise<OpenLibrary> {
  let now = Date.parse('2026-01-01T00:00:00Z') + Math.floor(random() * 1e9)
  return openLibrary({
    folder: '/library',
    app: 'test',
    create: true,
    fs: disk,
    // The clock jumps about, also backwards.
    now: () => (now += Math.floor((random() - 0.3) * 1e6)),
    random: (bytes) => Uint8Array.from({ length: bytes }, () => Math.floor(random() * 256)),
    rhythm: { bytes: 3000, lines: 4, idle: 1e9 },
    takeMutex: FREE_MUTEX,
  })
}

async function work(library: OpenLibrary, books: Books, random: () => number): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    const several = Array.from({ length: 1 + Math.floor(random() * 3) }, () => step(library, books, random))
    const results = await Promise.allSettled(several)
    if (results.some((result) => result.status === 'rejected')) return
  }
  await library.close()
}

/** One edit: a tag is renamed or made, and marks are put on, taken off, or a document comes and goes. */
async function step(library: OpenLibrary, books: Books, random: () => number): Promise<void> {
  const n = Math.floor(random() * 6)
  const id = made(n)
  const label = `label ${Math.floor(random() * 1e9)}`
  const before = library.tables.tags.get(id) ?? null
  const sent = books.sent.get(id) ?? new Set<string>()
  books.sent.set(id, sent.add(label))
  const document = await marks(library, random)
  const result = await library.commit(transaction([change('tags', before, tag(n, label)), ...document]))
  if (result.status === 'ok') books.acknowledged.set(id, label)
}

async function marks(library: OpenLibrary, random: () => number): Promise<Transaction['changes']> {
  const id = `doc-${Math.floor(random() * 2)}`
  const known = library.tables.documents.get(id)
  if (!known) {
    const content = text(`v-${id}`, 'The quick brown fox')
    const files = await library.putDocument({
      document: id,
      text: content,
      original: Buffer.from('The quick brown fox'),
    })
    return [added('documents', document(id, files, content))]
  }
  await library.loadAnnotations(id)
  const own = [...library.tables.annotations.values()].filter(
    (one) => 'source' in one.target && one.target.source.document === id,
  )
  if (random() < 0.1) return [...own.map((one) => removed('annotations', one)), removed('documents', known)]
  const old = own[Math.floor(random() * own.length)]
  if (old && random() < 0.5) return [removed('annotations', old)]
  const passage = { document: id, version: `v-${id}`, text: 'The quick brown fox' }
  return [added('annotations', highlight(made(1000 + Math.floor(random() * 1e6)), passage))]
}

function compare(library: OpenLibrary, books: Books): string | undefined {
  for (const [id, sent] of books.sent) {
    const label = library.tables.tags.get(id)?.label
    const safe = books.acknowledged.get(id)
    if (label !== undefined && !sent.has(label)) return `${id} says ${label}, which nobody wrote`
    if (safe !== undefined && label === undefined) return `${id} is lost; it said ${safe}`
    // What was sent last may be there though it was not acknowledged; what is older than the acknowledged may not.
    if (safe !== undefined && label !== undefined && [...sent].indexOf(label) < [...sent].indexOf(safe))
      return `${id} fell back from ${safe} to ${label}`
    if (label !== undefined) books.acknowledged.set(id, label)
  }
  const bad = library.notices()[0]
  return bad === undefined ? undefined : `a power cut left ${bad.code}: ${bad.message}`
}
