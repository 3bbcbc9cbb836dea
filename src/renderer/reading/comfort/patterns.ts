/** Hyphenation patterns by language, each a chunk of its own that is loaded when a text in it is first broken. */
import { type Patterns, wordBreaker } from './liang.ts'

type Load = () => Promise<{ readonly default: Patterns }>

const PATTERNS: Readonly<Record<string, Load>> = {
  ca: () => import('hyphen/patterns/ca.js'),
  cs: () => import('hyphen/patterns/cs.js'),
  da: () => import('hyphen/patterns/da.js'),
  de: () => import('hyphen/patterns/de-1996.js'),
  el: () => import('hyphen/patterns/el-monoton.js'),
  'el-polyton': () => import('hyphen/patterns/el-polyton.js'),
  en: () => import('hyphen/patterns/en-us.js'),
  'en-gb': () => import('hyphen/patterns/en-gb.js'),
  es: () => import('hyphen/patterns/es.js'),
  eu: () => import('hyphen/patterns/eu.js'),
  fi: () => import('hyphen/patterns/fi.js'),
  fr: () => import('hyphen/patterns/fr.js'),
  gl: () => import('hyphen/patterns/gl.js'),
  grc: () => import('hyphen/patterns/grc.js'),
  hr: () => import('hyphen/patterns/hr.js'),
  it: () => import('hyphen/patterns/it.js'),
  la: () => import('hyphen/patterns/la.js'),
  lt: () => import('hyphen/patterns/lt.js'),
  nl: () => import('hyphen/patterns/nl.js'),
  pl: () => import('hyphen/patterns/pl.js'),
  pt: () => import('hyphen/patterns/pt.js'),
  ro: () => import('hyphen/patterns/ro.js'),
  ru: () => import('hyphen/patterns/ru.js'),
  sk: () => import('hyphen/patterns/sk.js'),
  sl: () => import('hyphen/patterns/sl.js'),
  sv: () => import('hyphen/patterns/sv.js'),
  tr: () => import('hyphen/patterns/tr.js'),
  uk: () => import('hyphen/patterns/uk.js'),
}

/** English and French leave three letters after a break, the others two (the values of TeX). */
const THREE_AFTER = ['en', 'fr']

export type Breaker = (word: string) => readonly number[]

const loaded = new Map<string, Promise<Breaker>>()

/**
 * The key of the patterns for a language tag (BCP 47): its region or variant where that has its own, else its
 * language; undefined where there are none.
 */
export function patternsFor(tag: string): string | undefined {
  const [language = '', ...rest] = tag.toLowerCase().split(/[-_]/u)
  const special = rest.map((part) => `${language}-${part}`).find((key) => Object.hasOwn(PATTERNS, key))
  if (special !== undefined) return special
  return Object.hasOwn(PATTERNS, language) ? language : undefined
}

/** Loads what breaks words of a language. Undefined for languages without patterns; fails as imports fail. */
export async function loadBreaker(tag: string): Promise<Breaker | undefined> {
  const key = patternsFor(tag)
  const load = key === undefined ? undefined : PATTERNS[key]
  if (key === undefined || !load) return undefined
  const after = THREE_AFTER.includes(key.slice(0, 2)) ? 3 : 2
  const breaker =
    loaded.get(key) ?? load().then((module) => wordBreaker(module.default, { before: 2, after }))
  loaded.set(key, breaker)
  // What could not be fetched now may be there the next time.
  breaker.catch(() => loaded.delete(key))
  return breaker
}
