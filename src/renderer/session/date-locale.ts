/** The reader's own way of writing dates, where it is in the language of the interface. */

/** @param language of the interface, as `en`; the answer is a BCP 47 tag, as `en-GB` */
export function dateLocale(language: string): string {
  return navigator.languages.find((locale) => locale.startsWith(language)) ?? language
}
