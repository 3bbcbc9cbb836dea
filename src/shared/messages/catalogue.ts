/**
 * The words of the program, by language and area, found by folder: `en/errors.ts` is `errors.*` in i18next.
 * English is complete by definition; a test holds the other languages to it.
 */

/** Nested words: a sentence with `{{values}}`, or a group of them. */
export type Messages = { readonly [key: string]: string | Messages }

export const LANGUAGES = ['en', 'fr'] as const
export type Language = (typeof LANGUAGES)[number]

const modules = {
  en: import.meta.glob<Messages>('./en/*.ts', { eager: true, import: 'default' }),
  fr: import.meta.glob<Messages>('./fr/*.ts', { eager: true, import: 'default' }),
}

function byArea(found: Readonly<Record<string, Messages>>): Messages {
  const areas = Object.entries(found).map(([path, messages]): [string, Messages] => {
    return [path.replace(/^.*\/|\.ts$/gu, ''), messages]
  })
  return Object.fromEntries(areas)
}

/** Every area of every language. */
export const CATALOGUE: Readonly<Record<Language, Messages>> = {
  en: byArea(modules.en),
  fr: byArea(modules.fr),
}

/** The language of ours that a locale asks for: `fr-CA`, `fr_FR.UTF-8` → `fr`; all others English. */
export function languageOf(locale: string): Language {
  const language = locale.slice(0, 2).toLowerCase()
  return LANGUAGES.find((known) => known === language) ?? 'en'
}
