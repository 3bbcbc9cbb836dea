/**
 * The bubble over selected words of a note: bold, italic, list, quote, link. It never takes the focus by
 * itself; a key of the sheet (Alt+F10) enters it, Esc goes back to the words.
 */
import { useKeyNames } from '#renderer/ui/key-names.tsx'
import { type Editor, useEditorState } from '@tiptap/react'
import { Bold, Italic, Link2, List, Quote } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AddressField } from './address-field.tsx'
import { MARK_TOOLS } from './insert-tools.ts'
import styles from './note-editor.module.css'

/** What the bubble shows of the tools, in this order. */
const TOOLS: readonly (readonly [id: string, icon: ReactNode])[] = [
  ['bold', <Bold key="bold" size={15} />],
  ['italic', <Italic key="italic" size={15} />],
  ['bulletList', <List key="bulletList" size={15} />],
  ['blockquote', <Quote key="blockquote" size={15} />],
]
/** Px between the bubble and the selected words. */
const DISTANCE = 6

export function EditorToolbar({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation()
  const keyOf = useKeyNames()
  const bubble = useRef<HTMLDivElement>(null)
  const [isLinking, setLinking] = useState(false)
  const [isInside, setInside] = useState(false)
  // The place and the marks of the selection: what the bubble shows and where it stands.
  const selected = useEditorState({ editor, selector: ({ editor: live }) => stateOf(live) })
  const isShown = !selected.isEmpty && (selected.isFocused || isLinking || isInside)

  useLayoutEffect(() => {
    if (isShown && bubble.current) stand(bubble.current, editor)
  })

  if (!isShown) return null
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      setLinking(false)
      editor.commands.focus()
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      step(bubble.current, event.key === 'ArrowRight' ? 1 : -1)
    }
  }
  return (
    <div
      ref={bubble}
      className={styles['bubble']}
      role="toolbar"
      aria-label={t('notes.editor.toolbar')}
      onKeyDown={onKeyDown}
      onFocus={() => setInside(true)}
      onBlur={() => setInside(false)}
      onMouseDown={(event) => {
        if (!(event.target instanceof HTMLInputElement)) event.preventDefault()
      }}
    >
      {isLinking ? (
        <AddressField editor={editor} onDone={() => setLinking(false)} />
      ) : (
        <>
          {TOOLS.map(([id, icon]) => (
            <button
              key={id}
              type="button"
              aria-pressed={selected.active.includes(id)}
              aria-label={t(`notes.editor.${id}`)}
              title={withKeys(t(`notes.editor.${id}`), keyOf(`note.${id}`))}
              onClick={() => MARK_TOOLS.find((tool) => tool.id === id)?.run(editor)}
            >
              {icon}
            </button>
          ))}
          <button
            type="button"
            aria-pressed={selected.active.includes('link')}
            aria-label={t('notes.editor.link')}
            title={withKeys(t('notes.editor.link'), keyOf('note.link'))}
            data-tool="link"
            onClick={() => setLinking(true)}
          >
            <Link2 size={15} />
          </button>
        </>
      )}
    </div>
  )
}

function withKeys(name: string, keys: string | undefined): string {
  return keys === undefined ? name : `${name} (${keys})`
}

function stateOf(editor: Editor) {
  const { from, to, empty } = editor.state.selection
  const active = [...TOOLS.map(([id]) => id), 'link'].filter((id) => editor.isActive(id))
  return { from, to, isEmpty: empty, isFocused: editor.isFocused, active }
}

function step(bubble: HTMLElement | null, by: 1 | -1): void {
  const buttons = [...(bubble?.querySelectorAll('button') ?? [])]
  const at = buttons.findIndex((button) => button === document.activeElement)
  if (at >= 0) buttons.at((at + by) % buttons.length)?.focus()
}

/** Puts the bubble over the selected words, or under them when there is no room above. */
function stand(bubble: HTMLElement, editor: Editor): void {
  const { from, to } = editor.state.selection
  const start = editor.view.coordsAtPos(from)
  const end = editor.view.coordsAtPos(to)
  const frame = (bubble.offsetParent ?? document.body).getBoundingClientRect()
  const above = start.top - bubble.offsetHeight - DISTANCE
  const top = above < 0 ? end.bottom + DISTANCE : above
  const left = Math.min(Math.max(start.left, frame.left), frame.right - bubble.offsetWidth)
  bubble.style.top = `${top - frame.top}px`
  bubble.style.left = `${Math.max(left - frame.left, -8)}px`
}
