/** A dialog about a tag: the one it was opened for or, when the palette asked for it, one that is chosen first. */
import { useLibrary } from '#renderer/session/react.tsx'
import type { Tag } from '#shared/model/tag.ts'
import { type ComponentType, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DialogProps } from '../content-dialog.ts'
import { ContentWindow } from '../content-window.tsx'
import { type ChosenTag, TagField } from './tag-field.tsx'

export interface TagDialogProps {
  readonly tag: Tag
  close(): void
}

const NONE: ReadonlySet<string> = new Set()

/** The dialog with its tag; nothing when the tag is gone. */
export function aboutTag(Component: ComponentType<TagDialogProps>): ComponentType<DialogProps> {
  return function AboutTag({ about, close }: DialogProps) {
    const [chosen, setChosen] = useState(about)
    const tag = useLibrary(({ library }) => library.tags.get(chosen ?? ''))
    if (chosen === undefined) return <WhichTag onChoose={setChosen} close={close} />
    return tag ? <Component key={tag.id} tag={tag} close={close} /> : null
  }
}

interface WhichTagProps {
  onChoose(id: string): void
  close(): void
}

function WhichTag({ onChoose, close }: WhichTagProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<ChosenTag>()
  const id = chosen && 'id' in chosen ? chosen.id : undefined
  const go = (): void => {
    if (id !== undefined) onChoose(id)
  }
  return (
    <ContentWindow
      title={t('codebook.which')}
      main={t('codebook.go')}
      isDisabled={id === undefined}
      onMain={go}
      close={close}
    >
      <TagField
        autoFocus
        label={t('codebook.tag')}
        without={NONE}
        chosen={chosen}
        onChoose={setChosen}
        onEnter={go}
      />
    </ContentWindow>
  )
}
