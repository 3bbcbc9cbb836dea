/** The body of a request as JSON. Its length is known and allowed by the guard; Node holds the sender to it. */
import type { IncomingMessage } from 'node:http'

/** Undefined when it is cut short, not UTF-8 or not JSON. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  try {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)))
  } catch {
    return undefined
  }
}
