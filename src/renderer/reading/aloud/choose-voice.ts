/** Which voice reads a text: the reader's choice for its language, else the one that fits it best. */
import type { Voice } from './speaker.ts'

/** The language of a text without its region, in lower case; empty when it does not say. */
export function mainLanguage(language: string | undefined): string {
  return (language ?? '').toLowerCase().split('-')[0] ?? ''
}

/** The voices that speak a language, the best first; all of them when there is none. */
export function voicesFor(voices: readonly Voice[], language: string | undefined): readonly Voice[] {
  const main = mainLanguage(language)
  const fitting = voices.filter((voice) => main !== '' && mainLanguage(voice.language) === main)
  return (fitting.length > 0 ? fitting : voices).toSorted((a, b) => rank(b, language) - rank(a, language))
}

/** The voice for a text; undefined when there is none at all. */
export function chooseVoice(
  voices: readonly Voice[],
  language: string | undefined,
  chosen: Readonly<Record<string, string>>,
): Voice | undefined {
  const wanted = chosen[mainLanguage(language)]
  return voices.find(({ id }) => id === wanted) ?? voicesFor(voices, language)[0]
}

/** Whether a voice speaks the language of a text; true where the text does not say. */
export function speaks(voice: Voice, language: string | undefined): boolean {
  const main = mainLanguage(language)
  return main === '' || mainLanguage(voice.language) === main
}

/** The same region counts most, then the system's own choice. */
function rank(voice: Voice, language: string | undefined): number {
  const isSameRegion = voice.language.toLowerCase() === (language ?? '').toLowerCase()
  return (isSameRegion ? 2 : 0) + (voice.isDefault ? 1 : 0)
}
