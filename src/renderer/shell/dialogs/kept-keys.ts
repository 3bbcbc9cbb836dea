/** Keys that places hear themselves and nobody can change, by the catalogue key of what they do: for the sheet of keys. */
type Kept = readonly (readonly [label: string, keys: readonly string[]])[]

export const IN_TEXTS: Kept = [
  ['shell.shortcuts.note', ['Enter']],
  ['shell.shortcuts.pile', ['Shift+Enter']],
  ['shell.shortcuts.move', ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']],
  ['shell.shortcuts.extend', ['Shift+ArrowLeft', 'Shift+ArrowRight']],
  ['shell.shortcuts.back', ['Escape']],
]

/** The find bar, links in the gutter and in their list, the editor of notes. */
export const ELSEWHERE: Kept = [
  ['shell.shortcuts.kept.find', ['Enter', 'Shift+Enter']],
  ['shell.shortcuts.kept.findSwitches', ['Alt+C', 'Alt+A', 'Alt+W', 'Alt+X']],
  ['shell.shortcuts.kept.link', ['E']],
  ['shell.shortcuts.kept.words', ['Mod+B', 'Mod+I']],
  ['shell.shortcuts.kept.lists', ['Mod+Shift+8', 'Mod+Shift+7', 'Mod+Shift+9']],
  ['shell.shortcuts.kept.quotation', ['Mod+Shift+B']],
  ['shell.shortcuts.kept.headings', ['Mod+Alt+1', 'Mod+Alt+2', 'Mod+Alt+3']],
  ['shell.shortcuts.kept.code', ['Mod+Alt+C']],
  ['shell.shortcuts.kept.tools', ['Alt+F10']],
]
