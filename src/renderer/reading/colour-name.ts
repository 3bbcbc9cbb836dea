/** What the reader calls a colour: their own word for it, else its name. */
import type { Session } from '#renderer/session/session.ts'
import type { Colour } from '#shared/model/primitives.ts'
import type { TFunction } from 'i18next'

export function colourName(session: Session, colour: Colour, t: TFunction): string {
  const own = session.library.settings.get('library')?.colours[colour - 1]
  return own && own.label !== '' ? own.label : t(`reading.colours.${colour}`)
}
