/** A picture of a text, as large as the window lets it be. */
import { picturesOf } from '#renderer/session/pictures.ts'
import { useSession } from '#renderer/session/react.tsx'
import type { Block } from '#shared/model/document.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { useCallback, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentDialog, DialogProps } from '../content-dialog.ts'
import styles from '../picture.module.css'

type Image = NonNullable<Block['image']>

function PictureDialog({ about = '', close }: DialogProps) {
  const { t } = useTranslation()
  const { texts } = useSession()
  const [document = '', version = '', index = ''] = about.split('/')
  const block = texts.get(version)?.table.blocks[Number(index)]
  if (!block?.image) return null
  const { image, text } = block
  const words = [image.alt, text].find((said) => said !== '') ?? t('pictures.noAlt')
  return (
    <Dialog title={t('pictures.title')} width="full" onClose={close}>
      <figure className={styles['figure']}>
        <LargePicture document={document} image={image} words={words} />
        <figcaption className={styles['words']}>
          {words} · {t('pictures.size', { width: image.width, height: image.height })}
        </figcaption>
      </figure>
    </Dialog>
  )
}

interface LargePictureProps {
  readonly document: string
  readonly image: Image
  readonly words: string
}

function LargePicture({ document, image, words }: LargePictureProps) {
  const { t } = useTranslation()
  const session = useSession()
  const { digest, width, height } = image
  const want = useCallback(
    (listener: () => void) => picturesOf(session).want(document, digest, listener),
    [session, document, digest],
  )
  const state = useSyncExternalStore(want, () => picturesOf(session).state(document, digest))
  const size = { inlineSize: widthOf(image), aspectRatio: `${width} / ${height}` }
  if (state.status === 'here')
    return <img className={styles['picture']} src={state.url} alt={words} style={size} />
  if (state.status === 'loading') return <div className={styles['picture']} style={size} />
  return (
    <p role="alert">
      {t(`errors.${state.error.code}`, { ...state.error.params, defaultValue: state.error.message })}
    </p>
  )
}

/** As wide as the window lets it, and not more than three times its own size. The rest of the window takes some 200 px. */
function widthOf({ width, height }: Image): string {
  return `min(100%, ${3 * width}px, (90vh - 200px) * ${(width / height).toFixed(4)})`
}

const dialog: ContentDialog = { id: 'picture', Component: PictureDialog }
export default dialog
