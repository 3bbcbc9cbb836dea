/** Asks before the one thing that cannot be undone. */
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { toast } from '#renderer/session/window-state.ts'
import { emptyTrash } from '#shared/commands/trash.ts'
import { useTranslation } from 'react-i18next'
import type { ContentDialog, DialogProps } from '../content-dialog.ts'
import { ContentWindow } from '../content-window.tsx'
import { attemptWhole } from '../deeds.ts'

function EmptyTrash({ close }: DialogProps) {
  const { t } = useTranslation()
  const session = useSession()
  const count = useLibrary(({ library }) => library.trash.size)
  const empty = async (): Promise<void> => {
    close()
    if (!(await attemptWhole(session, t, emptyTrash, {}))) return
    toast(session.window, { message: t('panels.trash.emptied'), tone: 'info' })
  }
  return (
    <ContentWindow
      title={t('panels.trash.confirmTitle')}
      main={t('panels.trash.yes')}
      look="danger"
      isDisabled={count === 0}
      onMain={() => void empty()}
      close={close}
    >
      <p>{t('panels.trash.confirm', { count })}</p>
    </ContentWindow>
  )
}

const dialog: ContentDialog = { id: 'empty-trash', Component: EmptyTrash }
export default dialog
