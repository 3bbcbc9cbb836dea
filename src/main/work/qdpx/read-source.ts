/** One text of a project as a document, and its selections as passages of it. */
import { createHash } from 'node:crypto'
import { HostFailure } from '#shared/host/errors.ts'
import type { Aim, ImportedDocument } from '#shared/formats/import/annotation-import.ts'
import { iriOf } from '#shared/formats/w3c/vocabulary.ts'
import { bareText } from '#shared/text/bare.ts'
import { blockTable } from '#shared/text/block-table.ts'
import { decodeBytes } from '../decode.ts'
import { imageKeeper } from '../images/keeper.ts'
import plainText from '../importers/plain-text.ts'
import { lineOf, madeIri, quoteOf } from '../others/foreign.ts'
import type { XmlElement } from '../xml.ts'
import { countingOf, type Selection } from './counting.ts'
import { at, guidOf, idOfGuid, type ProjectTools, wordsIn } from './project.ts'

/** Words of the surroundings kept with a selection, in UTF-16 units. */
const CONTEXT = 64

export interface ReadSource {
  readonly document: ImportedDocument
  readonly iri: string
  /** the passage of a selection; undefined when it has no words of the text */
  aimOf(selection: Selection): Aim | undefined
}

/** Undefined, and counted, for a text that is not in the file or cannot be read. */
export async function readSource(
  source: XmlElement,
  selections: readonly Selection[],
  tools: ProjectTools,
): Promise<ReadSource | undefined> {
  const raw = await textOf(source, tools)
  if (raw === undefined) {
    tools.tally.count('qdpx-missing', 'Texts that are not in the file or cannot be read were left out')
    return undefined
  }
  const text = raw.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n')
  const name = lineOf(at(source, 'name')) || 'text'
  const bytes = Buffer.from(text.toWellFormed())
  const content = await plainText.import(
    { name, bytes, options: {} },
    { report: () => undefined, keep: imageKeeper(undefined) },
  )
  const canonical = blockTable(content.blocks).text
  const id = idOfGuid(guidOf(source))
  const iri = iriOf(id)
  const [there, here] = [bareText(text), bareText(canonical)]
  const isSame = there.bare === here.bare
  const spanOf = countingOf(text, selections)
  const description = wordsIn(source, 'Description').trim().slice(0, 100_000).toWellFormed()
  return {
    iri,
    document: {
      id,
      version: madeIri('refi-version', id, canonical).slice('urn:uuid:'.length),
      bibliography: {
        role: '',
        title: name,
        creators: [],
        ...(description !== '' && { description }),
      },
      source: {
        name: /\.txt$/iu.test(name) ? name : `${name.slice(0, 1900).toWellFormed()}.txt`,
        mediaType: 'text/plain',
        digest: createHash('sha256').update(bytes).digest('hex'),
        bytes: bytes.length,
      },
      blocks: content.blocks,
    },
    aimOf(selection) {
      const said = spanOf(selection)
      if (!said) return undefined
      const [start, end] = [there.countBefore(said.start), there.countBefore(said.end)]
      if (start >= end) return undefined
      if (!isSame) {
        const quote = quoteAround(text, said.start, said.end)
        return quote && { source: iri, quote }
      }
      const position = here.spanOf(start, end)
      const quote = quoteAround(canonical, position.start, position.end)
      return quote && { source: iri, quote, position, units: 'utf16' }
    },
  }
}

function quoteAround(text: string, start: number, end: number): Aim['quote'] {
  return quoteOf(
    text.slice(start, end),
    text.slice(Math.max(0, start - CONTEXT), start),
    text.slice(end, end + CONTEXT),
  )
}

/** The words of a source or note: inside the project, or in a part of its own. */
export async function textOf(
  element: XmlElement,
  { file, parts }: ProjectTools,
): Promise<string | undefined> {
  const inside = wordsIn(element, 'PlainTextContent')
  const part = inside === '' ? parts(at(element, 'plainTextPath')) : undefined
  try {
    const text = part ? decodeBytes({ name: file, bytes: await part.read(), options: {} }) : inside
    return text.trim() === '' ? undefined : text
  } catch (thrown) {
    // A damaged archive is no project; a text in another encoding is one text less.
    if (thrown instanceof HostFailure && !thrown.code.startsWith('archive-')) return undefined
    throw thrown
  }
}
