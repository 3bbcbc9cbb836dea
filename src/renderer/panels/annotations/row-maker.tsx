/** Who wrote an annotation and when it was last changed, in an expanded row. */
import { dateLocale } from '#renderer/session/date-locale.ts'
import type { Annotation } from '#shared/model/annotation.ts'
import { useTranslation } from 'react-i18next'

export function RowMaker({ annotation: { creator, modified } }: { readonly annotation: Annotation }) {
  const { t, i18n } = useTranslation()
  const format = new Intl.DateTimeFormat(dateLocale(i18n.language), {
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  const time = format.format(new Date(modified))
  return (
    <time dateTime={modified}>{creator === '' ? time : t('listing.madeBy', { name: creator, time })}</time>
  )
}
