/** Every reader of annotations, found by folder, and the choice of one by what a file holds. */
import { ANNOTATION_HEAD, annotationKind } from '#shared/formats/annotation-files.ts'
import type { AnnotationImport } from '#shared/formats/import/annotation-import.ts'
import { HostFailure } from '#shared/host/errors.ts'
import type { AnnotationReader } from './annotation-reader.ts'
import type { SourceFile } from './importer.ts'

const modules = import.meta.glob<AnnotationReader>('./annotation-readers/*.ts', {
  eager: true,
  import: 'default',
})

function collect(): ReadonlyMap<string, AnnotationReader> {
  const found = new Map<string, AnnotationReader>()
  for (const [path, reader] of Object.entries(modules)) {
    if (found.has(reader.id)) throw new Error(`two readers of annotations are called ${reader.id} (${path})`)
    found.set(reader.id, reader)
  }
  return found
}

/** All readers by id. */
export const ANNOTATION_READERS = collect()

/** What the file holds. Throws `unknown-annotations`, or what its reader throws. */
export async function readAnnotations(file: SourceFile): Promise<AnnotationImport> {
  const kind = annotationKind(file.name, headOf(file.bytes))
  const reader = kind === undefined ? undefined : ANNOTATION_READERS.get(kind)
  if (!reader) throw unknown(file.name)
  return { reader: reader.id, ...(await reader.read(file)) }
}

/** The start of a file as text: UTF-16 by its mark, else as UTF-8 with what is none replaced. */
function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, ANNOTATION_HEAD)
  const label =
    head[0] === 0xff && head[1] === 0xfe
      ? 'utf-16le'
      : head[0] === 0xfe && head[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  // The central directory of an archive names its parts at the end of the file.
  const tail = head[0] === 0x50 ? Buffer.from(bytes.subarray(-ANNOTATION_HEAD)).toString('latin1') : ''
  return new TextDecoder(label).decode(head) + tail
}

function unknown(name: string): HostFailure {
  return new HostFailure(
    'unknown-annotations',
    `“${name}” holds no annotations that can be read. Read are: W3C annotations (JSON-LD), Hypothesis (JSON), REFI-QDA projects (.qdpx), notes exported by Zotero (Markdown, HTML), highlights in a PDF, Kindle’s My Clippings.txt, and Readwise (CSV).`,
    { name },
  )
}
