/** What the dialog for choosing files offers: texts, and the two sorts of files that bring in something else. */
import type { Session } from '#renderer/session/session.ts'

/** Codebooks, in the format of REFI-QDA. */
export const CODEBOOKS = ['qdc'] as const
/** Archives of Scholion. */
const ARCHIVES = ['scholion'] as const
/** Annotations of other programs, as far as they are no texts too. */
const ANNOTATIONS = ['jsonld', 'json', 'qdpx', 'csv'] as const

/** Extensions without a dot. */
export function acceptedExtensions({ capabilities }: Pick<Session, 'capabilities'>): readonly string[] {
  const texts = capabilities.importers.flatMap(({ extensions }) => extensions)
  return [...new Set([...texts, ...ANNOTATIONS, ...CODEBOOKS, ...ARCHIVES])]
}
