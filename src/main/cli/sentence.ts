/** What is said of failures and notices, in the language of the terminal. */
import type { HostError } from '#shared/host/errors.ts'
import type { Language } from '#shared/messages/catalogue.ts'
import type { Translate } from '#main/services/translate.ts'

/** A failure for the reader: our English sentence names most; another language has the catalogue's. */
export function sentence(error: HostError, t: Translate, language: Language): string {
  if (language === 'en') return error.message
  return inWords(`errors.${error.code}`, error, t)
}

/** What an importer mended, dropped or guessed, for the reader: as `sentence`, with the names of programs in words. */
export function remarkSentence(remark: HostError, t: Translate, language: Language): string {
  if (language === 'en') return remark.message
  const { what } = remark.params
  const key = `left-out.${String(what)}`
  const params =
    typeof what === 'string' && t(key) !== key ? { ...remark.params, what: t(key) } : remark.params
  return inWords(`remarks.${remark.code}`, { ...remark, params }, t)
}

function inWords(key: string, { params, message }: HostError, t: Translate): string {
  const translated = t(key, params)
  return translated === key || translated.includes('{{') ? message : translated
}
