/** The catalogues as a function, for exports and the command line. */
import i18next, { type Resource } from 'i18next'
import { CATALOGUE, type Language } from '#shared/messages/catalogue.ts'

/** Looks up `area.key`; an unknown key is answered with itself. Values go in as they are: nothing here is HTML. */
export type Translate = (key: string, params?: Readonly<Record<string, string | number | boolean>>) => string

/** The words of one language, English where a word is missing. */
export function translator(language: Language): Translate {
  const resources: Resource = {
    en: { translation: CATALOGUE.en },
    fr: { translation: CATALOGUE.fr },
  }
  const instance = i18next.createInstance({
    lng: language,
    fallbackLng: 'en',
    resources,
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  void instance.init()
  return (key, params = {}) => String(instance.t(key, { ...params }))
}
