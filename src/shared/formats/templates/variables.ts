/**
 * What a note template may name. The first five are Zotero’s, with its attributes, so that its templates work here
 * (zotero.org/support/note_templates); the others are Scholion’s.
 */

/** Attributes by variable; `true` and `false`, or any words. */
export const VARIABLES = {
  highlight: { quotes: ['true', 'false'] },
  citation: {},
  comment: {},
  /** as Zotero writes it: `#ffd400` */
  color: {},
  tags: { join: 'words' },
  /** what the reader calls the colour */
  colorName: {},
  colorMeaning: {},
  links: { join: 'words' },
  document: {},
  place: {},
  created: {},
  modified: {},
  author: {},
  id: {},
} as const satisfies Record<string, Readonly<Record<string, readonly string[] | 'words'>>>

export type VariableName = keyof typeof VARIABLES
export const VARIABLE_NAMES = Object.keys(VARIABLES) as readonly VariableName[]

/** The variable of a name, whatever its capitals. */
export function variableCalled(name: string): VariableName | undefined {
  return VARIABLE_NAMES.find((known) => known.toLowerCase() === name.toLowerCase())
}

/** The attributes a variable takes, with the values that each may have. */
export function attributesOf(name: VariableName): Readonly<Record<string, readonly string[] | 'words'>> {
  return VARIABLES[name]
}

/** The five colours in Zotero’s palette, by number: amber, rose, leaf, sky, violet. */
export const ZOTERO_COLOURS = {
  1: '#ffd400',
  2: '#ff6666',
  3: '#5fb236',
  4: '#2ea8e5',
  5: '#a28ae5',
} as const
