/** A loopback host around services that only echo, and the ways to reach it: as its page, and by raw bytes. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { readAssets } from '#main/page/assets.ts'
import { startServer, type ServerOptions, type WebServer } from '#main/web/server.ts'
import type { Host, HostEvent } from '#shared/host/contract.ts'
import { HostFailure } from '#shared/host/errors.ts'

/** A byte of the library: no attack may see it. */
export const SECRET_WORD = 'Timbuktu'

const answers: Partial<Host> = {
  undo: async () => ({ status: 'refused', code: SECRET_WORD }),
  redo: async () => {
    throw new HostFailure('locked', 'The library is open elsewhere.')
  },
  state: async () => {
    throw new Error(`ENOENT: /home/reader/${SECRET_WORD}`)
  },
  saveState: async () => null,
}

export interface Stand {
  readonly server: WebServer
  readonly log: string[]
  emit(event: HostEvent): void
  /** a page's headers, with the token of a new session */
  enter(): Promise<Record<string, string>>
  post(path: string, headers: Record<string, string>, body?: unknown): Promise<Response>
}

export async function stand(options: Partial<ServerOptions> = {}): Promise<Stand> {
  const listeners = new Set<(event: HostEvent) => void>()
  const log: string[] = []
  const server = await startServer({
    services: {
      host: answers as Host,
      subscribe(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    assets: await readAssets(await builtPage()),
    port: 0,
    log: (line) => log.push(line),
    ...options,
  })
  onTestFinished(() => server.close())
  const own = pageHeaders(server.port)
  const post = (path: string, headers: Record<string, string>, body: unknown = {}) =>
    fetch(`http://127.0.0.1:${server.port}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  return {
    server,
    log,
    emit: (event) => listeners.forEach((listener) => listener(event)),
    post,
    async enter() {
      const response = await post('/session', own, { code: codeOf(server.address('printed')) })
      const { token } = (await response.json()) as { token: string }
      return { ...own, Authorization: `Scholion ${token}` }
    },
  }
}

/** What a browser sends with a `fetch` of the page itself. */
export function pageHeaders(port: number): Record<string, string> {
  return {
    Origin: `http://127.0.0.1:${port}`,
    'Sec-Fetch-Site': 'same-origin',
    'Sec-Fetch-Dest': 'empty',
    'Content-Type': 'application/json',
  }
}

export const codeOf = (address: string): string => address.slice(address.indexOf('#c=') + 3)

/** A folder like the one that the build leaves. */
export async function builtPage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'scholion-page-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await mkdir(join(folder, 'assets'))
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><html><head><title>Scholion</title></head></html>',
  )
  await writeFile(join(folder, 'assets', 'main.js'), 'export {}')
  await writeFile(join(folder, 'assets', 'main.js.map'), '{}')
  return folder
}

/** Sends bytes as they are and answers with all that came back before the host hung up. */
export function raw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let received = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'))
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1')
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(received))
  })
}

/** A request as text. A value of `null` leaves the header out; a list repeats it. */
export function requestText(
  line: string,
  headers: Record<string, string | string[] | null>,
  body = '',
): string {
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    value === null ? [] : [value].flat().map((each) => `${name}: ${each}\r\n`),
  )
  return `${line} HTTP/1.1\r\n${lines.join('')}\r\n${body}`
}
