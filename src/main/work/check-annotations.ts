/** The border behind every reader of annotations: what the killable process answers is checked before it is planned. */
import type { AnnotationImport } from '#shared/formats/import/annotation-import.ts'
import { HostFailure } from '#shared/host/errors.ts'
import { annotationImportSchema } from './annotation-import-schema.ts'

/** Throws `draft-invalid`. */
export function checkAnnotations(value: unknown, name: string): AnnotationImport {
  const result = annotationImportSchema.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const detail = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`.slice(0, 300)
  throw new HostFailure('draft-invalid', `The importer of “${name}” gave a damaged result (${detail}).`, {
    name,
    detail,
  })
}
