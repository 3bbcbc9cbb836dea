/** How the texts are set: face, size of each side, width, spacing, alignment, hyphenation. */
import { paneDifference, setPaneDifference } from '#renderer/reading/comfort/pane-size.ts'
import { usePassing, useSession } from '#renderer/session/react.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { Slider } from '#renderer/ui/slider.tsx'
import type { Appearance } from '#shared/host/passing-state.ts'
import { SIDES, type Side } from '#shared/model/desk.ts'
import { useTranslation } from 'react-i18next'
import styles from './appearance.module.css'
import { dress } from './appearance.ts'
import { ALIGNMENTS, FACES, HYPHENATIONS } from './appearance-choices.ts'

export function TypeFields() {
  const { t } = useTranslation()
  const session = useSession()
  const { face, size, measure, leading, alignment, hyphenation } = usePassing((state) => state.appearance)
  const change = (part: Partial<Appearance>): void => dress(session, part)
  return (
    <>
      <Choice
        label={t('comfort.face')}
        look="grid"
        options={FACES.map((id) => ({ id, label: <FaceName face={id} /> }))}
        value={face}
        onChange={(next) => change({ face: next })}
      />
      <Slider
        label={t('shell.appearance.size')}
        min={12}
        max={32}
        step={1}
        value={size}
        words={t('shell.appearance.px', { value: size })}
        onChange={(next) => change({ size: next })}
      />
      {SIDES.map((side) => (
        <PaneSizeField key={side} side={side} />
      ))}
      <Slider
        label={t('shell.appearance.measure')}
        min={36}
        max={100}
        step={2}
        value={measure}
        words={t('shell.appearance.ch', { value: measure })}
        onChange={(next) => change({ measure: next })}
      />
      <Slider
        label={t('shell.appearance.leading')}
        min={1.2}
        max={2.2}
        step={0.02}
        value={leading}
        words={t('comfort.leading', { value: leading })}
        onChange={(next) => change({ leading: Math.round(next * 100) / 100 })}
      />
      <Choice
        label={t('comfort.alignment')}
        options={ALIGNMENTS.map((id) => ({ id, label: t(`comfort.alignments.${id}`) }))}
        value={alignment}
        onChange={(next) => change({ alignment: next })}
      />
      <Choice
        label={t('comfort.hyphenation')}
        options={HYPHENATIONS.map((id) => ({ id, label: t(`comfort.hyphenations.${id}`) }))}
        value={hyphenation}
        onChange={(next) => change({ hyphenation: next })}
      />
    </>
  )
}

/** The name of a face, written in it. */
function FaceName({ face }: { readonly face: Appearance['face'] }) {
  const { t } = useTranslation()
  return (
    <span className={styles['face']} data-face={face}>
      {t(`comfort.faces.${face}`)}
    </span>
  )
}

function PaneSizeField({ side }: { readonly side: Side }) {
  const { t } = useTranslation()
  const session = useSession()
  const difference = usePassing((state) => paneDifference(state, side))
  return (
    <Slider
      label={t(`comfort.paneSize.${side}`)}
      min={-6}
      max={12}
      step={1}
      value={difference}
      words={t('comfort.difference', { value: difference })}
      onChange={(next) => setPaneDifference(session, side, next)}
    />
  )
}
