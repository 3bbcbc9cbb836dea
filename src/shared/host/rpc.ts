/**
 * The contract over any transport: a request is a method's name and its arguments, an answer is a value or
 * a `HostError`. The router checks name and arguments before anything runs; the client is derived.
 */
import { CONTRACT, type Host, type HostEvent, type Method, type Out } from './contract.ts'
import { type HostError, HostFailure, toHostError } from './errors.ts'

export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: HostError }

/** How calls and events travel. `call` rejects only when the line itself is broken. */
export interface Transport {
  call(method: Method, args: unknown): Promise<Answer>
  /** listens until the returned function is called; `onLine` says whether the line is up */
  subscribe(listener: (event: HostEvent) => void, onLine: (up: boolean) => void): () => void
}

const METHODS = Object.keys(CONTRACT) as Method[]

/** Whether a name is a method of the contract. */
export function isMethod(name: unknown): name is Method {
  return typeof name === 'string' && Object.hasOwn(CONTRACT, name)
}

/** Runs one request against the services. Never throws: every failure is an answer. */
export async function dispatch(services: Host, name: unknown, args: unknown): Promise<Answer> {
  if (!isMethod(name)) return refuse('unknown-method', 'There is no such method.')
  const checked = CONTRACT[name].args.safeParse(args)
  if (!checked.success) {
    const issue = checked.error.issues[0]
    return refuse('bad-arguments', `${name}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim())
  }
  try {
    const run = services[name] as (args: unknown) => Promise<unknown>
    return { ok: true, value: await run(checked.data) }
  } catch (thrown) {
    return { ok: false, error: toHostError(thrown) }
  }
}

/** The contract as functions over a transport; a refused call rejects with a `HostFailure`. */
export function client(transport: Transport): Host {
  const host = Object.fromEntries(
    METHODS.map((method) => [method, async (args: unknown) => unwrap(await transport.call(method, args))]),
  )
  return host as Host
}

function unwrap<M extends Method>(answer: Answer): Out<M> {
  if (answer.ok) return answer.value as Out<M>
  throw new HostFailure(answer.error.code, answer.error.message, answer.error.params)
}

function refuse(code: string, message: string): Answer {
  return { ok: false, error: { code, params: {}, message } }
}
