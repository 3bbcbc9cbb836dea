/** Help with keeping to a line: the ruler, and what focus mode dims. */
import { usePassing, useSession } from '#renderer/session/react.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { Slider } from '#renderer/ui/slider.tsx'
import { Switch } from '#renderer/ui/switch.tsx'
import { useTranslation } from 'react-i18next'
import { dress } from './appearance.ts'
import { FOLLOWED } from './appearance-choices.ts'

export function AidFields() {
  const { t } = useTranslation()
  const session = useSession()
  const { ruler, rulerFollows, rulerLines, dims } = usePassing((state) => state.appearance)
  return (
    <>
      <Switch label={t('comfort.ruler')} isOn={ruler} onChange={(next) => dress(session, { ruler: next })} />
      {ruler && (
        <>
          <Choice
            label={t('comfort.follows')}
            options={FOLLOWED.map((id) => ({ id, label: t(`comfort.followed.${id}`) }))}
            value={rulerFollows}
            onChange={(next) => dress(session, { rulerFollows: next })}
          />
          <Slider
            label={t('comfort.rulerHeight')}
            min={1}
            max={5}
            step={1}
            value={rulerLines}
            words={t('comfort.lines', { count: rulerLines })}
            onChange={(next) => dress(session, { rulerLines: next })}
          />
        </>
      )}
      <Switch label={t('comfort.dims')} isOn={dims} onChange={(next) => dress(session, { dims: next })} />
    </>
  )
}
