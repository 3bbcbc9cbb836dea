/**
 * A library with everything in it goes out in each format that comes in again, and into another library. What is then not
 * the same, field by field, is exactly what the exporter says that it drops.
 */
import { expect, test } from 'vitest'
import type { JobRequest } from '#shared/host/jobs.ts'
import { byLabel, differences } from '../../shared/support/differences.ts'
import { brimming } from './brimming.ts'
import { type Desk, openDesk } from './desk.ts'

/** What each thing that is dropped is in the records; nothing where it is not in a record at all. */
type Told = Readonly<Record<string, readonly string[]>>

interface Case {
  readonly kind: 'import-archive' | 'import-annotations' | 'import-codebook'
  readonly told: Told
}

const SETTINGS = ['colours', 'creator', 'style', 'styles', 'templates'].map((name) => `settings.${name}`)
const STYLE = ['annotations.style', 'annotations.style.colour', 'annotations.style.mark']
const ORIGINALS = ['bytes', 'digest', 'mediaType'].map((name) => `documents.source.${name}`)

const BIBLIOGRAPHY = (
  'container creators date doi isbn issue language pages place publisher rights role siglum subtitle type volume' +
  ' source.address source.name'
).split(' ')

const CASES: Readonly<Record<string, Case>> = {
  archive: { kind: 'import-archive', told: { history: [], trash: [], signature: ['settings.creator'] } },
  'w3c-json-ld': {
    kind: 'import-annotations',
    told: {
      elsewhere: ['annotations gone'],
      versions: ['documents.versions'],
      desks: ['desks gone'],
      colourNames: ['settings.colours'],
      templates: ['settings.style', 'settings.styles', 'settings.templates'],
      images: ['documents.versions'],
      originals: ORIGINALS,
      provenance: ['documents.added', 'documents.versions'],
      decisions: ['transfers gone'],
      signature: ['settings.creator'],
    },
  },
  hypothesis: {
    kind: 'import-annotations',
    told: {
      links: ['links gone', 'annotations.body'],
      memos: ['annotations gone'],
      colours: STYLE,
      parts: ['annotations new', 'annotations.target.spans'],
      noteDetails: ['annotations.body'],
      texts: [],
      tagTree: ['tags.broader'],
      tagDetails: ['tags gone', 'tags.colour', 'tags.example', 'tags.scopeNote'],
      // What stands on another version is looked for in this one.
      standing: ['annotations gone'],
      decisions: ['transfers gone'],
      // The library it comes into has the documents, desks and settings.
      desks: [],
      settings: [],
    },
  },
  qdpx: {
    kind: 'import-annotations',
    told: {
      colours: STYLE,
      formatting: ['annotations.body', 'links.body'],
      // The text is read anew from its words, without blocks that have none, so it is another version.
      layout: [
        'annotations.target.source.version',
        'annotations.target.spans',
        'documents.current',
        'documents.versions',
      ],
      parts: ['annotations new', 'annotations.target.spans'],
      documentNotes: ['annotations gone', 'annotations new'],
      versions: ['documents.versions'],
      versionTies: ['annotations.target.source.document', 'documents new'],
      bibliography: BIBLIOGRAPHY.map((name) => `documents.${name}`),
      inverse: ['relations.inverse'],
      linkDates: ['links.created', 'links.creator', 'links.modified'],
      tagExamples: ['tags.example'],
      decisions: ['transfers gone'],
      desks: ['desks gone'],
      settings: SETTINGS,
      images: ['documents.versions'],
      originals: ORIGINALS,
      provenance: ['documents.added', 'documents.versions'],
    },
  },
  qdc: {
    kind: 'import-codebook',
    told: {
      texts: ['documents gone'],
      annotations: ['annotations gone'],
      allLinks: ['links gone', 'relations gone'],
      tagExamples: ['tags.example'],
      decisions: ['transfers gone'],
      desks: ['desks gone'],
      settings: SETTINGS,
    },
  },
}

async function written({ job: run, services }: Desk, format: string) {
  const { job, result } = await run({ kind: 'export', args: { format, scope: { library: true } } })
  if (result.kind !== 'export') throw new Error(JSON.stringify(result))
  const pieces: Buffer[] = []
  for (let offset = 0, end = false; !end; ) {
    const piece = await services.host.read({ job, offset })
    pieces.push(Buffer.from(piece.chunk, 'base64'))
    offset += pieces.at(-1)?.length ?? 0
    end = piece.end
  }
  const dropped = [...result.dropped, ...result.losses.map(({ what }) => what)]
  return { name: result.name, content: new Uint8Array(Buffer.concat(pieces)), dropped: new Set(dropped) }
}

test.each(Object.entries(CASES))(
  '%s loses what it says, and nothing else',
  async (format, { kind, told }) => {
    const here = await brimming()
    const there = format === 'hypothesis' ? await brimming({ bare: true }) : await openDesk()
    const { name, content, dropped } = await written(here, format)
    const request: JobRequest = { kind, args: { file: await there.upload(name, content) } }
    await there.job(request)
    await there.library.loadAllAnnotations()
    const lost = differences(byLabel(here.library.tables), byLabel(there.library.tables))
    expect(lost).toEqual([...new Set(Object.values(told).flat())].toSorted())
    expect([...dropped].toSorted()).toEqual(
      Object.keys(told)
        .map((what) => `formats.drops.${what}`)
        .toSorted(),
    )
  },
)
