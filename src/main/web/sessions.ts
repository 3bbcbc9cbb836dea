/**
 * Who is in: the tokens of pages that came with a code. A token travels in the Authorization header only (a
 * cookie would be sent to every port of this address) and is kept here as a hash.
 */
import { digest, newSecret, SECRET, sameDigest } from '#main/page/secrets.ts'

export interface Sessions {
  /** a new session's token; with too many, the oldest ends */
  begin(): string
  /** whether an Authorization header is one of a session's */
  knows(authorization: string): boolean
}

/** Windows and tabs at once. */
const MOST = 16
const SCHEME = 'Scholion '

export function openSessions(): Sessions {
  const tokens: Buffer[] = []
  return {
    begin() {
      const token = newSecret()
      tokens.push(digest(token))
      if (tokens.length > MOST) tokens.shift()
      return token
    },
    knows(authorization) {
      const token = authorization.startsWith(SCHEME) ? authorization.slice(SCHEME.length) : ''
      if (!SECRET.test(token)) return false
      const asked = digest(token)
      // All are compared, so that the time does not tell which one was near.
      return tokens.reduce((found, known) => sameDigest(known, asked) || found, false)
    },
  }
}
