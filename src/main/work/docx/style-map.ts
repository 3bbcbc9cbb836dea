/**
 * What the styles of a Word file mean, in mammoth's words: Word's own styles by their names, which are the same in
 * every language of Word, and the file's own styles by the outline level they have or inherit.
 * https://github.com/mwilliamson/mammoth.js#writing-style-maps
 */
import { elementsIn, type XmlElement } from '../xml.ts'

const QUOTES = ['Quote', 'Intense Quote', 'Block Text', 'Quotations', 'Block Quotation']
const CODE = ['HTML Preformatted', 'Source Code', 'Preformatted Text', 'macro']

const BUILT_IN = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  // A table of contents is made from the headings, which are all there.
  "p[style-name='TOC Heading'] => !",
  ...Array.from({ length: 9 }, (_one, level) => `p[style-name='toc ${level + 1}'] => !`),
  "p[style-name='heading 7'] => h6:fresh",
  "p[style-name='heading 8'] => h6:fresh",
  "p[style-name='heading 9'] => h6:fresh",
  ...QUOTES.map((name) => `p[style-name='${name}'] => blockquote > p:fresh`),
  ...CODE.map((name) => `p[style-name='${name}'] => pre:separator('\\n')`),
  "r[style-name='Emphasis'] => em",
  "r[style-name='Intense Emphasis'] => em",
  "r[style-name='Subtle Emphasis'] => em",
  "r[style-name='HTML Code'] => code",
  "r[style-name='Verbatim Char'] => code",
  'small-caps => span.small-caps',
  "br[type='page'] => br",
  "br[type='column'] => br",
]

/** Lines for mammoth. @param styles the root of the part `word/styles.xml`, where there is one */
export function styleMap(styles: XmlElement | undefined): string[] {
  return [...BUILT_IN, ...(styles ? outlineStyles(styles) : [])]
}

interface Style {
  readonly based: string | undefined
  readonly level: number | undefined
}

function outlineStyles(root: XmlElement): string[] {
  return [...headingLevels(root)]
    .filter(([id]) => /^[A-Za-z][\w-]*$/u.test(id)) // other characters could be read as another line of the map
    .map(([id, level]) => `p.${id} => h${Math.min(level, 6)}:fresh`)
}

/** The outline level, 1–9, of each paragraph style that is a heading by itself or by what it is based on. */
export function headingLevels(root: XmlElement): ReadonlyMap<string, number> {
  const styles = new Map<string, Style>()
  for (const style of elementsIn(root, 'style')) {
    const id = style.attributes.get('styleId')
    if (style.attributes.get('type') !== 'paragraph' || id === undefined) continue
    styles.set(id, { based: valueOf(style, 'basedOn'), level: levelOf(style) })
  }
  const levels = new Map<string, number>()
  for (const id of styles.keys()) {
    const level = inherited(styles, id)
    if (level !== undefined) levels.set(id, level)
  }
  return levels
}

/** The level of a style or of the nearest it is based on; chains are short, and a circle ends. */
function inherited(styles: ReadonlyMap<string, Style>, from: string): number | undefined {
  let id: string | undefined = from
  for (let steps = 0; id !== undefined && steps < 20; steps++) {
    const style: Style | undefined = styles.get(id)
    if (style?.level !== undefined) return style.level > 9 ? undefined : style.level
    id = style?.based
  }
  return undefined
}

/** 1–9 for a heading, 10 for what says that it is none, undefined when it says nothing. */
function levelOf(style: XmlElement): number | undefined {
  const named = /^heading ([1-9])$/iu.exec(valueOf(style, 'name') ?? '')?.[1]
  if (named !== undefined) return Number(named)
  const outline = elementsIn(style, 'pPr').map((one) => valueOf(one, 'outlineLvl'))[0]
  return outline !== undefined && /^[0-9]$/u.test(outline) ? Number(outline) + 1 : undefined
}

function valueOf(parent: XmlElement, name: string): string | undefined {
  return elementsIn(parent, name)[0]?.attributes.get('val')
}
