/** A number between two bounds, with its value in words. */
import { Label, Slider as AriaSlider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import styles from './slider.module.css'

interface SliderProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  /** the value as it is shown: "18 px" */
  readonly words: string
  onChange(value: number): void
}

export function Slider({ label, value, min, max, step, words, onChange }: SliderProps) {
  return (
    <AriaSlider
      className={styles['slider'] ?? ''}
      value={value}
      minValue={min}
      maxValue={max}
      step={step}
      onChange={(next) => onChange(next)}
    >
      <Label>{label}</Label>
      <SliderOutput className={styles['value'] ?? ''}>{words}</SliderOutput>
      <SliderTrack className={styles['track'] ?? ''}>
        <SliderThumb className={styles['thumb'] ?? ''} />
      </SliderTrack>
    </AriaSlider>
  )
}
