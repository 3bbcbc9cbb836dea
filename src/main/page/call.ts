/**
 * One call from a page, whichever way it came: its arguments are measured, the router checks and runs it, and
 * what went wrong inside is told in the log only, since such messages name paths.
 */
import type { Host } from '#shared/host/contract.ts'
import { type Answer, dispatch } from '#shared/host/rpc.ts'

/** Largest call in bytes (decisions.md 9). */
export const CALL_LIMIT = 8 * 1024 * 1024
/** Deepest nesting of arguments: deeper values parse but cannot be written again. */
const DEEPEST = 64

/**
 * Never rejects.
 * @param args plain data, not yet checked
 * @param log takes what the page must not see
 */
export async function callHost(
  host: Host,
  name: unknown,
  args: unknown,
  log: (line: string) => void,
): Promise<Answer> {
  if (depth(args) > DEEPEST) return failed('bad-arguments', `Arguments are nested deeper than ${DEEPEST}.`)
  const answer = await dispatch(host, name, args)
  if (answer.ok || answer.error.code !== 'internal') return answer
  log(`${String(name)}: ${answer.error.message}`)
  return failed('internal', 'Something went wrong inside Scholion. The log of the host says more.')
}

/** How deep a value is nested: 0 for a plain one, `DEEPEST + 1` for everything deeper than allowed. */
export function depth(value: unknown): number {
  let level: unknown[] = [value]
  for (let deep = 0; ; deep++) {
    level = level.filter((item) => typeof item === 'object' && item !== null)
    if (level.length === 0 || deep > DEEPEST) return deep
    level = level.flatMap((item) => Object.values(item as object))
  }
}

function failed(code: string, message: string): Answer {
  return { ok: false, error: { code, params: {}, message } }
}
