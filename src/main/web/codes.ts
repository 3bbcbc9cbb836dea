/**
 * Launch codes: how the first page gets in. A code is used once. One that we handed to a window of ours also
 * ends after 30 s, and its second use means that somebody else has it; a printed one waits for its reader,
 * who may well follow the link twice.
 */
import { digest, newSecret } from '#main/page/secrets.ts'

/** How a code reaches the page: in a file that only a window of ours reads, or printed for the reader. */
export type CodeWay = 'opened' | 'printed'

export type Redeemed =
  | { readonly status: 'fresh' }
  | {
      readonly status: 'refused'
      readonly code: 'code-used' | 'code-stolen' | 'code-expired' | 'code-unknown'
    }

export interface Codes {
  issue(way: CodeWay): string
  redeem(code: string): Redeemed
}

/** How long a code of a window of ours lives, in ms. */
export const CODE_LIFE = 30_000
/** Wrong guesses after which no code is taken until a new one is issued. */
const GUESSES = 10

/** @param now milliseconds, from any start */
export function launchCodes(now: () => number): Codes {
  const issued = new Map<string, { way: CodeWay; at: number; used: boolean }>()
  let guesses = 0
  return {
    issue(way) {
      const code = newSecret()
      issued.set(key(code), { way, at: now(), used: false })
      guesses = 0
      return code
    },
    redeem(code) {
      const known = issued.get(key(code))
      if (!known) guesses++
      if (!known || guesses >= GUESSES) return refused('code-unknown')
      if (known.used) return refused(known.way === 'opened' ? 'code-stolen' : 'code-used')
      if (known.way === 'opened' && now() - known.at > CODE_LIFE) return refused('code-expired')
      known.used = true
      return { status: 'fresh' }
    },
  }
}

const key = (code: string) => digest(code).toString('hex')

function refused(code: Extract<Redeemed, { status: 'refused' }>['code']): Redeemed {
  return { status: 'refused', code }
}
