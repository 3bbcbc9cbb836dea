/** Whether a font is bold, italic or of fixed width: by its name, since that is all a PDF says of it. */
import type { PdfPage } from './open.ts'
import type { Votes } from './tex-codes.ts'

export interface Face {
  readonly bold: boolean
  readonly italic: boolean
  readonly isFixed: boolean
  readonly isVertical: boolean
  /** its letters are pictures (Type 3), whose names may say nothing */
  readonly isDrawn: boolean
}

export interface Faces {
  /** Reads the names of fonts that no page before had. */
  learn(page: PdfPage, items: readonly object[]): Promise<void>
  of(font: string): Face
  /** what the codes of fonts have told about them, by font */
  readonly votes: Map<string, Votes>
}

const PLAIN: Face = { bold: false, italic: false, isFixed: false, isVertical: false, isDrawn: false }
const BOLD =
  /bold|black|heavy|demi|semibd|(?:^|[^a-z])bd(?:[^a-z]|$)|cmbx|cmb1|sfbx|-medi|ptmb|ptmbi|[-,]b(?:i|$)/iu
const ITALIC = /ital|obli|slant|kursiv|cmti|cmsl|cmbxti|sfti|sfsl|[-,](?:b?i|it)$|ptmri|phvro/iu
const FIXED = /mono|courier|consol|typewriter|cmtt|sftt|fixed|menlo/iu

export function faces(): Faces {
  const known = new Map<string, Face>()
  return {
    async learn(page, items) {
      const isNew = items.some((item) => 'fontName' in item && !known.has(String(item.fontName)))
      if (!isNew) return
      // Only the drawing brings the fonts over; a font that stands in several pages comes once.
      await page.getOperatorList({ annotationMode: 0 }).catch(() => undefined)
      for (const item of items) {
        if (!('fontName' in item)) continue
        const id = String(item.fontName)
        if (!known.has(id)) known.set(id, page.commonObjs.has(id) ? faceOf(page.commonObjs.get(id)) : PLAIN)
      }
    },
    of: (font) => known.get(font) ?? PLAIN,
    votes: new Map(),
  }
}

function faceOf(font: unknown): Face {
  if (typeof font !== 'object' || font === null) return PLAIN
  const name = 'name' in font && typeof font.name === 'string' ? font.name.replace(/^[A-Z]{6}\+/u, '') : ''
  return {
    bold: BOLD.test(name),
    italic: ITALIC.test(name),
    isFixed: FIXED.test(name) || ('isMonospace' in font && font.isMonospace === true),
    isVertical: 'vertical' in font && font.vertical === true,
    isDrawn: 'isType3Font' in font && font.isType3Font === true,
  }
}
