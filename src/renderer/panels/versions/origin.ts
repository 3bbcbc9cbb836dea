/** What a version was read from: its file or address, and the kind of it. */
import { type Document, sourceOf, type Version } from '#shared/model/document.ts'
import type { TFunction } from 'i18next'

/** "constitution.html · Web page (HTML)", "Corrected by hand". */
export function originOf(document: Document, version: Version, t: TFunction): string {
  const { id } = version.importer
  if (id === 'corrected') return t('versions.corrected')
  const { address, name } = sourceOf(document, version.id)
  return `${address ?? name} · ${t(`formats.${id}`, { defaultValue: id })}`
}
