/** The extension that listens for `@` and `#` in a note and puts what is chosen in their place. */
import { type Editor, Extension, type Range } from '@tiptap/core'
import { PluginKey } from '@tiptap/pm/state'
import { exitSuggestion, Suggestion, type SuggestionProps } from '@tiptap/suggestion'
import type { NoteAttrs } from '#shared/model/note-attrs.ts'
import type { MentionChoice } from './choice.ts'
import type { Sign, Suggesting } from './suggesting.ts'

/** What may stand before a sign; elsewhere it is part of a word, as in an address. */
const BEFORE = [' ', '\u00A0', '\u202F', '(', '[', '“', '«', '"', '‘', '—', '–', '/']
/** Longest question, in UTF-16 units. */
const LONGEST = 80

/** The attributes of what was chosen, which may have to be made first; undefined when that failed. */
type AttrsOf = (choice: MentionChoice) => NoteAttrs | undefined

/** @param state what the list shows; @param attrsOf what is written of a choice */
export function mentionSigns(state: Suggesting, attrsOf: AttrsOf): Extension {
  return Extension.create({
    name: 'mentionSigns',
    // Its keys come before those of lists and tables.
    priority: 1000,
    addProseMirrorPlugins() {
      return (['@', '#'] as const).map((sign) => signPlugin(this.editor, sign, state, attrsOf))
    },
  })
}

function signPlugin(editor: Editor, sign: Sign, state: Suggesting, attrsOf: AttrsOf) {
  const pluginKey = new PluginKey(`mention ${sign}`)
  const giveUp = (): void => {
    if (!editor.isDestroyed) exitSuggestion(editor.view, pluginKey)
  }
  let typed: string | undefined
  let latest: SuggestionProps<never, MentionChoice> | undefined
  const asker = {
    take: (choice: MentionChoice) => latest?.command(choice),
    giveUp,
    place: () => latest?.clientRect?.() ?? null,
  }
  const follow = (props: SuggestionProps<never, MentionChoice>): void => {
    latest = props
    if (typed === props.query) return
    typed = props.query
    state.typed(sign, props.query, asker)
  }
  return Suggestion<never, MentionChoice>({
    editor,
    pluginKey,
    char: sign,
    allowSpaces: true,
    allowedPrefixes: BEFORE,
    allow: ({ state: { selection, schema, storedMarks } }) => {
      const { $from } = selection
      const code = schema.marks['code']
      return !$from.parent.type.spec.code && !(code && code.isInSet(storedMarks ?? $from.marks()))
    },
    shouldShow: ({ query }) => query.length <= LONGEST && !/^\s/u.test(query),
    command: ({ range, props }) => put(editor, range, props, attrsOf),
    render: () => ({
      onStart: follow,
      onUpdate: follow,
      onExit() {
        typed = undefined
        state.end()
      },
      onKeyDown({ event }) {
        // Esc closes the list; the note stays open, so the key goes no further.
        if (event.key === 'Escape') event.stopPropagation()
        if (event.isComposing || event.key === 'Escape') return false
        const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined
        if (by !== undefined) state.step(by)
        else if (event.key !== 'Enter' && event.key !== 'Tab') return false
        else {
          const choice = state.front()
          // While answers are on their way Enter is meant for them.
          if (!choice) return state.shown.getState().list?.isAsking === true && event.key === 'Enter'
          state.take(choice)
        }
        return true
      },
    }),
  })
}

/** Puts a mention where the sign and the question stand, with a space behind it where there is none. */
function put(editor: Editor, range: Range, choice: MentionChoice, attrsOf: AttrsOf): void {
  const attrs = attrsOf(choice)
  if (!attrs) return
  const type = choice.kind === 'tag' || choice.kind === 'new-tag' ? 'tagMention' : 'passageMention'
  const after = editor.state.doc.resolve(range.to).nodeAfter?.text ?? ''
  editor
    .chain()
    .focus()
    .insertContentAt(range, [
      { type, attrs: { ...attrs } },
      ...(/^[\s,.;:!?)\]]/u.test(after) ? [] : [{ type: 'text', text: ' ' }]),
    ])
    .run()
}
