/** An end of a link in words: its quote if it is loaded, else the title of its text. */
import type { Session } from '#renderer/session/session.ts'
import { passageOf } from '#shared/model/annotation.ts'
import type { LinkEnd } from '#shared/model/link.ts'
import { quotedText } from '#shared/model/passage.ts'
import type { TFunction } from 'i18next'

/** Units of a quote that a name repeats. */
const LENGTH = 80

export function endWords({ library }: Session, end: LinkEnd, t: TFunction): string {
  const annotation = end.annotation === undefined ? undefined : library.annotations.get(end.annotation)
  const passage = annotation && passageOf(annotation)
  if (!passage) return library.documents.get(end.document)?.title ?? ''
  const quote = quotedText(passage).replace(/\s+/gu, ' ')
  const words = quote.length <= LENGTH ? quote : `${quote.slice(0, LENGTH).trimEnd().toWellFormed()}…`
  return t('ui.quoted', { words })
}
