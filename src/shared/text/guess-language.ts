/**
 * The language of a text that does not say it, by its small words; Greek by its letters. Good enough to break
 * words by, where a wrong answer costs a hyphen; never written into a record. An import recognises the language with
 * larger tables and records it; this is for texts that came in before, and for those too short to be sure of.
 */

/** The commonest small words, those of two languages left in both: the others decide. */
const SMALL: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for with as by his this which from are not have be',
  fr: 'le la les des et en un une du dans qui que pour est au aux par ce sur ne pas avec sont',
  de: 'der die das und in den von zu mit dem des ist nicht ein eine auf sich für als auch im',
  es: 'el la los las de que y en un una por con del al se su para es como no más',
  it: 'il lo la gli le di che e un una per con del della dei non si è come anche nel',
  pt: 'o os as de que e em um uma por com do da dos das não se para como mais na no',
  nl: 'de het een van en in op te dat die is voor met niet zijn aan er ook als door',
  la: 'et in non est cum ad qui quae quod ut ab si sed ex per atque esse aut eius enim',
}

const WORDS = new Map(Object.entries(SMALL).map(([language, words]) => [language, new Set(words.split(' '))]))

/** Units of the text that are looked at. */
const ENOUGH = 4_000
/** Share of small words below which it is none of these languages. */
const LEAST = 0.12
/** By how much the first must be ahead of the second. */
const AHEAD = 1.25

/** A BCP 47 tag, or undefined where the words do not tell. */
export function guessLanguage(text: string): string | undefined {
  const words =
    text
      .slice(0, ENOUGH)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  const greek = words.filter((word) => /^\p{Script=Greek}/u.test(word))
  if (greek.length > words.length / 2)
    return greek.some((word) => /[\u1f00-\u1fff]/u.test(word)) ? 'grc' : 'el'
  const counts = [...WORDS].map(([language, small]): [string, number] => [
    language,
    words.filter((word) => small.has(word)).length,
  ])
  if (words.length === 0) return undefined
  const [first, second] = counts.toSorted((a, b) => b[1] - a[1])
  if (!first || first[1] < words.length * LEAST || first[1] < (second?.[1] ?? 0) * AHEAD) return undefined
  return first[0]
}
