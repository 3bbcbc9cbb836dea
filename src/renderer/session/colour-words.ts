/** What the reader calls a colour: their own word for it, else its name, and what it stands for. */
import type { Library } from '#shared/model/library.ts'
import type { Colour } from '#shared/model/primitives.ts'
import type { TFunction } from 'i18next'

interface From {
  readonly library: Library
}

/** The name alone: “Amber”, or the reader's word. */
export function colourName({ library }: From, colour: Colour, t: TFunction): string {
  const own = library.settings.get('library')?.colours[colour - 1]
  return own && own.label !== '' ? own.label : t(`notes.colours.${colour}`)
}

/** Name and meaning: “Amber — claim”. */
export function colourWords(from: From, colour: Colour, t: TFunction): string {
  const meaning = from.library.settings.get('library')?.colours[colour - 1]?.meaning ?? ''
  const name = colourName(from, colour, t)
  return meaning === '' ? name : t('highlights.colourMeaning', { name, meaning })
}
