/**
 * What runs in the killable process: reads one file, picks its importer, answers once. It holds no library and
 * no secret; the host kills it after the answer or at a limit.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { HostFailure, toHostError } from '#shared/host/errors.ts'
import type { Draft, Remark } from '#shared/model/draft.ts'
import { readAnnotations } from './annotation-readers.ts'
import { decodeXml } from './codebook/decode-xml.ts'
import { readQdc } from './codebook/read-qdc.ts'
import { imageKeeper, type Keep } from './images/keeper.ts'
import type { Importer, SourceFile } from './importer.ts'
import { extensionOf, importerOf, IMPORTERS } from './importers.ts'
import { languageRemark, recogniseLanguage } from './recognise-language.ts'
import { readReferences } from './reference/read-references.ts'
import { readScholionArchive } from './scholion/read-archive.ts'
import type { ReadAnswer, ReadRequest } from './worker-answer.ts'

/** Most remarks kept of one file; a broken file could make one per character. */
const REMARK_LIMIT = 1000

/** Files that are text to look at and something else to read. */
const FORMATTED =
  /\.(?:x?html?|mht(?:ml)?|xml|qd[cep]x?|svg|rtf|tex|docx?|od[tsp]|pdf|epub|csv|tsv|ipynb|css|m?[jt]sx?)$/iu

/**
 * Reads the file and answers with what it holds or with why not; never throws.
 * @param give hands a picture to the host and settles when it has it
 */
export async function answer(
  request: ReadRequest,
  give?: (image: Uint8Array) => Promise<void>,
): Promise<ReadAnswer> {
  try {
    const bytes = await readFile(request.path)
    const { name, options, charset } = request
    const file: SourceFile = { name, bytes, options, ...(charset !== undefined && { charset }) }
    const keep = imageKeeper(request.images ? give : undefined)
    return {
      value: await valueOf(request, file, keep, give),
      digest: createHash('sha256').update(bytes).digest('hex'),
    }
  } catch (thrown) {
    return { error: { ...toHostError(thrown) } }
  }
}

async function valueOf(
  { as, mediaType }: ReadRequest,
  file: SourceFile,
  keep: Keep,
  give: (bytes: Uint8Array) => Promise<void> = async () => undefined,
): Promise<unknown> {
  switch (as) {
    case 'draft':
      return draftOf(file, mediaType, keep)
    case 'annotations':
      return readAnnotations(file)
    case 'codebook':
      return readQdc(decodeXml(file), file.name)
    case 'reference':
      return readReferences(file)
    case 'archive':
      return readScholionArchive(file, give)
  }
}

async function draftOf(file: SourceFile, mediaType: string, keep: Keep): Promise<Draft> {
  const known = importerOf(file.name, mediaType, file.bytes)
  if (known) return draftBy(known, file, keep)
  // Markup is words to a decoder, but not to a reader: such a file waits for its importer.
  if (FORMATTED.test(file.name)) throw unknownFormat(file.name)
  const plain = IMPORTERS.find((importer) => importer.id === 'plain-text')
  if (!plain) throw new Error('there is no importer for plain text')
  try {
    return await draftBy(plain, file, keep)
  } catch (thrown) {
    const { code } = toHostError(thrown)
    if (code === 'looks-binary' || code === 'not-utf8') throw unknownFormat(file.name)
    throw thrown
  }
}

async function draftBy(importer: Importer, file: SourceFile, keep: Keep): Promise<Draft> {
  const report: Remark[] = []
  const found: { encoding?: string } = {}
  const content = await importer.import(file, {
    report(remark) {
      if (report.length < REMARK_LIMIT) report.push(remark)
    },
    readAs(encoding) {
      found.encoding = encoding
    },
    keep,
  })
  const language = content.bibliography.language ?? (await recogniseLanguage(content.blocks))
  if (content.bibliography.language === undefined && language !== undefined) {
    report.push(languageRemark(language))
  }
  return {
    ...content,
    bibliography: { ...content.bibliography, ...(language !== undefined && { language }) },
    ...found,
    importer: { id: importer.id, options: { ...file.options } },
    mediaType: importer.mediaTypes[0] ?? 'application/octet-stream',
    report,
  }
}

function unknownFormat(name: string): HostFailure {
  const formats = IMPORTERS.flatMap((one) => one.extensions.map((end) => `.${end}`)).join(', ')
  return new HostFailure(
    'unknown-format',
    `“${name}” (${extensionOf(name) || 'no extension'}) is not in a format that can be read. Known: ${formats}.`,
    { name, formats },
  )
}
