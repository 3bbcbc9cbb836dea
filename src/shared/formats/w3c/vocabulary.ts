/**
 * The words of W3C Web Annotation files as Scholion writes them: the context, the media type, and ids as
 * IRIs. What the standard has no word for stands under the prefix `scholion:`; nothing is ever fetched from
 * any of these addresses. https://www.w3.org/TR/annotation-model/
 */
import { idSchema, isUuid } from '#shared/model/ids.ts'

export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld'
export const MEDIA_TYPE = `application/ld+json;profile="${ANNOTATION_CONTEXT}"`

const NAMESPACE = 'urn:x-scholion:ns:'
const LOCAL_ID = 'urn:x-scholion:id:'
const UUID = 'urn:uuid:'

/** The target of a memo: the library itself, which has no address. */
export const LIBRARY_IRI = 'urn:x-scholion:library'

/** The context of one annotation. */
export const CONTEXT = [ANNOTATION_CONTEXT, { scholion: NAMESPACE }] as const

/** The context of a file: what is plain JSON inside (JSON-LD 1.1, `@json`) is left alone by processors. */
export const FILE_CONTEXT = [
  ANNOTATION_CONTEXT,
  {
    '@version': 1.1,
    scholion: NAMESPACE,
    'scholion:documents': { '@type': '@json' },
    'scholion:tags': { '@type': '@json' },
    'scholion:relations': { '@type': '@json' },
  },
] as const

/** An id as an IRI: a UUID as `urn:uuid:`, any other id of ours under our own prefix. */
export function iriOf(id: string): string {
  return (isUuid(id) ? UUID : LOCAL_ID) + id
}

/** The id in an IRI that `iriOf` or another program made, or undefined: then the IRI is foreign. */
export function idOf(iri: string): string | undefined {
  const lower = iri.toLowerCase()
  const id = lower.startsWith(UUID)
    ? lower.slice(UUID.length)
    : iri.startsWith(LOCAL_ID)
      ? iri.slice(LOCAL_ID.length)
      : undefined
  return id !== undefined && idSchema.safeParse(id).success ? id : undefined
}
