/**
 * A disk in memory that can lose its power (store.md, SIM). Each file knows which of its bytes were flushed;
 * each name made, moved or removed waits until a folder it is about is flushed. A power cut leaves of every
 * file its flushed bytes, or some beginning, a torn byte, zeros, or all; and of the waiting names a beginning,
 * or in three cuts of ten any subset.
 */
import { basename, dirname } from 'node:path'
import type { FileFacts, FileSystem, OpenFile } from '#main/library/file-system.ts'

interface File {
  readonly number: number
  current: Buffer
  flushed: Buffer
  time: number
}
interface Folder {
  now: Map<string, Node>
  /** the names that a power cut leaves */
  durable: Map<string, Node>
}
type Node = File | Folder

/** What becomes of one name in one folder. Those of one list are applied together or not at all. */
interface Naming {
  readonly folder: Folder
  readonly name: string
  readonly node: Node | undefined
}

/** Which promises the disk breaks, to prove that the store needs them. */
export interface Broken {
  readonly flushFile?: boolean
  readonly flushJournal?: boolean
  readonly flushFolder?: boolean
}

let numbers = 0

export class SimulatedDisk implements FileSystem {
  /** runs before every operation that changes anything; throw to fail it */
  before: (operation: string, path: string) => void = () => undefined
  /** at most this many bytes are taken by one write */
  largestWrite = Number.POSITIVE_INFINITY
  /** how many operations have changed anything */
  operations = 0
  private readonly broken: Broken
  private readonly root: Folder
  private waiting: Naming[][] = []
  private off = false

  constructor(broken: Broken = {}, root: Folder = newFolder()) {
    this.broken = broken
    this.root = root
  }

  /** Cuts the power and answers the disk as the next start finds it. Nothing can be done with this one any more. */
  crash(random: () => number): SimulatedDisk {
    this.off = true
    const subset = random() < 0.3
    const length = Math.floor(random() * (this.waiting.length + 1))
    for (const [index, namings] of this.waiting.entries()) {
      if (subset ? random() < 0.5 : index < length) namings.forEach(applyDurably)
    }
    return new SimulatedDisk(this.broken, survivingFolder(this.root, random, new Map()))
  }

  /** Kills the process that uses the disk: it writes nothing more, and nothing it wrote is lost. */
  kill(): SimulatedDisk {
    this.off = true
    const next = new SimulatedDisk(this.broken, this.root)
    next.waiting = this.waiting
    return next
  }

  /** Every file and its bytes, for comparisons. */
  files(): Map<string, Buffer> {
    const found = new Map<string, Buffer>()
    const walk = (folder: Folder, path: string): void => {
      for (const [name, node] of folder.now) {
        if (isFolder(node)) walk(node, `${path}/${name}`)
        else found.set(`${path}/${name}`, node.current)
      }
    }
    walk(this.root, '')
    return found
  }

  /** Changes a file behind everybody's back; undefined removes it. */
  meddle(path: string, bytes: Uint8Array | undefined): void {
    const folder = this.folder(dirname(path))
    const node = bytes && newFile(Buffer.from(bytes))
    apply({ folder, name: basename(path), node })
    applyDurably({ folder, name: basename(path), node })
  }

  async open(path: string, flags: 'r' | 'wx' | 'ax' | 'a'): Promise<OpenFile> {
    this.touch(flags === 'r' ? 'read' : 'open', path)
    const found = this.find(path)
    if (found && isFolder(found)) return this.openedFolder(path, found)
    if (flags === 'r' && !found) throw failure('ENOENT', path)
    if ((flags === 'wx' || flags === 'ax') && found) throw failure('EEXIST', path)
    const file = found ?? { ...newFile(Buffer.alloc(0)) }
    if (!found) this.name([path, file])
    return this.openedFile(path, file)
  }

  async readFile(path: string): Promise<Uint8Array> {
    this.touch('read', path)
    return Buffer.from(this.file(path).current)
  }

  async readdir(path: string): Promise<string[]> {
    this.touch('read', path)
    return [...this.folder(path).now.keys()]
  }

  async stat(path: string): Promise<FileFacts> {
    this.touch('read', path)
    const found = this.find(path)
    if (!found) throw failure('ENOENT', path)
    if (isFolder(found)) return { directory: true, size: 0, identity: path }
    return {
      directory: false,
      size: found.current.length,
      identity: `${found.number}/${found.current.length}/${found.time}`,
    }
  }

  async mkdir(path: string): Promise<void> {
    this.touch('mkdir', path)
    if (this.find(path)) throw failure('EEXIST', path)
    this.name([path, newFolder()])
  }

  async rename(from: string, to: string): Promise<void> {
    this.touch('rename', to)
    const node = this.find(from)
    if (!node) throw failure('ENOENT', from)
    // Two names of one file: POSIX says that nothing happens.
    if (this.find(to) !== node) this.name([from, undefined], [to, node])
  }

