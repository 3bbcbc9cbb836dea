/**
 * Where an edition gives more than one reading of a place, the one that is read: what the editor takes to be right, written
 * out and regular, of a variant the lemma; what was deleted in the source is left out. How often is counted, so that it can be told.
 * https://www.tei-c.org/release/doc/tei-p5-doc/en/html/CO.html#COED
 */
import { elementsIn, type XmlElement } from '../xml.ts'

/** How often something of the file is not taken over as it is. */
export interface Readings {
  /** one of two forms was kept: corrected, expanded, regular */
  choices: number
  /** readings of other witnesses */
  variants: number
  /** words that were deleted in the source */
  deletions: number
  /** places where the source could not be read */
  gaps: number
  /** annotations that stand outside of the text */
  standOff: number
}

export const noReadings = (): Readings => ({ choices: 0, variants: 0, deletions: 0, gaps: 0, standOff: 0 })

/** Children of `choice`, the best one first. */
const PREFERRED = ['corr', 'expan', 'reg', 'ex', 'seg', 'unclear', 'sic', 'abbr', 'orig', 'am'] as const

/** The one of several forms that is read. */
export function choiceOf(choice: XmlElement): XmlElement | undefined {
  const forms = elementsIn(choice)
  return PREFERRED.flatMap((name) => forms.filter((form) => form.name === name))[0] ?? forms[0]
}

/** The lemma, else the first reading. */
export function lemmaOf(app: XmlElement): XmlElement | undefined {
  const [lemma] = elementsIn(app, 'lem')
  return lemma ?? elementsIn(app).find(({ name }) => name === 'rdg' || name === 'rdgGrp')
}
