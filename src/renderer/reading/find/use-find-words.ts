/** What the find bar says: how many places there are, or what is wrong; said aloud too, a little later. */
import type { Finding } from '#renderer/session/finding.ts'
import { useSession, useWindow } from '#renderer/session/react.tsx'
import { announce } from '#renderer/session/window-state.ts'
import type { Side } from '#shared/model/desk.ts'
import type { TFunction } from 'i18next'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** Milliseconds before an answer is said: while one types, only the last one counts. */
const SAID = 500

export function useFindWords(side: Side): { count: string; problem: string | undefined } {
  const { t } = useTranslation()
  const session = useSession()
  const finding = useWindow(({ find }) => (find[side]?.isOpen ? find[side] : null))
  const problem = finding ? problemOf(finding, t) : undefined
  const said = finding ? (problem ?? wordsOf(finding, t, 'find.said.count')) : ''
  useEffect(() => {
    if (said === '') return undefined
    const timer = setTimeout(() => announce(session.window, said), SAID)
    return () => clearTimeout(timer)
  }, [session, said])
  return { count: finding ? wordsOf(finding, t, 'find.count') : '', problem }
}

function wordsOf({ answer, matches, current }: Finding, t: TFunction, key: string): string {
  if (answer.status === 'waiting') return t('find.waiting')
  if (answer.status !== 'found') return ''
  return matches.count === 0 ? t('find.none') : t(key, { count: matches.count, current: current + 1 })
}

function problemOf({ answer }: Finding, t: TFunction): string | undefined {
  if (answer.status === 'slow') return t('find.slow')
  if (answer.status === 'failed') return t('find.failed')
  if (answer.status !== 'invalid') return undefined
  const why = t(`find.pattern.${slug(answer.reason)}`, { defaultValue: answer.reason })
  return t('find.invalid', { why })
}

/** "Unmatched ')'" is `unmatched`: the engine's words as a key of the catalogue. */
function slug(reason: string): string {
  const words = reason.match(/[A-Za-z]+/gu) ?? []
  return words
    .map((word, index) => (index === 0 ? word.toLowerCase() : word[0]?.toUpperCase() + word.slice(1)))
    .join('')
}
