/** What else can be done with the highlight of the focused card: its mark, its ends, its ranges, merging. */
import { chooseMark } from '#renderer/session/acts.ts'
import { attempt } from '#renderer/session/attempt.ts'
import { useSession, useStatus, useWindow } from '#renderer/session/react.tsx'
import {
  addRange,
  canAddRange,
  dropRange,
  mergeable,
  mergeHighlights,
  splitRanges,
} from '#renderer/session/reshaping.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { useKeyNames } from '#renderer/ui/key-names.tsx'
import { Menu, type MenuEntry } from '#renderer/ui/menu.tsx'
import { type Annotation, MARK_STYLES, passageOf } from '#shared/model/annotation.ts'
import { Highlighter } from 'lucide-react'
import { useTranslation } from 'react-i18next'

/** Units of a range's words in the menu. */
const SHORT = 32

export function CardHighlightMenu({ annotation }: { readonly annotation: Annotation }) {
  const { t } = useTranslation()
  const session = useSession()
  const keyOf = useKeyNames()
  const isReadOnly = useStatus((status) => status.readOnly !== null)
  const canAdd = useWindow((state) => state.selection !== null) && canAddRange(session)
  const chosen = useWindow((state) => state.chosen)
  const spans = passageOf(annotation)?.spans ?? []
  if (isReadOnly || spans.length === 0) return null
  const entry = (id: string, label: string, run: () => void, action?: string): MenuEntry => {
    const keys = action === undefined ? undefined : keyOf(action)
    return { id, label, ...(keys !== undefined && { keys }), run: () => void attempt(session, t, run) }
  }
  const move = (end: 'start' | 'end') => (): void => {
    // The menu gives the focus back to its button first.
    requestAnimationFrame(() => session.window.setState({ moving: end, selection: null }))
  }
  const merging = chosen.length + 1
  const several = [
    ...spans.map((span) =>
      entry(`range.${span.start}`, t('highlights.menu.dropRange', { quote: shorten(span.quote.exact) }), () =>
        dropRange(session, annotation.id, span),
      ),
    ),
    entry('split', t('highlights.menu.splitRanges'), () => splitRanges(session, annotation)),
  ]
  const groups = [
    {
      id: 'marks',
      title: t('highlights.menu.mark'),
      entries: MARK_STYLES.map((mark) => ({
        ...entry(mark, t(`highlights.marks.${mark}`), () => void chooseMark(session, mark)),
        isChosen: annotation.style?.mark === mark,
      })),
    },
    {
      id: 'bounds',
      title: t('highlights.menu.bounds'),
      entries: [
        entry('start', t('highlights.menu.moveStart'), move('start'), 'highlight.move.start'),
        entry('end', t('highlights.menu.moveEnd'), move('end'), 'highlight.move.end'),
        ...(canAdd
          ? [entry('add', t('highlights.menu.addRange'), () => void addRange(session), 'highlight.addRange')]
          : []),
        ...(spans.length > 1 ? several : []),
      ],
    },
    {
      // ids of groups and entries must differ: two of one name never end
      id: 'joining',
      entries: [
        {
          ...entry(
            'merge',
            merging > 1 ? t('highlights.menu.mergeChosen', { count: merging }) : t('highlights.menu.merge'),
            () => void mergeHighlights(session, mergeable(session)),
          ),
          isDisabled: mergeable(session).length < 2,
        },
      ],
    },
  ]
  return (
    <Menu label={t('highlights.menu.label')} groups={groups}>
      <IconButton icon={Highlighter} size={15} label={t('highlights.menu.label')} />
    </Menu>
  )
}

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ')
  return line.length > SHORT ? `${line.slice(0, SHORT).toWellFormed().trimEnd()}…` : line
}
