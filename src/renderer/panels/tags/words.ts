/** What is said of many passages at once: "12 passages in 3 texts". */
import type { TFunction } from 'i18next'

export interface Touched {
  readonly passages: number
  /** in how many texts they stand */
  readonly texts: number
}

export function touchedWords(t: TFunction, { passages, texts }: Touched): string {
  const count = t('codebook.passages', { count: passages })
  return texts === 0
    ? count
    : t('codebook.inTexts', { passages: count, texts: t('codebook.texts', { count: texts }) })
}
