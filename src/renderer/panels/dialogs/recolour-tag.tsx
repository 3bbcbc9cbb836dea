/** Another colour for a tag, wherever it is shown; it says first on how many passages that is. */
import { attempt } from '#renderer/session/attempt.ts'
import { useSession } from '#renderer/session/react.tsx'
import { editTag } from '#shared/commands/tags.ts'
import type { Colour } from '#shared/model/primitives.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentDialog } from '../content-dialog.ts'
import { ContentWindow } from '../content-window.tsx'
import { sayWithUndo } from '../deeds.ts'
import { aboutTag, type TagDialogProps } from '../tags/about-tag.tsx'
import { ColourChoice } from '../tags/colour-choice.tsx'
import { TouchLine } from '../tags/touch-line.tsx'
import { useTouched } from '../tags/touched.ts'

function RecolourTag({ tag, close }: TagDialogProps) {
  const { t } = useTranslation()
  const session = useSession()
  const touched = useTouched([tag.id])
  const [colour, setColour] = useState<Colour | undefined>(tag.colour)
  const recolour = (): void => {
    const isSame = colour === tag.colour
    const args = { tag: tag.id, colour: colour ?? null }
    if (!isSame && !attempt(session, t, () => void session.run(editTag, args))) return
    close()
    if (!isSame) sayWithUndo(session, t, t('codebook.recoloured', { label: tag.label }))
  }
  return (
    <ContentWindow
      title={t('codebook.recolourTitle', { label: tag.label })}
      main={t('codebook.recolour')}
      onMain={recolour}
      close={close}
    >
      <TouchLine
        touched={touched}
        none={t('codebook.nowhere')}
        say={(count) => t('codebook.shownOn', { count })}
      />
      <ColourChoice value={colour} onChange={setColour} />
    </ContentWindow>
  )
}

const dialog: ContentDialog = { id: 'recolour-tag', Component: aboutTag(RecolourTag) }
export default dialog
