/** Keys that places hear themselves and nobody can change, by the catalogue key of what they do: for the sheet of keys. */
type Kept = readonly (readonly [label: string, keys: readonly string[]])[]

export const IN_TEXTS: Kept = [
  ['shell.shortcuts.note', ['Enter']],
  ['shell.shortcuts.move', ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']],
  ['shell.shortcuts.extend', ['Shift+ArrowLeft', 'Shift+ArrowRight']],
  ['shell.shortcuts.back', ['Escape']],
]

/** The find bar, whose other keys can be changed. */
export const IN_FIELDS: Kept = [['shell.shortcuts.kept.find', ['Enter', 'Shift+Enter']]]
