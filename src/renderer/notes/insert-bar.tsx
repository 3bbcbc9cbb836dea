/**
 * The quiet row under a note being written: what can be put in, and inside a table what can be done with it.
 * Tab or Alt+F10 enters it, arrows move in it, Esc goes back to the words.
 */
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { useKeyNames } from '#renderer/ui/key-names.tsx'
import { Menu, type MenuEntry } from '#renderer/ui/menu.tsx'
import { type Editor, useEditorState } from '@tiptap/react'
import { AtSign, Ellipsis, Hash, ListTodo, Table } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { Toolbar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { BLOCK_TOOLS, insertTable, TABLE_TOOLS, type Tool, typeSign } from './insert-tools.ts'
import styles from './note-editor.module.css'

const SIZE = 15

export function InsertBar({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation()
  const keyOf = useKeyNames()
  const { inTable, inTask, active } = useEditorState({
    editor,
    selector: ({ editor: live }) => stateOf(live),
  })
  const entry = ({ id, label, values, run }: Tool): MenuEntry => ({
    id,
    label: t(label, values ?? {}),
    keys: keyOf(`note.${id}`),
    isChosen: active === id,
    run: () => run(editor),
  })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    editor.commands.focus()
  }
  return (
    <div onKeyDown={onKeyDown}>
      <Toolbar className={styles['inserts'] ?? ''} aria-label={t('mentions.insert.label')}>
        <IconButton
          icon={AtSign}
          size={SIZE}
          label={t('mentions.insert.passage')}
          keys={keyOf('note.passage')}
          onPress={() => typeSign(editor, '@')}
        />
        <IconButton
          icon={Hash}
          size={SIZE}
          label={t('mentions.insert.tag')}
          keys={keyOf('note.tag')}
          onPress={() => typeSign(editor, '#')}
        />
        <IconButton
          icon={ListTodo}
          size={SIZE}
          label={t('mentions.insert.taskList')}
          keys={keyOf('note.taskList')}
          pressed={inTask}
          onPress={() => editor.chain().focus().toggleTaskList().run()}
        />
        {inTable ? (
          <Menu label={t('mentions.table.label')} entries={TABLE_TOOLS.map(entry)}>
            <IconButton icon={Table} size={SIZE} label={t('mentions.table.label')} />
          </Menu>
        ) : (
          <IconButton
            icon={Table}
            size={SIZE}
            label={t('mentions.insert.table')}
            keys={keyOf('note.table')}
            onPress={() => insertTable(editor)}
          />
        )}
        <Menu label={t('mentions.insert.more')} entries={BLOCK_TOOLS.map(entry)}>
          <IconButton icon={Ellipsis} size={SIZE} label={t('mentions.insert.more')} />
        </Menu>
      </Toolbar>
    </div>
  )
}

function stateOf(editor: Editor) {
  return {
    inTable: editor.isActive('table'),
    inTask: editor.isActive('taskList'),
    active: BLOCK_TOOLS.find((tool) => tool.isActive?.(editor))?.id,
  }
}
