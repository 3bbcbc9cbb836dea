/**
 * The parts of a Word file that mammoth may see: every XML part of the archive, judged by our own reader first and
 * packed anew as plain UTF-8, so that its zip and XML readers get nothing that ours did not pass. Of pictures it gets
 * the names; embedded files stay outside. What mammoth leaves out without a word is counted here.
 */
import { strToU8, type Zippable, zipSync } from 'fflate'
import { HostFailure } from '#shared/host/errors.ts'
import { type Archive, archive } from '../archive.ts'
import type { SourceFile } from '../importer.ts'
import { decodePart, parseXml } from '../xml.ts'
import { stubs } from './stubs.ts'

/** How often something stands in the text that is not taken over as it is. */
export interface Counts {
  insertions: number
  deletions: number
  comments: number
  formulas: number
}

export interface DocxParts {
  /** an archive of the XML parts, not compressed, with stubs for pictures */
  readonly packed: Uint8Array
  readonly counts: Readonly<Counts>
  /** an XML part by its name, decoded; undefined when there is none */
  part(name: string): string | undefined
  /** all parts, for pictures */
  readonly archive: Archive
}

const XML = /\.(?:xml|rels)$/iu
/** Parts that mammoth never looks at. */
const UNUSED =
  /^(?:customXml|word\/theme|word\/webSettings|word\/fontTable|word\/glossary|docProps\/(?!core))/iu

const COUNTED: Readonly<Record<string, keyof Counts>> = {
  ins: 'insertions',
  moveTo: 'insertions',
  del: 'deletions',
  moveFrom: 'deletions',
  comment: 'comments',
  oMath: 'formulas',
}
const OFFICE = /wordprocessingml|officeDocument\/(?:2006\/)?math/u

/** Throws what `archive` and `parseXml` throw, and `not-docx` when there is no document in it. */
export async function docxParts(file: SourceFile): Promise<DocxParts> {
  const parts = await archive(file)
  if (!isDocx(parts)) throw notDocx(file.name, 'no parts of one')
  const texts = new Map<string, string>()
  const counts: Counts = { insertions: 0, deletions: 0, comments: 0, formulas: 0 }
  for (const part of parts.values()) {
    if (!XML.test(part.name) || UNUSED.test(part.name)) continue
    const where = { file: file.name, part: part.name }
    const text = decodePart(await part.read(), where)
    parseXml(text, where, {
      open({ local, uri }) {
        const counted = Object.hasOwn(COUNTED, local) ? COUNTED[local] : undefined
        if (counted && OFFICE.test(uri)) counts[counted]++
      },
    })
    texts.set(part.name, text)
  }
  const packed = pack([...texts, ...stubs(parts)])
  return { packed, counts, part: (name) => texts.get(name), archive: parts }
}

function isDocx(parts: Archive): boolean {
  return parts.has('[Content_Types].xml') && parts.has('_rels/.rels')
}

function pack(texts: Iterable<readonly [string, string]>): Uint8Array {
  const all: Zippable = {}
  // The declaration named the encoding it had; what is packed is UTF-8.
  for (const [name, text] of texts) all[name] = strToU8(text.replace(/^<\?xml[^>]*\?>/u, ''))
  return zipSync(all, { level: 0 })
}

/** @param reason what is missing or what mammoth threw */
export function notDocx(name: string, reason: unknown): HostFailure {
  const words = (reason instanceof Error ? reason.message : String(reason)).slice(0, 200).toWellFormed()
  const message = `“${name}” is not a Word document (.docx) that can be read (${words}).`
  return new HostFailure('not-docx', message, { name, reason: words })
}
