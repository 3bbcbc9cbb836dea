/** Memos about one thing: the library, or one text; with the way to a new one. */
import { useSession, useStatus } from '#renderer/session/react.tsx'
import { beginMemo, memoDesk, type MemoTarget } from '#renderer/session/memos.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import type { Annotation } from '#shared/model/annotation.ts'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import rows from '../rows.module.css'
import type { useRows } from '../rows.ts'
import { BegunMemo } from './begun-memo.tsx'
import { Memo } from './memo.tsx'
import styles from './memos.module.css'

interface MemoSectionProps {
  readonly title: string
  /** name of the button for a new one */
  readonly newLabel: string
  readonly target: MemoTarget
  readonly memos: readonly Annotation[]
  readonly row: ReturnType<typeof useRows>['row']
}

export function MemoSection({ title, newLabel, target, memos, row }: MemoSectionProps) {
  const { t } = useTranslation()
  const session = useSession()
  const isReadOnly = useStatus((status) => status.readOnly !== null)
  const begun = useStore(memoDesk(session), (desk) => desk.begun)
  const editing = useStore(memoDesk(session), (desk) => desk.editing)
  const isBegunHere = begun !== null && keyOf(begun) === keyOf(target)
  // What the open editor has just made stays in it until it is left.
  const shown = memos.filter(({ id }) => !isBegunHere || id !== editing)
  return (
    <section aria-label={title}>
      <h3 className={rows['heading']}>
        <bdi>{title}</bdi>
        {!isReadOnly && (
          <IconButton icon={Plus} size={15} label={newLabel} onPress={() => beginMemo(session, target)} />
        )}
      </h3>
      <ul className={rows['rows']}>
        {isBegunHere && (
          <li className={styles['item']}>
            <BegunMemo key={keyOf(target)} target={begun} />
          </li>
        )}
        {shown.map((memo) => (
          <li key={memo.id} className={styles['item']}>
            <Memo memo={memo} row={row(memo.id)} />
          </li>
        ))}
      </ul>
      {shown.length === 0 && !isBegunHere && <p className={styles['none']}>{t('memos.none')}</p>}
    </section>
  )
}

/** Tells what memos are about apart. */
function keyOf(target: MemoTarget): string {
  return 'document' in target ? target.document : ''
}
