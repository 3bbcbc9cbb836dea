/**
 * The lock between processes of one computer (store.md 3.8 a): a name that the kernel gives to one of them
 * and takes back the moment it dies, so that it can never be stale. Linux: an abstract socket; Windows: a
 * named pipe; macOS: a socket file that is probed.
 */
import { unlink } from 'node:fs/promises'
import { createConnection, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256 } from './digest.ts'
import { systemCode } from './errors.ts'

export interface Mutex {
  release(): Promise<void>
}

/**
 * Takes the name of a library, or answers undefined when another holder is alive.
 * @param folder the library's folder with every symbolic link resolved
 */
export async function takeMutex(folder: string): Promise<Mutex | undefined> {
  const name = mutexName(folder)
  const server = (await listen(name)) ?? (name.startsWith('/') ? await takeAbandoned(name) : undefined)
  if (!server) return undefined
  return { release: () => new Promise((resolve) => server.close(() => resolve())) }
}

function mutexName(folder: string): string {
  const digest = sha256(folder)
  if (process.platform === 'win32') return `\\\\.\\pipe\\scholion-${digest}`
  const uid = process.getuid?.() ?? 0
  // A path for a socket may have 104 bytes on macOS.
  if (process.platform === 'darwin') return join(tmpdir(), `scholion-${uid}-${digest.slice(0, 24)}`)
  return `\0scholion-${uid}-${digest}`
}

async function listen(name: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error) => (systemCode(error) === 'EADDRINUSE' ? resolve(undefined) : reject(error)))
    server.listen({ path: name, exclusive: true }, () => {
      server.unref()
      resolve(server)
    })
  })
}

/** A socket file outlives its process; nobody answering means that it may go. */
async function takeAbandoned(name: string): Promise<Server | undefined> {
  const answered = await new Promise<boolean>((resolve) => {
    const socket = createConnection(name)
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
  })
  if (answered) return undefined
  await unlink(name).catch(() => undefined)
  return listen(name)
}
