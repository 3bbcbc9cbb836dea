/** The drawn part of one tie. The painter finds it by its link and writes its path. */
import { useGeometry } from '#renderer/geometry/react.tsx'
import { useWindow } from '#renderer/session/react.tsx'
import type { Session } from '#renderer/session/session.ts'
import { useTranslation } from 'react-i18next'
import { align } from './align.ts'
import styles from './gutter.module.css'
import { isLitBy } from './lit.ts'
import type { Tie } from './ties.ts'

export function RibbonShape({ tie, session }: { readonly tie: Tie; readonly session: Session }) {
  const geometry = useGeometry()
  const { t } = useTranslation()
  const isLit = useWindow((state) => isLitBy(state, tie))
  const { id } = tie.link
  return (
    <path
      className={styles['ribbon']}
      data-link={id}
      data-colour={tie.colour}
      data-lit={isLit || undefined}
      onPointerEnter={() => session.window.setState({ hover: { kind: 'link', id } })}
      onPointerLeave={() => session.window.setState({ hover: null })}
      onClick={() => align(session, geometry, tie, t)}
    />
  )
}
