/** All a tag says of itself: name, colour, definition, when to use it, when not, an example. One step of undo. */
import { attempt } from '#renderer/session/attempt.ts'
import { useSession } from '#renderer/session/react.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { editTag } from '#shared/commands/tags.ts'
import type { Colour } from '#shared/model/primitives.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentDialog } from '../content-dialog.ts'
import { ContentWindow } from '../content-window.tsx'
import { sayWithUndo } from '../deeds.ts'
import { aboutTag, type TagDialogProps } from '../tags/about-tag.tsx'
import { ColourChoice } from '../tags/colour-choice.tsx'
import { ExampleField } from '../tags/example-field.tsx'
import { TouchLine } from '../tags/touch-line.tsx'
import { useTouched } from '../tags/touched.ts'

const EMPTY = { definition: '', when: '', whenNot: '' }
/** The longest that the model takes. */
const LIMITS = { label: 2000, prose: 100_000 }

function EditTag({ tag, close }: TagDialogProps) {
  const { t } = useTranslation()
  const session = useSession()
  const touched = useTouched([tag.id])
  const [label, setLabel] = useState(tag.label)
  const [colour, setColour] = useState<Colour | undefined>(tag.colour)
  const [scopeNote, setScopeNote] = useState(tag.scopeNote ?? EMPTY)
  const [example, setExample] = useState(tag.example)
  const save = (): void => {
    const args = { tag: tag.id, label, colour: colour ?? null, scopeNote, example: example ?? null }
    if (!attempt(session, t, () => void session.run(editTag, args))) return
    close()
    sayWithUndo(session, t, t('codebook.edited', { label: label.trim() }))
  }
  const prose = (name: keyof typeof EMPTY, rows: number) => (
    <Field
      label={t(`codebook.${name}`)}
      hint={t(`codebook.hints.${name}`)}
      rows={rows}
      maxLength={LIMITS.prose}
      value={scopeNote[name]}
      onChange={(words) => setScopeNote((before) => ({ ...before, [name]: words }))}
    />
  )
  return (
    <ContentWindow
      title={t('codebook.editTitle', { label: tag.label })}
      main={t('codebook.save')}
      isDisabled={label.trim() === ''}
      onMain={save}
      close={close}
    >
      <TouchLine
        touched={touched}
        none={t('codebook.nowhere')}
        say={(count) => t('codebook.shownOn', { count })}
      />
      <Field
        autoFocus
        label={t('codebook.name')}
        value={label}
        onChange={setLabel}
        maxLength={LIMITS.label}
      />
      <ColourChoice value={colour} onChange={setColour} />
      {prose('definition', 3)}
      {prose('when', 2)}
      {prose('whenNot', 2)}
      <ExampleField tag={tag.id} value={example} onChange={setExample} onTravel={close} />
    </ContentWindow>
  )
}

const dialog: ContentDialog = { id: 'edit-tag', Component: aboutTag(EditTag) }
export default dialog
