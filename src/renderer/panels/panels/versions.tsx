/** The versions of the open texts, and the annotations that found no place in the current one. */
import { useGeometry } from '#renderer/geometry/react.tsx'
import { attempt } from '#renderer/session/attempt.ts'
import { useLibrary, useSession, useStatus, useWindow } from '#renderer/session/react.tsx'
import { type Asked, type Stray, straysOf } from '#renderer/session/strays.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { FileClock } from 'lucide-react'
import type { Document } from '#shared/model/document.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { VList } from 'virtua'
import { useOpenTexts } from '../annotations/listing.ts'
import { removeThem } from '../annotations/deeds.ts'
import { openDialog } from '../deeds.ts'
import type { Panel } from '../panel.ts'
import { PanelFrame } from '../panel-frame.tsx'
import {
  acceptAllAsked,
  acceptAsked,
  askedDeeds,
  isOffered,
  showAsked,
  wordsThere,
} from '../versions/asked-deeds.ts'
import { AskedRow } from '../versions/asked-row.tsx'
import { chooseVersion } from '../versions/deeds.ts'
import { type PanelLine, panelLines } from '../versions/panel-lines.ts'
import styles from '../versions/strays.module.css'
import { attachStray, showStray, strayDeeds } from '../versions/stray-deeds.ts'
import { StraysHead } from '../versions/strays-head.tsx'
import { StrayRow } from '../versions/stray-row.tsx'
import { VersionLine } from '../versions/version-line.tsx'
import { useVirtualRows } from '../virtual-rows.ts'

function VersionsPanel() {
  const { t } = useTranslation()
  const session = useSession()
  const panes = useGeometry()
  const open = useOpenTexts()
  const isReadOnly = useStatus((status) => status.readOnly !== null)
  const revision = useStatus((status) => status.revision)
  const attaching = useWindow((state) => state.attaching)
  const documents = useLibrary((from) =>
    open.flatMap(({ document }) => from.library.documents.get(document) ?? []),
  )
  const lines = useMemo(() => {
    // Strays change with these, and with nothing else.
    void revision
    return panelLines(documents, (document) => straysOf(session, document))
  }, [session, documents, revision])
  const places = useMemo(() => new Map(lines.map(({ key }, index) => [key, index])), [lines])
  const ids = useMemo(
    () => lines.flatMap(({ kind, key }) => (kind === 'version' || kind === 'stray' ? [key] : [])),
    [lines],
  )
  const { list, place, onKeyDown, keepMounted, ...rows } = useVirtualRows({
    ids,
    indexOf: (id) => places.get(id) ?? -1,
    remove: (id) => {
      if (!isReadOnly && session.library.annotations.has(id)) removeThem(session, t, [id])
    },
  })
  const asked = (document: Document, stray: Stray, place: Asked) => (
    <AskedRow
      stray={stray}
      there={isOffered(session, stray) ? wordsThere(session, place) : ''}
      rows={rows}
      isAttaching={attaching === stray.annotation.id}
      canChange={!isReadOnly}
      deeds={askedDeeds(session, t, panes, document, stray)}
      onShow={() => {
        if (isOffered(session, stray))
          void attempt(session, t, () => showAsked(session, panes, document, place))
      }}
      onAccept={() => void acceptAsked(session, t, stray)}
    />
  )
  const show = (line: PanelLine) => {
    const { document } = line
    switch (line.kind) {
      case 'text':
        return (
          <>
            <h3 key={line.key} className={styles['title']}>
              <bdi>{document.title || t('panels.untitled')}</bdi>
            </h3>
            {!isReadOnly && (
              <div className={styles['deeds']}>
                <Button
                  look="quiet"
                  onPress={() => void attempt(session, t, () => chooseVersion(session, document.id))}
                >
                  {t('versions.actions.import')}
                </Button>
                <Button look="quiet" onPress={() => openDialog(session, 'correct-text', document.id)}>
                  {t('versions.actions.correct')}
                </Button>
              </div>
            )}
          </>
        )
      case 'version':
        return <VersionLine document={document} version={line.version} rows={rows} />
      case 'strays':
        return (
          <StraysHead
            waiting={line.waiting}
            left={line.left}
            offered={isReadOnly ? 0 : line.offered}
            onAcceptAll={() => void acceptAllAsked(session, t, document)}
          />
        )
      case 'stray':
        if (line.stray.asked) return asked(document, line.stray, line.stray.asked)
        return (
          <StrayRow
            document={document}
            stray={line.stray}
            rows={rows}
            isAttaching={attaching === line.key}
            canChange={!isReadOnly}
            deeds={strayDeeds(session, t, panes, line.stray)}
            onShow={() => void attempt(session, t, () => showStray(session, panes, line.stray))}
            onAttach={() => attachStray(session, t, line.stray)}
          />
        )
    }
  }
  return (
    <PanelFrame title={t('versions.title')} scrolls={false}>
      {lines.length === 0 && (
        <EmptyState icon={FileClock} title={t('versions.emptyTitle')}>
          <p>{t('versions.empty')}</p>
        </EmptyState>
      )}
      {lines.length > 0 && (
        <div ref={place} className={styles['place']} onKeyDown={onKeyDown}>
          <VList ref={list} className={styles['list'] ?? ''} keepMounted={keepMounted} data={lines}>
            {(line: PanelLine) => <div key={line.key}>{show(line)}</div>}
          </VList>
        </div>
      )}
    </PanelFrame>
  )
}

const panel: Panel = {
  id: 'versions',
  label: 'versions.title',
  icon: FileClock,
  order: 60,
  Component: VersionsPanel,
}
export default panel
