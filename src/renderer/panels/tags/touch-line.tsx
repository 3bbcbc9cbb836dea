/** Says how many passages in how many texts something is about to touch, once they are counted. */
import { useTranslation } from 'react-i18next'
import { type Touched, touchedWords } from './words.ts'

interface TouchLineProps {
  /** undefined while it is counted, null when it cannot be */
  readonly touched: Touched | null | undefined
  /** the sentence when there are no passages; the one around the count, without it */
  readonly none?: string
  /** the sentence around the count; the plain count when there is none */
  say?(count: string): string
}

export function TouchLine({ touched, none, say = (count) => count }: TouchLineProps) {
  const { t } = useTranslation()
  const words = (): string => {
    if (!touched) return t(touched === null ? 'codebook.uncounted' : 'codebook.counting')
    return none !== undefined && touched.passages === 0 ? none : say(touchedWords(t, touched))
  }
  return <p role="status">{words()}</p>
}
