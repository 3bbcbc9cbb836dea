/**
 * A picture of the text. Its place is kept from the start, by its size in pixels, so that nothing moves when it comes;
 * it comes when the reader is near. A button, because it can be seen larger.
 */
import { picturesOf, type PictureState } from '#renderer/session/pictures.ts'
import { useSession } from '#renderer/session/react.tsx'
import type { Block } from '#shared/model/document.ts'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './picture.module.css'
import { useShownText } from './shown-text.ts'
import { watchNear } from './watch-near.ts'

interface PictureProps {
  readonly image: NonNullable<Block['image']>
  /** index of its block in the text */
  readonly index: number
  /** the block's own words say what it shows */
  readonly isDescribed: boolean
}

export function Picture({ image, index, isDescribed }: PictureProps) {
  const { t } = useTranslation()
  const session = useSession()
  const text = useShownText()
  const frame = useRef<HTMLButtonElement>(null)
  const [state, setState] = useState<PictureState>({ status: 'loading' })
  const { digest, alt, width, height } = image
  const document = text?.document

  useEffect(() => {
    const element = frame.current
    if (!element || document === undefined) return undefined
    const pictures = picturesOf(session)
    let release = (): void => {}
    const stop = watchNear(element, (isNear) => {
      release()
      release = (): void => {}
      if (!isNear) return setState({ status: 'loading' })
      release = pictures.want(document, digest, () => setState(pictures.state(document, digest)))
      setState(pictures.state(document, digest))
    })
    return () => {
      stop()
      release()
    }
  }, [session, document, digest])

  const words = alt === '' ? t('pictures.noAlt') : alt
  return (
    <>
      <button
        ref={frame}
        type="button"
        className={styles['picture']}
        data-picture={index}
        data-status={state.status}
        style={{ inlineSize: widthOf(width, height), aspectRatio: `${width} / ${height}` }}
        aria-label={t('pictures.enlarge', { alt: words })}
        onClick={() =>
          text && session.window.setState({ dialog: aboutPicture(text.document, text.version, index) })
        }
      >
        {state.status === 'here' && <img src={state.url} alt="" draggable={false} />}
        {state.status === 'failed' && (
          <span className={styles['failed']}>
            {t(`errors.${state.error.code}`, { ...state.error.params, defaultValue: state.error.message })}
          </span>
        )}
      </button>
      {alt === '' && !isDescribed && <span className={styles['noAlt']}>{t('pictures.noAlt')}</span>}
    </>
  )
}

/** As wide as it is, as the column, or as lets it be seen whole. */
function widthOf(width: number, height: number): string {
  return `min(${width}px, 100%, ${((80 * width) / height).toFixed(2)}vh)`
}

/** The dialog that shows a picture large. */
function aboutPicture(document: string, version: string, block: number) {
  return { id: 'picture', about: `${document}/${version}/${block}` }
}
