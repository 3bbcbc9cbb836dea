/** The style that passages are cited in: those of the app and the reader's own, each with what it makes of the text here. */
import { Button } from '#renderer/ui/button.tsx'
import { useTranslation } from 'react-i18next'
import { useExample } from '../citing/use-example.ts'
import { useStyles } from '../citing/use-styles.ts'
import styles from '../citing/citing.module.css'
import type { ContentDialog, DialogProps } from '../content-dialog.ts'
import frame from '../content-window.module.css'
import { ContentWindow } from '../content-window.tsx'
import { SelectField } from '../select-field.tsx'

function CitationStyle({ close }: DialogProps) {
  const { t } = useTranslation()
  const style = useStyles()
  const example = useExample(style.chosen)
  return (
    <ContentWindow
      title={t('citing.dialog')}
      main={style.isReadOnly ? undefined : t('citing.use')}
      isDisabled={!style.isChanged}
      onMain={style.use}
      leave={t('citing.leave')}
      close={close}
    >
      <SelectField
        label={t('citing.style')}
        value={style.chosen}
        options={style.options}
        hint={t('citing.hint')}
        onChange={style.choose}
      />
      {!style.isReadOnly && (
        <div className={styles['row']}>
          <Button onPress={() => void style.addFile()}>{t('citing.addFile')}</Button>
          {style.isOwn && <Button onPress={style.remove}>{t('citing.removeStyle')}</Button>}
        </div>
      )}
      {style.problem !== undefined && (
        <p role="alert" className={frame['problem']}>
          {style.problem}
        </p>
      )}
      {example === undefined ? (
        <p className={frame['note']}>{t('citing.noExample')}</p>
      ) : (
        <dl className={styles['example']} aria-live="polite">
          <dt>{t('citing.example')}</dt>
          <dd dir="auto">{example.passage}</dd>
          <dt>{t('citing.work')}</dt>
          <dd dir="auto">{example.work}</dd>
        </dl>
      )}
    </ContentWindow>
  )
}

const dialog: ContentDialog = { id: 'citation-style', Component: CitationStyle }
export default dialog
