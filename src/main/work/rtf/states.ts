/** How words are set and where they go while an RTF file is read: what a group keeps to itself, and what changes it. */

/** Where the words of a group go. */
export type Destination =
  | 'text'
  | 'skip'
  | 'fonts'
  | 'styles'
  | 'info'
  | 'instruction'
  | 'label'
  | 'lists'
  | 'old-list'

export interface State {
  to: Destination
  /** the control word that began the destination */
  name: string
  bold: boolean
  italic: boolean
  raised: 'sup' | 'sub' | undefined
  smallCaps: boolean
  hidden: boolean
  /** deleted under tracked changes */
  deleted: boolean
  /** encoding of bytes, by the font; undefined: the file's own */
  encoding: string | undefined
  font: number
  /** signs after `\u` that stand in for it */
  standIns: number
  href: string | undefined
}

export const firstState = (): State => ({
  to: 'text',
  name: '',
  bold: false,
  italic: false,
  raised: undefined,
  smallCaps: false,
  hidden: false,
  deleted: false,
  encoding: undefined,
  font: 0,
  standIns: 1,
  href: undefined,
})

/** Plain setting again (`\plain`). */
export function reset(state: State): void {
  state.bold = state.italic = state.smallCaps = state.hidden = state.deleted = false
  state.raised = undefined
}

/** Sets the state for a word of typography; answers whether it was one. */
export function setBy(state: State, word: string, value: number | undefined): boolean {
  const isOn = value !== 0
  if (word === 'b') state.bold = isOn
  else if (word === 'i') state.italic = isOn
  else if (word === 'scaps') state.smallCaps = isOn
  else if (word === 'v') state.hidden = isOn
  else if (word === 'deleted') state.deleted = isOn
  else if (word === 'super') state.raised = isOn ? 'sup' : undefined
  else if (word === 'sub') state.raised = isOn ? 'sub' : undefined
  else if (word === 'nosupersub') state.raised = undefined
  else if (word === 'plain') reset(state)
  else return false
  return true
}

/** Elements around the words, outermost first. */
export function typographyOf({ bold, italic, raised, smallCaps }: State): string[] {
  return [
    ...(bold ? ['strong'] : []),
    ...(italic ? ['em'] : []),
    ...(smallCaps ? ['small-caps'] : []),
    ...(raised ? [raised] : []),
  ]
}

/** Control words that stand for one sign. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ['~', '\u00A0'],
  ['_', '\u2011'],
  ['-', '\u00AD'],
  ['\\', '\\'],
  ['{', '{'],
  ['}', '}'],
  ['tab', '\t'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['zwj', '\u200D'],
  ['zwnj', '\u200C'],
  ['ltrmark', '\u200E'],
  ['rtlmark', '\u200F'],
])

/** Destinations that are read; every other group that names itself one is skipped. */
export const DESTINATIONS: ReadonlyMap<string, Destination> = new Map([
  ['fonttbl', 'fonts'],
  ['stylesheet', 'styles'],
  ['info', 'info'],
  ['fldinst', 'instruction'],
  ['listtext', 'label'],
  ['pntext', 'label'],
  ['listtable', 'lists'],
  ['listoverridetable', 'lists'],
  ['pn', 'old-list'],
  ['fldrslt', 'text'],
  ['shpinst', 'text'],
  ['shptxt', 'text'],
  ['result', 'text'],
])

/** Groups whose words are none of the text, though they do not say that they may be skipped. */
export const SKIPPED: ReadonlySet<string> = new Set(
  (
    'colortbl pict object objdata header headerl headerr headerf footer footerl footerr footerf annotation atnid atnauthor ' +
    'atnref atndate atnparent xe tc txe bkmkstart bkmkend private template revtbl rsidtbl filetbl nonshppict generator ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn pnseclvl shppict sp nonesttables'
  ).split(' '),
)
