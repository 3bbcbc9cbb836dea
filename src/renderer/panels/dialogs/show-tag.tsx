/** Asks which tag's passages to list, when none is chosen, and lists them. */
import { listPassages } from '#renderer/session/codebook.ts'
import { useSession } from '#renderer/session/react.tsx'
import { useEffect } from 'react'
import type { ContentDialog } from '../content-dialog.ts'
import { aboutTag, type TagDialogProps } from '../tags/about-tag.tsx'

function ShowTag({ tag, close }: TagDialogProps) {
  const session = useSession()
  useEffect(() => {
    close()
    listPassages(session, tag.id)
  }, [session, tag, close])
  return null
}

const dialog: ContentDialog = { id: 'show-tag', Component: aboutTag(ShowTag) }
export default dialog
