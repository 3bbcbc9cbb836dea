/** The details of a text as a form holds them, every one a string, and what a filled form changes. */
import {
  type Bibliography,
  type Document,
  OPTIONAL_FIELDS,
  type OptionalField,
} from '#shared/model/document.ts'

const OPTIONAL = OPTIONAL_FIELDS
type Optional = OptionalField

export type Details = Readonly<Record<'role' | 'title' | 'creators' | Optional, string>>

/** Longest values in UTF-16 units, as the schema of documents has them. */
export const LIMITS: Readonly<Record<keyof Details, number>> = {
  role: 2000,
  title: 2000,
  creators: 100_000,
  siglum: 2000,
  subtitle: 2000,
  date: 2000,
  language: 35,
  publisher: 2000,
  rights: 2000,
  type: 2000,
  container: 2000,
  volume: 2000,
  issue: 2000,
  pages: 2000,
  place: 2000,
  doi: 2000,
  isbn: 2000,
  description: 100_000,
}

export function detailsOf(document: Document): Details {
  const { role, title, creators } = document
  const rest = Object.fromEntries(OPTIONAL.map((name) => [name, document[name] ?? '']))
  return { ...(rest as Record<Optional, string>), role, title, creators: creators.join('\n') }
}

/** What differs from the document: fields to set, and fields to take away. */
export function changesOf(
  details: Details,
  document: Document,
): { fields: Partial<Bibliography>; clear: readonly Optional[] } {
  const before = detailsOf(document)
  const given = OPTIONAL.filter((name) => details[name].trim() !== before[name])
  const set = given.filter((name) => details[name].trim() !== '')
  const fields: Partial<Bibliography> = {
    ...Object.fromEntries(set.map((name) => [name, details[name].trim()])),
    ...(details.role.trim() !== before.role && { role: details.role.trim() }),
    ...(details.title.trim() !== before.title && { title: details.title.trim() }),
    ...(details.creators !== before.creators && { creators: namesIn(details.creators) }),
  }
  return { fields, clear: given.filter((name) => details[name].trim() === '') }
}

/** One name per line, blank lines dropped, each as long as a line may be. */
function namesIn(lines: string): string[] {
  const names = lines.split('\n').map((name) => name.trim().slice(0, 2000).toWellFormed())
  return names.filter((name) => name !== '').slice(0, 200)
}
