/** The words for an annotation that assistive technology hears at its block. */
import { colourWords } from '#renderer/session/colour-words.ts'
import { useSession } from '#renderer/session/react.tsx'
import { passageOf } from '#shared/model/annotation.ts'
import { noteText } from '#shared/model/note.ts'
import { quotedText } from '#shared/model/passage.ts'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** Units of a quote and of a note that are read out. */
const SHORT = 120

export function useDescribe(): (annotation: string) => string | undefined {
  const { t } = useTranslation()
  const session = useSession()
  return useCallback(
    (id) => {
      const annotation = session.library.annotations.get(id)
      const passage = annotation && passageOf(annotation)
      if (!annotation || !passage) return undefined
      const quote = shorten(quotedText(passage))
      const colour = annotation.style
        ? colourWords(session, annotation.style.colour, t)
        : t('reading.described.plain')
      const note = annotation.body ? shorten(noteText(annotation.body)) : ''
      const tags = annotation.tags.flatMap((tag) => session.library.tags.get(tag)?.label ?? []).join(', ')
      const highlight =
        note === ''
          ? t('reading.described.highlight', { colour, quote })
          : t('reading.described.note', { colour, quote, note })
      return tags === '' ? highlight : `${highlight} ${t('highlights.tags', { tags })}`
    },
    [session, t],
  )
}

function shorten(text: string): string {
  return text.length > SHORT ? `${text.slice(0, SHORT).trimEnd()}…` : text
}
