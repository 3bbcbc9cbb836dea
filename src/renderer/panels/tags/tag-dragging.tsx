/** Nesting by drag, with the pointer or the keyboard: onto a tag it goes under it, beside one it stands with it. */
import { attempt } from '#renderer/session/attempt.ts'
import { useSession } from '#renderer/session/react.tsx'
import type { Session } from '#renderer/session/session.ts'
import { moveTags } from '#shared/commands/tag-tree.ts'
import { descendantsOf, type TagNode } from '#shared/model/tag-tree.ts'
import type { TFunction } from 'i18next'
import { type DragAndDropHooks, type DropTarget, useDragAndDrop } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { sayWithUndo } from '../deeds.ts'
import styles from './tags.module.css'

/** What is dragged is a tag of this library and nothing else. */
const TYPE = 'application/x-scholion-tag'

export function useTagDragging(): DragAndDropHooks<TagNode> {
  const { t } = useTranslation()
  const session = useSession()
  const { library, index, status } = session
  const { dragAndDropHooks } = useDragAndDrop<TagNode>({
    isDisabled: status.getState().readOnly !== null,
    getItems: (keys) =>
      [...keys].map((key) => ({ [TYPE]: String(key), 'text/plain': labelOf(session, key) })),
    acceptedDragTypes: [TYPE],
    getDropOperation: () => 'move',
    onMove: ({ keys, target }) => void nest(session, t, [...keys].map(String), parentOf(session, target)),
    onRootDrop: ({ items }) => {
      const texts = items.flatMap((item) => (item.kind === 'text' ? item.getText(TYPE) : []))
      void Promise.all(texts).then((tags) => nest(session, t, tags, null))
    },
    renderDragPreview: (items) => {
      const id = items[0]?.[TYPE] ?? ''
      const under = [...descendantsOf(library.tags, id)]
      const count = index.taggedCount(id)
      return (
        <div className={styles['preview']}>
          <bdi>{labelOf(session, id)}</bdi>
          <span>
            {t('codebook.passages', { count })}
            {under.length > 1 && ` · ${t('codebook.tagsUnder', { count: under.length - 1 })}`}
          </span>
        </div>
      )
    },
  })
  return dragAndDropHooks
}

/** Moves tags, and says where they stand now, with the way back. Answers whether it could. */
export function nest(
  session: Session,
  t: TFunction,
  tags: readonly string[],
  broader: string | null,
): boolean {
  let isMoved = false
  const label = labelOf(session, tags[0] ?? '')
  const done = attempt(session, t, () => {
    isMoved = session.run(moveTags, { tags: [...tags], broader }).changes.length > 0
  })
  if (isMoved)
    sayWithUndo(
      session,
      t,
      broader === null
        ? t('codebook.movedUp', { label })
        : t('codebook.moved', { label, parent: labelOf(session, broader) }),
    )
  return done
}

/** The tag that a place in the tree is under. */
function parentOf({ library }: Session, target: DropTarget): string | null {
  if (target.type === 'root') return null
  const id = String(target.key)
  return target.dropPosition === 'on' ? id : (library.tags.get(id)?.broader ?? null)
}

function labelOf({ library }: Session, id: string | number): string {
  return library.tags.get(String(id))?.label ?? ''
}
