/** Says how many passages in how many texts something is about to touch, once they are counted. */
import { useTranslation } from 'react-i18next'
import { type Touched, touchedWords } from './words.ts'

interface TouchLineProps {
  readonly touched: Touched | undefined
  /** the sentence around the count; the plain count when there is none */
  say?(count: string): string
}

export function TouchLine({ touched, say = (count) => count }: TouchLineProps) {
  const { t } = useTranslation()
  return <p role="status">{touched ? say(touchedWords(t, touched)) : t('codebook.counting')}</p>
}
