/** What is said of failures and notices, in the language of the terminal. */
import type { HostError } from '#shared/host/errors.ts'
import type { Language } from '#shared/messages/catalogue.ts'
import type { Translate } from '#main/services/translate.ts'

/** A failure for the reader: our English sentence names most; another language has the catalogue's. */
export function sentence(error: HostError, t: Translate, language: Language): string {
  if (language === 'en') return error.message
  const key = `errors.${error.code}`
  const translated = t(key, error.params)
  return translated === key || translated.includes('{{') ? error.message : translated
}
