/** Answers of the loopback host: every one, refusals included, carries the page policy and is never stored. */
import { STATUS_CODES, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { HostError } from '#shared/host/errors.ts'
import { pageHeaders } from '#main/page/policy.ts'
import { newSecret } from '#main/page/secrets.ts'

/** What a refused request is told, by its code; the page translates the code itself. */
const REASONS: Readonly<Record<string, string>> = {
  'code-used': 'This address was already used. Press Enter in the terminal for a new one.',
  'code-stolen': 'This address was used twice, so somebody else may have it. Scholion has stopped.',
  'code-expired': 'This address is too old. Press Enter in the terminal for a new one.',
  'code-unknown': 'This address is not known. Press Enter in the terminal for a new one.',
  'session-over': 'This session is over. Press Enter in the terminal for a new address.',
}

export function sendBytes(
  response: ServerResponse,
  status: number,
  type: string,
  bytes: string | Uint8Array,
  nonce = newSecret(),
): void {
  response.writeHead(status, {
    ...pageHeaders(nonce),
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(bytes),
  })
  response.end(bytes)
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  sendBytes(response, status, 'application/json', JSON.stringify(value))
}

/** Refuses with a `HostError`; the connection ends, since a body may still be on its way. */
export function sendRefusal(response: ServerResponse, status: number, code: string): void {
  response.setHeader('Connection', 'close')
  if (status === 405) response.setHeader('Allow', 'GET, POST')
  const message = REASONS[code] ?? STATUS_CODES[status] ?? 'Refused'
  sendJson(response, status, { code, params: {}, message } satisfies HostError)
}

/** Refuses what did not even parse as HTTP. */
export function sendRawRefusal(socket: Socket, reason: string | undefined): void {
  if (!socket.writable) return
  const status = reason === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : reason === 'HPE_HEADER_OVERFLOW' ? 431 : 400
  const headers = Object.entries({ ...pageHeaders(newSecret()), Connection: 'close', 'Content-Length': '0' })
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines}\r\n`)
}
