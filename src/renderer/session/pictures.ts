/**
 * The pictures of texts while they are shown: fetched from the host in pieces when somebody wants to see one, held as
 * an object URL as long as anybody does, given back after. Nothing of a picture is kept in the session's records.
 */
import type { Host } from '#shared/host/contract.ts'
import { type HostError, toHostError } from '#shared/host/errors.ts'
import { imageHeader } from '#shared/formats/images/image-header.ts'
import type { Session } from './session.ts'

export type PictureState =
  | { readonly status: 'loading' }
  | { readonly status: 'here'; readonly url: string }
  | { readonly status: 'failed'; readonly error: HostError }

export interface Pictures {
  /** what there is of a picture now */
  state(document: string, digest: string): PictureState
  /** wants a picture, and hears of it, until the returned function is called */
  want(document: string, digest: string, listener: () => void): () => void
}

interface Held {
  state: PictureState
  readonly listeners: Set<() => void>
}

const LOADING: PictureState = { status: 'loading' }
/** Pictures fetched at a time; what is still wanted waits its turn. */
const AT_ONCE = 2

const known = new WeakMap<Session, Pictures>()

/** The pictures of a session's window. */
export function picturesOf(session: Session): Pictures {
  const pictures = known.get(session) ?? createPictures(session.host)
  known.set(session, pictures)
  return pictures
}

export function createPictures(host: Pick<Host, 'asset'>): Pictures {
  const held = new Map<string, Held>()
  const waiting: (() => Promise<void>)[] = []
  let running = 0

  const next = (): void => {
    if (running >= AT_ONCE) return
    const work = waiting.shift()
    if (!work) return
    running++
    void work().finally(() => {
      running--
      next()
    })
  }
  const load = async (key: string, one: Held, document: string, digest: string): Promise<void> => {
    const isWanted = (): boolean => held.get(key) === one
    if (!isWanted()) return
    const state = await fetched(host, document, digest, isWanted)
    if (!isWanted()) {
      if (state.status === 'here') URL.revokeObjectURL(state.url)
      return
    }
    one.state = state
    for (const listener of one.listeners) listener()
  }
  return {
    state: (document, digest) => held.get(keyOf(document, digest))?.state ?? LOADING,
    want(document, digest, listener) {
      const key = keyOf(document, digest)
      const there = held.get(key)
      const one: Held = there ?? { state: LOADING, listeners: new Set() }
      one.listeners.add(listener)
      if (!there) {
        held.set(key, one)
        waiting.push(() => load(key, one, document, digest))
        next()
      }
      return () => {
        one.listeners.delete(listener)
        if (one.listeners.size > 0 || held.get(key) !== one) return
        held.delete(key)
        if (one.state.status === 'here') URL.revokeObjectURL(one.state.url)
      }
    },
  }
}

/** @param isWanted asked between pieces; what nobody wants any more is not fetched to its end */
async function fetched(
  host: Pick<Host, 'asset'>,
  document: string,
  digest: string,
  isWanted: () => boolean,
): Promise<PictureState> {
  try {
    const pieces: Uint8Array<ArrayBuffer>[] = []
    let offset = 0
    for (let end = false; !end && isWanted(); ) {
      const answer = await host.asset({ document, digest, offset })
      const piece = Uint8Array.from(atob(answer.chunk), (letter) => letter.charCodeAt(0))
      pieces.push(piece)
      offset += piece.length
      end = answer.end || piece.length === 0
    }
    const type = imageHeader(await firstBytes(pieces))?.mediaType ?? ''
    return { status: 'here', url: URL.createObjectURL(new Blob(pieces, { type })) }
  } catch (thrown) {
    return { status: 'failed', error: toHostError(thrown) }
  }
}

async function firstBytes(pieces: readonly Uint8Array<ArrayBuffer>[]): Promise<Uint8Array> {
  return new Uint8Array(await new Blob(pieces.slice(0, 2)).arrayBuffer())
}

function keyOf(document: string, digest: string): string {
  return `${document}/${digest}`
}
