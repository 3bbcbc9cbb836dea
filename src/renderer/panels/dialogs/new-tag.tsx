/** A new tag: its name, where it stands (under the tag it was opened for), its colour and what it means. */
import { attempt } from '#renderer/session/attempt.ts'
import { codebookStore } from '#renderer/session/codebook.ts'
import { useSession } from '#renderer/session/react.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { addTag } from '#shared/commands/tags.ts'
import type { Colour } from '#shared/model/primitives.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentDialog, DialogProps } from '../content-dialog.ts'
import { ContentWindow } from '../content-window.tsx'
import { sayWithUndo } from '../deeds.ts'
import { ColourChoice } from '../tags/colour-choice.tsx'
import { type ChosenTag, TagField } from '../tags/tag-field.tsx'

const NONE: ReadonlySet<string> = new Set()

function NewTag({ about, close }: DialogProps) {
  const { t } = useTranslation()
  const session = useSession()
  const [label, setLabel] = useState('')
  const [parent, setParent] = useState<ChosenTag | undefined>(about === undefined ? undefined : { id: about })
  const [colour, setColour] = useState<Colour | undefined>(
    () => session.library.tags.get(about ?? '')?.colour,
  )
  const [definition, setDefinition] = useState('')
  const add = (): void => {
    const broader = parent && 'id' in parent ? parent.id : undefined
    const args = {
      label,
      ...(broader !== undefined && { broader }),
      ...(colour && { colour }),
      scopeNote: { definition, when: '', whenNot: '' },
    }
    if (!attempt(session, t, () => void session.run(addTag, args))) return
    close()
    // The branch it stands on opens, so that it is seen.
    if (broader !== undefined)
      codebookStore(session).setState(({ open }) => ({ open: new Set([...open, broader]) }))
    sayWithUndo(session, t, t('codebook.added', { label: label.trim() }))
  }
  return (
    <ContentWindow
      title={t('codebook.new')}
      main={t('codebook.add')}
      isDisabled={label.trim() === ''}
      onMain={add}
      close={close}
    >
      <Field autoFocus label={t('codebook.name')} value={label} onChange={setLabel} maxLength={2000} />
      <TagField label={t('codebook.under')} without={NONE} chosen={parent} onChoose={setParent} />
      <ColourChoice value={colour} onChange={setColour} />
      <Field
        label={t('codebook.definition')}
        rows={3}
        maxLength={100_000}
        value={definition}
        onChange={setDefinition}
      />
    </ContentWindow>
  )
}

const dialog: ContentDialog = { id: 'new-tag', Component: NewTag }
export default dialog
