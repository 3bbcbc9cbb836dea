/** What can be done with the chosen annotations, all in one step: tags, colour, mark, merge, export, trash. */
import { attempt } from '#renderer/session/attempt.ts'
import { useSession, useStatus } from '#renderer/session/react.tsx'
import { mergeHighlights } from '#renderer/session/reshaping.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Menu, type MenuEntry } from '#renderer/ui/menu.tsx'
import { MARK_STYLES } from '#shared/model/annotation.ts'
import { COLOURS } from '#shared/model/primitives.ts'
import { Combine, Download, Highlighter, Trash2, Underline, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { openDialog, sayWithUndo } from '../deeds.ts'
import { CHOSEN } from '../export/choice.ts'
import styles from './annotations.module.css'
import { chosenStore } from './chosen.ts'
import { colourWords } from '#renderer/session/colour-words.ts'
import { restyleThem } from './deeds.ts'
import { ManyTags } from './many-tags.tsx'
import { letGo } from './selecting.ts'

interface ManyBarProps {
  /** the chosen annotations, in the order of the list */
  readonly annotations: readonly string[]
  readonly isTagging: boolean
  onTagging(isOpen: boolean): void
  onRemove(annotations: readonly string[]): void
}

export function ManyBar({ annotations, isTagging, onTagging, onRemove }: ManyBarProps) {
  const { t } = useTranslation()
  const session = useSession()
  const isReadOnly = useStatus((status) => status.readOnly !== null)
  const count = annotations.length
  const colours = COLOURS.map((colour): MenuEntry => {
    return {
      id: String(colour),
      label: colourWords(session, colour, t),
      run: () => restyleThem(session, t, annotations, { colour }),
    }
  })
  const marks = MARK_STYLES.map((mark): MenuEntry => {
    return {
      id: mark,
      label: t(`listing.chips.mark.${mark}`),
      run: () => restyleThem(session, t, annotations, { mark }),
    }
  })
  const merge = (): void => {
    const isDone = attempt(session, t, () => void mergeHighlights(session, annotations))
    if (isDone) sayWithUndo(session, t, t('listing.many.merged', { count }))
  }
  return (
    <div className={styles['many']} role="toolbar" aria-label={t('listing.many.label')}>
      <span className={styles['manyCount']}>{t('listing.many.count', { count })}</span>
      <IconButton
        icon={X}
        size={15}
        label={t('listing.many.letGo')}
        onPress={() => chosenStore(session).setState(letGo)}
      />
      {!isReadOnly && (
        <>
          <ManyTags annotations={annotations} isOpen={isTagging} onOpen={onTagging} />
          <Menu label={t('listing.many.colour')} entries={colours}>
            <IconButton icon={Highlighter} size={15} label={t('listing.many.colour')} />
          </Menu>
          <Menu label={t('listing.many.mark')} entries={marks}>
            <IconButton icon={Underline} size={15} label={t('listing.many.mark')} />
          </Menu>
          <IconButton icon={Combine} size={15} label={t('listing.many.merge')} onPress={merge} />
        </>
      )}
      <IconButton
        icon={Download}
        size={15}
        label={t('listing.many.export')}
        onPress={() => openDialog(session, 'export', CHOSEN)}
      />
      {!isReadOnly && (
        <IconButton
          icon={Trash2}
          size={15}
          label={t('listing.many.remove')}
          onPress={() => onRemove(annotations)}
        />
      )}
    </div>
  )
}
