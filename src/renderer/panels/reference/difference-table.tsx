/** Old words beside new ones, each line with a box that takes it. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Difference, ReferenceField } from './differences.ts'
import styles from './reference.module.css'

interface DifferenceTableProps {
  readonly differences: readonly Difference[]
  readonly chosen: ReadonlySet<ReferenceField>
  onChoose(field: ReferenceField, isChosen: boolean): void
}

export function DifferenceTable({ differences, chosen, onChoose }: DifferenceTableProps) {
  const { t } = useTranslation()
  const caption = useId()
  return (
    <table className={styles['table']} aria-labelledby={caption}>
      <caption id={caption}>{t('references.changes')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('references.field')}</th>
          <th scope="col">{t('references.before')}</th>
          <th scope="col">{t('references.after')}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">
              <label>
                <input
                  type="checkbox"
                  checked={chosen.has(field)}
                  aria-label={t('references.take', { field: t(`references.fields.${field}`) })}
                  onChange={(event) => onChoose(field, event.target.checked)}
                />
                {t(`references.fields.${field}`)}
              </label>
            </th>
            <td>{before === '' ? t('references.nothing') : <bdi>{before}</bdi>}</td>
            <td>
              <bdi>{after}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
