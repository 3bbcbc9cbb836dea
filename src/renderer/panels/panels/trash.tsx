/** What was removed, the latest first: bringing it back, or letting it all go. */
import { useLibrary, useSession, useStatus } from '#renderer/session/react.tsx'
import type { Session } from '#renderer/session/session.ts'
import { announce, toast } from '#renderer/session/window-state.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { restoreTrashed } from '#shared/commands/trash.ts'
import type { Trashed } from '#shared/model/library.ts'
import { folded, foldedWords } from '#shared/text/fold.ts'
import { Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { VList } from 'virtua'
import { ChipToggle } from '../annotations/chip-toggle.tsx'
import { toggled } from '../annotations/filter.ts'
import filterStyles from '../annotations/annotations.module.css'
import { attemptWhole, openDialog } from '../deeds.ts'
import { openDocument } from '../library/document-deeds.ts'
import { FilterField } from '../filter-field.tsx'
import styles from '../links/links.module.css'
import type { Panel } from '../panel.ts'
import { PanelFrame } from '../panel-frame.tsx'
import { TrashRow } from '../trash/trash-row.tsx'
import { useVirtualRows } from '../virtual-rows.ts'

type Kind = Trashed['kind']

function TrashPanel() {
  const { t } = useTranslation()
  const session = useSession()
  const isReadOnly = useStatus((status) => status.readOnly !== null)
  const entries = useLibrary(latestFirst)
  const [words, setWords] = useState('')
  const [kinds, setKinds] = useState<readonly Kind[]>([])
  const named = useMemo(() => withWords(entries, words), [entries, words])
  const shown = useMemo(
    () => (kinds.length === 0 ? named : named.filter(({ kind }) => kinds.includes(kind))),
    [named, kinds],
  )
  const counts = Map.groupBy(named, ({ kind }) => kind)
  const present = new Set([...counts.keys(), ...kinds])
  const places = useMemo(() => new Map(shown.map(({ id }, index) => [id, index])), [shown])
  const ids = useMemo(() => shown.map(({ id }) => id), [shown])
  const { place, list, onKeyDown, keepMounted, ...rows } = useVirtualRows({
    ids,
    indexOf: (id) => places.get(id) ?? -1,
  })
  const restore = async ({ id, label, kind, changes }: Trashed): Promise<void> => {
    if (!(await attemptWhole(session, t, restoreTrashed, { entry: id }))) return
    const message = t('panels.trash.restored', { label })
    const gone = kind === 'document' ? changes.find(({ table }) => table === 'documents') : undefined
    const document = session.library.documents.get(gone?.id ?? '')
    if (!document) return announce(session.window, message)
    const open = (): void => openDocument(session, t, document, undefined)
    toast(session.window, { message, tone: 'info', action: { label: t('panels.intake.open'), run: open } })
  }
  const isBare = entries.length === 0
  return (
    <PanelFrame
      title={t('panels.trash.title')}
      count={isBare ? undefined : String(entries.length)}
      actions={
        !isBare &&
        !isReadOnly && (
          <Button look="quiet" onPress={() => openDialog(session, 'empty-trash')}>
            {t('panels.trash.empty')}
          </Button>
        )
      }
      head={
        !isBare && (
          <>
            <FilterField label={t('listing.trash.filter')} value={words} onChange={setWords} />
            {present.size > 1 && (
              <div className={filterStyles['filters']} role="group" aria-label={t('listing.trash.filters')}>
                {[...present].map((kind) => (
                  <ChipToggle
                    key={kind}
                    isOn={kinds.includes(kind)}
                    count={counts.get(kind)?.length ?? 0}
                    onToggle={() => setKinds(toggled(kinds, kind))}
                  >
                    {t(`panels.trash.kinds.${kind}`)}
                  </ChipToggle>
                ))}
              </div>
            )}
          </>
        )
      }
      scrolls={false}
    >
      {isBare && (
        <EmptyState icon={Trash2} title={t('panels.trash.emptyTitle')}>
          <p>{t('panels.trash.nothing')}</p>
        </EmptyState>
      )}
      {!isBare && shown.length === 0 && <EmptyState title={t('listing.trash.noMatch')} />}
      {shown.length > 0 && (
        <div ref={place} className={styles['place']} onKeyDown={onKeyDown}>
          <VList
            ref={list}
            className={styles['list'] ?? ''}
            role="list"
            aria-label={t('panels.trash.list')}
            keepMounted={keepMounted}
            data={shown}
          >
            {(entry: Trashed) => (
              <TrashRow
                key={entry.id}
                entry={entry}
                canRestore={!isReadOnly}
                rows={rows}
                onRestore={(one) => void restore(one)}
              />
            )}
          </VList>
        </div>
      )}
    </PanelFrame>
  )
}

/** Ids grow with time, so they order what was removed at one moment. */
function latestFirst({ library }: Session): readonly Trashed[] {
  const key = ({ deleted, id }: Trashed): string => deleted + id
  return [...library.trash.values()].toSorted((a, b) => (key(a) < key(b) ? 1 : -1))
}

function withWords(entries: readonly Trashed[], typed: string): readonly Trashed[] {
  const words = foldedWords(typed)
  if (words.length === 0) return entries
  return entries.filter(({ label }) => {
    const all = folded(label)
    return words.every((word) => all.includes(word))
  })
}

const panel: Panel = {
  id: 'trash',
  label: 'panels.trash.title',
  icon: Trash2,
  order: 90,
  Component: TrashPanel,
}
export default panel
