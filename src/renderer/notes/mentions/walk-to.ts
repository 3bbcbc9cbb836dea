/** Going to what is mentioned: a passage or a text in the pane across from where the reader is, a tag in its panel. */
import { useGeometry } from '#renderer/geometry/react.tsx'
import { attempt } from '#renderer/session/attempt.ts'
import { listPassages } from '#renderer/session/codebook.ts'
import { useSession } from '#renderer/session/react.tsx'
import { goTo } from '#renderer/travel/go.ts'
import { otherSide, SIDES, type Side } from '#shared/model/desk.ts'
import type { NoteAttrs } from '#shared/model/note-attrs.ts'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

export type Walk = (attrs: Pick<NoteAttrs, 'document' | 'annotation' | 'tag'>, from: Element) => void

/** Goes to the passage, document or tag that the attributes of a mention name; `from` is what was pressed. */
export function useWalk(): Walk {
  const { t } = useTranslation()
  const session = useSession()
  const panes = useGeometry()
  return useCallback(
    ({ document, annotation, tag }, from) => {
      if (tag !== undefined) return listPassages(session, tag)
      if (document === undefined) return
      const end = { document, ...(annotation !== undefined && { annotation }) }
      const here = sideAround(from) ?? session.window.getState().side
      attempt(session, t, () => goTo(session, panes, end, otherSide(here)))
    },
    [session, panes, t],
  )
}

/** The side of the card that something is on; undefined outside of the margins. */
function sideAround(element: Element): Side | undefined {
  const side = element.closest<HTMLElement>('[data-side]')?.dataset['side']
  return SIDES.find((one) => one === side)
}
