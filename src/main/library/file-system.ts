/**
 * The few things the store asks of a disk, so that a test can put a failing one in its place. Everything in
 * this folder reaches files through it; the default is Node's.
 */
import fs from 'node:fs/promises'

/** An open file or folder. */
export interface OpenFile {
  write(bytes: Uint8Array, offset: number, length: number): Promise<{ bytesWritten: number }>
  read(
    bytes: Uint8Array,
    offset: number,
    length: number,
    position: number | null,
  ): Promise<{ bytesRead: number }>
  sync(): Promise<void>
  datasync(): Promise<void>
  close(): Promise<void>
}

export interface FileFacts {
  readonly directory: boolean
  /** bytes */
  readonly size: number
  /** changes whenever the file is replaced or written to: device, inode, size and modification time */
  readonly identity: string
}

/** Failures are Node's: an `Error` with `code`. Modes are those of POSIX and mean nothing on Windows. */
export interface FileSystem {
  open(path: string, flags: 'r' | 'wx' | 'ax' | 'a', mode?: number): Promise<OpenFile>
  readFile(path: string): Promise<Uint8Array>
  readdir(path: string): Promise<string[]>
  stat(path: string): Promise<FileFacts>
  /** makes one folder; its parent must be there */
  mkdir(path: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  link(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  /** removes a folder and all in it; missing is no failure */
  rmTree(path: string): Promise<void>
  realpath(path: string): Promise<string>
}

export const nodeFileSystem: FileSystem = {
  open: (path, flags, mode = 0o600) => fs.open(path, flags, mode),
  readFile: (path) => fs.readFile(path),
  readdir: (path) => fs.readdir(path),
  async stat(path) {
    const facts = await fs.stat(path, { bigint: true })
    return {
      directory: facts.isDirectory(),
      size: Number(facts.size),
      identity: [facts.dev, facts.ino, facts.size, facts.mtimeNs].join('/'),
    }
  },
  async mkdir(path) {
    await fs.mkdir(path)
  },
  rename: (from, to) => fs.rename(from, to),
  link: (from, to) => fs.link(from, to),
  unlink: (path) => fs.unlink(path),
  rmTree: (path) => fs.rm(path, { recursive: true, force: true }),
  realpath: (path) => fs.realpath(path),
}
