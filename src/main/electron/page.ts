/** Answers `scholion://app/…` from the map of built files: no address is ever joined to a path. */
import type { Assets } from '#main/page/assets.ts'
import { pageHeaders } from '#main/page/policy.ts'
import { newSecret } from '#main/page/secrets.ts'

/** The parts of a request that count. */
export interface Asked {
  readonly method: string
  readonly url: string
}

export function answerPage(assets: Assets, { method, url }: Asked): Response {
  const nonce = newSecret()
  const answer = (status: number, type: string, body: string | Uint8Array<ArrayBuffer>) =>
    new Response(body, { status, headers: { ...pageHeaders(nonce), 'Content-Type': type } })
  if (method !== 'GET') return answer(405, 'text/plain', '')
  const path = pathOf(url)
  if (path === '/') return answer(200, 'text/html; charset=utf-8', assets.page(nonce))
  const asset = path === undefined ? undefined : assets.files.get(path)
  return asset ? answer(200, asset.type, asset.bytes) : answer(404, 'text/plain', '')
}

/** The path of one of our own addresses; one that says more than a path is none of them. */
function pathOf(url: string): string | undefined {
  const prefix = 'scholion://app/'
  return url.startsWith(prefix) ? url.slice(prefix.length - 1) : undefined
}
