/** What a style makes of the passage in front of the reader, else of the text in the pane; undefined without a text. */
import { citerHere, passageHere } from '#renderer/session/citing.ts'
import { paneHere } from '#renderer/session/desk.ts'
import { useSession } from '#renderer/session/react.tsx'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

export interface Example {
  readonly passage: string
  readonly work: string
}

export function useExample(style: string): Example | undefined {
  const { t } = useTranslation()
  const session = useSession()
  // The dialog is modal: what is in front of the reader stays the same while it is open.
  const here = useMemo(() => {
    const { side } = session.window.getState()
    const pane = paneHere(session, side) ?? paneHere(session, side === 'left' ? 'right' : 'left')
    const document = session.library.documents.get(pane?.document ?? '')
    return passageHere(session, t) ?? (document && { document })
  }, [session, t])
  const [example, setExample] = useState<Example>()
  useEffect(() => {
    if (!here) return undefined
    let isWanted = true
    const { document } = here
    const place = 'place' in here ? here.place : undefined
    void citerHere(session, document, t, style).then((citer) => {
      if (isWanted)
        setExample({ passage: citer.cite(document, place).text, work: citer.reference(document).text })
    })
    return () => {
      isWanted = false
    }
  }, [here, session, style, t])
  return example
}
