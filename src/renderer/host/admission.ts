/**
 * How a page of the loopback host gets in: the code after `#` is exchanged, once, for the token of a session.
 * The token stays with the tab, so that a reload works; the code leaves the address at once.
 */
import { type HostError, HostFailure, toHostError } from '#shared/host/errors.ts'
import { type Fetch, post, readError, readJson } from './http.ts'

export type Admission =
  | { readonly status: 'admitted'; readonly token: string }
  | { readonly status: 'refused'; readonly error: HostError }

/** The parts of a window that this needs. */
export interface Visit {
  readonly location: Pick<Location, 'hash' | 'pathname'>
  readonly history: Pick<History, 'replaceState'>
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  readonly fetch: Fetch
}

const TOKEN = 'scholion-session'

export async function admit(visit: Visit): Promise<Admission> {
  const code = codeIn(visit.location.hash)
  const kept = visit.storage.getItem(TOKEN)
  if (code === undefined) return kept === null ? refused(NO_CODE) : { status: 'admitted', token: kept }
  visit.history.replaceState(null, '', visit.location.pathname)
  const admission = await exchange(code, visit.fetch)
  if (admission.status === 'admitted') visit.storage.setItem(TOKEN, admission.token)
  // The address of a tab that is in already, followed again.
  else if (kept !== null) return { status: 'admitted', token: kept }
  return admission
}

/** Forgets a token that the host no longer knows. */
export function forgetToken(storage: Pick<Storage, 'removeItem'>): void {
  storage.removeItem(TOKEN)
}

/** The code in an address's fragment, if there is one. */
export function codeIn(hash: string): string | undefined {
  return /^#c=([A-Za-z0-9_-]{43})$/.exec(hash)?.[1]
}

async function exchange(code: string, fetch: Fetch): Promise<Admission> {
  try {
    const response = await post(fetch, '/session', { code })
    const body = await readJson(response)
    return response.ok
      ? { status: 'admitted', token: (body as { token: string }).token }
      : refused(readError(body))
  } catch (thrown) {
    return refused(toHostError(thrown))
  }
}

const NO_CODE = new HostFailure(
  'no-code',
  'This address has no code. Press Enter in the terminal for one that has.',
)

function refused({ code, params, message }: HostError): Admission {
  return { status: 'refused', error: { code, params, message } }
}
