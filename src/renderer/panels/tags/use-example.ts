/** The words of a passage wherever it is: from what is loaded, else asked of the host. */
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import type { Excerpt } from '#shared/host/contract.ts'
import { documentOf } from '#shared/model/annotation.ts'
import { useCallback, useEffect, useState } from 'react'
import { noteOf, quoteOf } from '../annotations/words.ts'

/** Undefined without an id, while it is asked for, and when the passage is gone. */
export function useExample(id: string | undefined): Excerpt | undefined {
  const { host } = useSession()
  const loaded = useLibrary(useCallback(({ library }) => library.annotations.get(id ?? ''), [id]))
  const [asked, setAsked] = useState<Excerpt>()
  useEffect(() => {
    if (id === undefined || loaded) return undefined
    let isGone = false
    host.excerpts({ ids: [id] }).then(
      ([found]) => {
        if (!isGone) setAsked(found)
      },
      () => {},
    )
    return () => {
      isGone = true
    }
  }, [host, id, loaded])
  if (loaded) {
    const colour = loaded.style?.colour
    return {
      id: loaded.id,
      document: documentOf(loaded) ?? '',
      quote: quoteOf(loaded) || noteOf(loaded),
      ...(colour && { colour }),
    }
  }
  return asked?.id === id ? asked : undefined
}
