/** A note as it reads, over the same table of nodes and marks as the editor's schema. */
import { useSession } from '#renderer/session/react.tsx'
import { noteToHtml } from '#shared/formats/notes/note-to-html.ts'
import { type NoteDoc, noteText } from '#shared/model/note.ts'
import { type ClipboardEvent, type MouseEvent, useMemo } from 'react'
import { Nodes, NoteViewing } from './note-nodes.tsx'
import styles from './note-view.module.css'
import { type NotePath, withTask } from './task-ticking.ts'

interface NoteViewProps {
  readonly note: NoteDoc
  /** whether Tab stops at its mentions and boxes */
  readonly isReachable?: boolean
  /** a task was ticked off or on; without it boxes only show */
  onChange?(note: NoteDoc): void
}

export function NoteView({ note, isReachable = true, onChange }: NoteViewProps) {
  const { host, capabilities } = useSession()
  const viewing = useMemo(
    () => ({
      isReachable,
      ...(onChange && {
        onTick: (path: NotePath, checked: boolean) => onChange(withTask(note, path, checked)),
      }),
    }),
    [note, isReachable, onChange],
  )
  // Where the host opens addresses itself, the page must not.
  const onClick = (event: MouseEvent): void => {
    const anchor = event.target instanceof Element ? event.target.closest('a') : null
    if (!anchor) return
    event.stopPropagation()
    if (!capabilities.openExternal) return
    event.preventDefault()
    void host.openExternal({ url: anchor.href })
  }
  return (
    <div className={styles['note']} onClick={onClick} onCopy={(event) => copyWhole(event, note)}>
      <NoteViewing value={viewing}>
        <Nodes nodes={note.content} path={[]} />
      </NoteViewing>
    </div>
  )
}

/** A whole note that is copied goes as its own HTML and words; a part of it as the page has it. */
function copyWhole(event: ClipboardEvent<HTMLElement>, note: NoteDoc): void {
  const selection = getSelection()
  const { currentTarget: view } = event
  if (!selection || selection.toString().trim() !== view.innerText.trim()) return
  event.preventDefault()
  event.clipboardData.setData('text/html', noteToHtml(note))
  event.clipboardData.setData('text/plain', noteText(note))
}
