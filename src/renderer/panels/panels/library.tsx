/** All texts and desks: opening, adding, describing, removing. */
import { useLibrary, useSession, useStatus } from '#renderer/session/react.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { chooseFolder } from '#renderer/ui/choose-folder.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { ClipboardPaste, FilePlus, FolderPlus, Globe, LibraryBig } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { openDialog } from '../deeds.ts'
import { DropArea } from '../drop-area.tsx'
import { intake } from '../intake.ts'
import { folderSources } from '../intake/sources.ts'
import { DeskList } from '../library/desk-list.tsx'
import { DocumentList } from '../library/document-list.tsx'
import type { Panel } from '../panel.ts'
import { PanelFrame } from '../panel-frame.tsx'

function LibraryPanel() {
  const { t } = useTranslation()
  const session = useSession()
  const isReadOnly = useStatus((status) => status.readOnly !== null)
  const isEmpty = useLibrary(({ library }) => library.documents.size === 0)
  const hasDesks = useLibrary(({ library }) => library.desks.size > 0)
  const input = useRef<HTMLInputElement>(null)
  const add = (): void => input.current?.click()
  const paste = (): void => openDialog(session, 'paste')
  const fromAddress = (): void => openDialog(session, 'add-address')
  const addFolder = (): void =>
    void chooseFolder().then((files) => intake(session, folderSources(session, files)))
  const actions = !isReadOnly && (
    <>
      <IconButton icon={FilePlus} label={t('panels.library.add')} onPress={add} />
      <IconButton icon={FolderPlus} label={t('intake.fromFolder')} onPress={addFolder} />
      <IconButton icon={Globe} label={t('intake.fromAddress')} onPress={fromAddress} />
      <IconButton icon={ClipboardPaste} label={t('panels.library.paste')} onPress={paste} />
    </>
  )
  return (
    <DropArea>
      <PanelFrame title={t('panels.library.title')} actions={actions}>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t('panels.library.add')}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])]
            // The same file can be chosen again.
            event.target.value = ''
            void intake(session, files)
          }}
        />
        {isEmpty ? (
          <EmptyState icon={LibraryBig} title={t('panels.library.emptyTitle')}>
            <p>{t('panels.library.empty')}</p>
            {!isReadOnly && (
              <>
                <Button onPress={add}>{t('panels.library.add')}</Button>
                <Button look="quiet" onPress={paste}>
                  {t('panels.library.paste')}
                </Button>
                <Button look="quiet" onPress={fromAddress}>
                  {t('intake.fromAddress')}
                </Button>
              </>
            )}
          </EmptyState>
        ) : (
          <DocumentList />
        )}
        {hasDesks && <DeskList />}
      </PanelFrame>
    </DropArea>
  )
}

const panel: Panel = {
  id: 'library',
  label: 'panels.library.title',
  icon: LibraryBig,
  order: 10,
  Component: LibraryPanel,
}
export default panel
