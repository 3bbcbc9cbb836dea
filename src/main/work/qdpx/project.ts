/** What every part of a project is read with. */
import { idSchema } from '#shared/model/ids.ts'
import type { Tally } from '../others/foreign.ts'
import { madeIri } from '../others/foreign.ts'
import { elementsIn, type XmlElement } from '../xml.ts'
import type { SourceParts } from './source-parts.ts'

export interface ProjectTools {
  /** name of the file, for failures */
  readonly file: string
  readonly parts: SourceParts
  readonly tally: Tally
}

/** An attribute, '' where there is none. */
export function at(element: XmlElement, name: string): string {
  return element.attributes.get(name) ?? ''
}

/** A GUID in one form: without braces, in lower case. */
export function guidOf(element: XmlElement, name = 'guid'): string {
  return at(element, name)
    .trim()
    .replace(/^\{(.*)\}$/u, '$1')
    .toLowerCase()
}

/** The GUID as an id of ours; one of another form gets the same id each time. */
export function idOfGuid(guid: string): string {
  return idSchema.safeParse(guid).success ? guid : madeIri('refi', guid).slice('urn:uuid:'.length)
}

/** The words of a child element as they stand, '' where there is none. */
export function wordsIn(element: XmlElement, name: string): string {
  return elementsIn(element, name)
    .flatMap(({ children }) => children)
    .filter((child) => typeof child === 'string')
    .join('')
}

/** What the references of an element point to. */
export function refsIn(element: XmlElement, name: string): string[] {
  return elementsIn(element, name).map((ref) => guidOf(ref, 'targetGUID'))
}
