/** The words of this window, by i18next: every catalogue is in the bundle, so changing language loads nothing. */
import { CATALOGUE, LANGUAGES, languageOf } from '#shared/messages/catalogue.ts'
import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'

/** @param locale of the reader's system, such as `fr-CA` */
export async function startWords(locale: string): Promise<i18n> {
  const words = createInstance()
  await words.use(initReactI18next).init({
    lng: languageOf(locale),
    fallbackLng: 'en',
    supportedLngs: LANGUAGES,
    resources: { en: { translation: CATALOGUE.en }, fr: { translation: CATALOGUE.fr } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  })
  return words
}