  async link(from: string, to: string): Promise<void> {
    this.touch('link', to)
    const file = this.file(from)
    if (this.find(to)) throw failure('EEXIST', to)
    this.name([to, file])
  }

  async unlink(path: string): Promise<void> {
    this.touch('unlink', path)
    this.file(path)
    this.name([path, undefined])
  }

  async rmTree(path: string): Promise<void> {
    this.touch('unlink', path)
    if (this.find(path)) this.name([path, undefined])
  }

  async realpath(path: string): Promise<string> {
    return path
  }

  private openedFolder(path: string, folder: Folder): OpenFile {
    const refuse = async (): Promise<never> => {
      throw failure('EISDIR', path)
    }
    const sync = async (): Promise<void> => {
      this.touch('sync-folder', path)
      if (this.broken.flushFolder) return
      const about = (namings: Naming[]): boolean => namings.some((naming) => naming.folder === folder)
      this.waiting.filter(about).flat().forEach(applyDurably)
      this.waiting = this.waiting.filter((namings) => !about(namings))
    }
    return { write: refuse, read: refuse, datasync: refuse, sync, close: async () => undefined }
  }

  private openedFile(path: string, file: File): OpenFile {
    const flush = async (): Promise<void> => {
      this.touch('sync', path)
      const skipped = path.includes('/journal/') ? this.broken.flushJournal : this.broken.flushFile
      if (!skipped) file.flushed = file.current
    }
    return {
      sync: flush,
      datasync: flush,
      close: async () => undefined,
      write: async (bytes, offset, length) => {
        this.touch('write', path)
        const bytesWritten = Math.min(length, this.largestWrite)
        file.current = Buffer.concat([file.current, bytes.subarray(offset, offset + bytesWritten)])
        file.time += 1
        return { bytesWritten }
      },
      read: async (bytes, offset, length, position) => {
        this.touch('read', path)
        const piece = file.current.subarray(position ?? 0, (position ?? 0) + length)
        bytes.set(piece, offset)
        return { bytesRead: piece.length }
      },
    }
  }

  private find(path: string): Node | undefined {
    let node: Node | undefined = this.root
    for (const name of path.split('/').filter((part) => part !== '')) {
      node = node && isFolder(node) ? node.now.get(name) : undefined
    }
    return node
  }

  private file(path: string): File {
    const found = this.find(path)
    if (!found || isFolder(found)) throw failure('ENOENT', path)
    return found
  }

  private folder(path: string): Folder {
    const found = this.find(path)
    if (!found || !isFolder(found)) throw failure('ENOENT', path)
    return found
  }

  private name(...changes: [string, Node | undefined][]): void {
    const namings = changes.map(([path, node]) => ({
      folder: this.folder(dirname(path)),
      name: basename(path),
      node,
    }))
    namings.forEach(apply)
    this.waiting.push(namings)
  }

  private touch(operation: string, path: string): void {
    if (this.off) throw failure('EIO', path)
    if (operation === 'read') return
    this.operations += 1
    this.before(operation, path)
  }
}

/** An error as the system gives it; without a stack, which would take most of a trial's time. */
export function failure(code: string, path: string): Error {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  const error = Object.assign(new Error(`${code}: ${path}`), { code })
  Error.stackTraceLimit = limit
  return error
}

function isFolder(node: Node): node is Folder {
  return 'now' in node
}

function newFolder(): Folder {
  return { now: new Map(), durable: new Map() }
}

function newFile(bytes: Buffer): File {
  numbers += 1
  return { number: numbers, current: bytes, flushed: bytes, time: 0 }
}

function apply({ folder, name, node }: Naming): void {
  if (node) folder.now.set(name, node)
  else folder.now.delete(name)
}

function applyDurably({ folder, name, node }: Naming): void {
  if (node) folder.durable.set(name, node)
  else folder.durable.delete(name)
}

function survivingFolder(folder: Folder, random: () => number, files: Map<File, File>): Folder {
  const names = new Map<string, Node>()
  for (const [name, node] of folder.durable) {
    if (isFolder(node)) names.set(name, survivingFolder(node, random, files))
    else {
      const file = files.get(node) ?? survivingFile(node, random)
      files.set(node, file)
      names.set(name, file)
    }
  }
  return { now: names, durable: new Map(names) }
}

function survivingFile({ flushed, current }: File, random: () => number): File {
  const more = current.length - flushed.length
  const beginning = current.subarray(0, flushed.length + Math.floor(random() * (more + 1)))
  const torn = Buffer.from(beginning)
  if (torn.length > flushed.length) torn[torn.length - 1] = (torn.at(-1) ?? 0) ^ 0x55
  const zeros = Buffer.concat([flushed, Buffer.alloc(more)])
  return newFile(Buffer.from([flushed, beginning, torn, zeros, current][Math.floor(random() * 5)] ?? flushed))
}
