/** A mention in a note that is read: today's words of what it means, with a preview, and the way there. */
import { useWalk } from './walk-to.ts'
import type { NoteAttrs } from '#shared/model/note-attrs.ts'
import { useTranslation } from 'react-i18next'
import { Pressable, Tooltip, TooltipTrigger } from 'react-aria-components'
import { mentionWords } from './mention-words.ts'
import { useMentioned } from './mentioned.ts'
import styles from './mentions.module.css'
import { Preview } from './preview.tsx'

/** Milliseconds of resting on a mention after which its preview comes. */
const REST = 300

interface MentionLinkProps {
  readonly attrs: NoteAttrs
  /** whether Tab stops at it */
  readonly isReachable: boolean
}

export function MentionLink({ attrs, isReachable }: MentionLinkProps) {
  const { t } = useTranslation()
  const now = useMentioned(attrs)
  const walk = useWalk()
  const look = styles[attrs.tag === undefined ? 'passage' : 'tag'] ?? ''
  const shown = mentionWords(now, (words) => t('ui.quoted', { words }))
  if (now.isGone) {
    return (
      <span className={look} data-gone="" title={t('mentions.gone')}>
        <s aria-label={t('mentions.goneNamed', { label: now.words })}>{shown}</s>
      </span>
    )
  }
  return (
    <TooltipTrigger delay={REST} closeDelay={100}>
      {/* A quote may run over several lines, which a button cannot. */}
      <Pressable onPress={({ target }) => walk(attrs, target)}>
        <span
          role="link"
          tabIndex={isReachable ? 0 : -1}
          className={look}
          data-kind={now.kind}
          data-colour={now.colour}
        >
          {shown}
        </span>
      </Pressable>
      <Tooltip className={styles['preview'] ?? ''} data-colour={now.colour} offset={6} placement="top start">
        <Preview attrs={attrs} words={now.words} kind={now.kind} />
      </Tooltip>
    </TooltipTrigger>
  )
}
