/** One text dropped on a text of the library: the reader is asked whether it is a new text or a new version of that one. */
import { useSession, useStatus } from '#renderer/session/react.tsx'
import { type DragEvent, useState } from 'react'
import { looksLikeReference } from '#shared/formats/recognise-reference.ts'
import { openDialog } from '../deeds.ts'
import { takeReference } from '../reference/take-reference.ts'
import { droppedState } from './dropped.ts'

/** Props of the row that stands for the document. Several files, and files that are no texts, go on to the library. */
export function useVersionDrop(document: string) {
  const session = useSession()
  const isReadOnly = useStatus((status) => status.readOnly !== null)
  // Entering a child comes before leaving its parent, so depth is counted.
  const [depth, setDepth] = useState(0)
  const isFile = ({ dataTransfer }: DragEvent): boolean =>
    !isReadOnly && dataTransfer.types.includes('Files') && dataTransfer.items.length === 1
  const move = (by: number) => (event: DragEvent) => {
    if (isFile(event)) setDepth((before) => Math.max(0, before + by))
  }
  return {
    'data-drop-target': depth > 0 || undefined,
    onDragEnter: move(1),
    onDragLeave: move(-1),
    onDrop(event: DragEvent) {
      setDepth(0)
      const [file] = event.dataTransfer.files
      if (!isFile(event) || !file) return
      if (looksLikeReference(file.name) || /\.json$/iu.test(file.name)) {
        event.preventDefault()
        event.stopPropagation()
        void takeReference(session, document, file)
        return
      }
      if (!isText(file)) return
      event.preventDefault()
      event.stopPropagation()
      droppedState(session).setState({ file })
      openDialog(session, 'which-version', document)
    },
  }
  function isText({ name }: File): boolean {
    const extension = name.split('.').at(-1)?.toLowerCase() ?? ''
    return session.capabilities.importers.some(({ extensions }) => extensions.includes(extension))
  }
}
