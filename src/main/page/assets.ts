/**
 * The built page, read once at start. What is not in the map does not exist: no address ever becomes a path.
 */
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { NONCE_META } from './policy.ts'

export interface Asset {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface Assets {
  /** by path of the address, from `/` on, e.g. `/assets/main-3f2a.js`; the page itself is not among them */
  readonly files: ReadonlyMap<string, Asset>
  /** the page with its nonce in place */
  page(nonce: string): string
}

/** What is served; other files (source maps, say) stay out. */
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
}

/** Reads the folder of the built page. Rejects when it has no `index.html`: then nothing was built. */
export async function readAssets(folder: string): Promise<Assets> {
  const html = await readFile(join(folder, 'index.html'), 'utf8')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = new Map<string, Asset>()
  for (const entry of entries) {
    const type = TYPES[extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const path = join(entry.parentPath, entry.name)
    const address = `/${relative(folder, path).split(sep).join('/')}`
    files.set(address, { type, bytes: new Uint8Array(await readFile(path)) })
  }
  return { files, page: withNonce(html) }
}

/** The page as a function of its nonce. A nonce element that the build left is replaced. */
export function withNonce(html: string): (nonce: string) => string {
  const bare = html.replace(new RegExp(`\\s*<meta[^>]*property="${NONCE_META}"[^>]*>`, 'g'), '')
  const at = /<head[^>]*>/.exec(bare)
  const cut = at ? at.index + at[0].length : 0
  return (nonce) => `${bare.slice(0, cut)}<meta property="${NONCE_META}" nonce="${nonce}">${bare.slice(cut)}`
}
