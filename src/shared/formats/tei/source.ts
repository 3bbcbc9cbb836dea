/**
 * The source of a text as TEI says it: `<biblStruct>` with the article in the journal or book it is in, else the work alone,
 * its imprint and where in it it stands; what TEI has no element for are notes with a type of their own.
 * https://tei-c.org/release/doc/tei-p5-doc/en/html/ref-biblStruct.html
 */
import type { Document } from '#shared/model/document.ts'
import { xmlText } from '../codebook/xml.ts'
import { attributeOf } from './attribute.ts'

/** What a type of work must be to stand in an attribute. */
const WORD = /^[\w.-]+$/u

/** The titles of a text, its own and that under it. @param level `a` for what stands in another work */
export function titlesTei({ title, subtitle }: Document, level = ''): string {
  const at = level === '' ? '' : ` level="${level}"`
  const sub = subtitle ? `<title${at} type="sub">${xmlText(subtitle)}</title>` : ''
  return `<title${at}>${xmlText(title)}</title>${sub}`
}

/** The creators of a text, as they are written here. */
export function authorsTei({ creators }: Document): string {
  return creators
    .filter((name) => name.trim() !== '')
    .map((name) => `<author>${xmlText(name)}</author>`)
    .join('')
}

/** The whole element, in the order that TEI demands. */
export function sourceTei(document: Document): string {
  const { type = '', container, doi, isbn, siglum, source } = document
  const own = authorsTei(document) + titlesTei(document, container === undefined ? '' : 'a')
  const ids = idno('DOI', doi) + idno('siglum', siglum)
  const around =
    container === undefined
      ? own + ids + idno('ISBN', isbn)
      : `<title level="${/journal|magazine|newspaper/u.test(type) ? 'j' : 'm'}">${xmlText(container)}</title>${idno('ISBN', isbn)}`
  const address = source.address?.replace(/\s/gu, '%20')
  return [
    `<biblStruct${attributeOf('type', WORD.test(type) ? type : undefined)}>`,
    container === undefined ? '' : `<analytic>${own}${ids}</analytic>`,
    `<monogr>${around}${imprint(document)}${scopes(document)}</monogr>`,
    note('role', document.role),
    note('description', document.description),
    WORD.test(type) ? '' : note('type', type),
    address === undefined ? '' : `<ptr${attributeOf('target', address)}/>`,
    '</biblStruct>',
  ].join('')
}

/** An imprint cannot be empty; without facts it has an empty date. */
function imprint({ place, publisher, date }: Document): string {
  const facts = element('pubPlace', place) + element('publisher', publisher) + element('date', date)
  return `<imprint>${facts || '<date/>'}</imprint>`
}

function scopes({ volume, issue, pages }: Document): string {
  return Object.entries({ volume, issue, page: pages })
    .map(([unit, words]) => (words ? `<biblScope unit="${unit}">${xmlText(words)}</biblScope>` : ''))
    .join('')
}

function element(name: string, words: string | undefined): string {
  return words ? `<${name}>${xmlText(words)}</${name}>` : ''
}

function idno(type: string, words: string | undefined): string {
  return words ? `<idno type="${type}">${xmlText(words)}</idno>` : ''
}

function note(type: string, words: string | undefined): string {
  return words ? `<note type="${type}">${xmlText(words)}</note>` : ''
}
