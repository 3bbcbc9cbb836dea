/** Reads a bibliography: BibTeX, RIS or CSL-JSON, told by how it begins. Runs in the killable process. */
import { HostFailure } from '#shared/host/errors.ts'
import { type Reference, REFERENCE_LIMIT } from '#shared/model/reference.ts'
import { bibliographyOf, type Said } from '../bibliography.ts'
import { decodeBytes } from '../decode.ts'
import type { SourceFile } from '../importer.ts'
import { parseBibtex } from './bibtex.ts'
import { fieldsOfCsl, parseCsl } from './csl.ts'
import { readRis } from './ris.ts'

/** UTF-16 units of a bibliography; a library of thousands of entries is exported whole by mistake. */
const SIZE_LIMIT = 5_000_000

/** Throws `reference-unknown`, `reference-broken`, `reference-empty` or `reference-too-long`. */
export async function readReferences(file: SourceFile): Promise<readonly Reference[]> {
  const { name } = file
  const text = decodeBytes(file)
    .replace(/^\uFEFF/u, '')
    .trim()
  if (text.length > SIZE_LIMIT) {
    const [length, limit] = [text.length, SIZE_LIMIT]
    const message = `“${name}” has ${length} characters; a bibliography may have ${limit}.`
    throw new HostFailure('reference-too-long', message, { name, length, limit })
  }
  const found = (await factsOf(text, name))
    .slice(0, REFERENCE_LIMIT)
    .map(({ description: _description, ...said }) => bibliographyOf(said))
    .filter((one) => Object.keys(one).length > (one.type === undefined ? 0 : 1))
  if (found.length > 0) return found
  throw new HostFailure('reference-empty', `There is no reference in “${name}” that says anything.`, { name })
}

async function factsOf(text: string, name: string): Promise<readonly Said[]> {
  try {
    if (/^TY {0,2}- /mu.test(text)) return readRis(text)
    if (/^[[{]/u.test(text)) return parseCsl(text).flatMap((item) => fieldsOfCsl(item) ?? [])
    if (/@\s{0,5}[a-z]+\s{0,5}[{(]/iu.test(text))
      return (await parseBibtex(text)).flatMap((item) => fieldsOfCsl(item) ?? [])
  } catch (thrown) {
    const reason = (thrown instanceof Error ? thrown.message : String(thrown)).slice(0, 300).toWellFormed()
    throw new HostFailure('reference-broken', `“${name}” cannot be read as a reference: ${reason}`, {
      name,
      reason,
    })
  }
  const message = `“${name}” is neither BibTeX nor RIS nor CSL-JSON.`
  throw new HostFailure('reference-unknown', message, { name })
}
